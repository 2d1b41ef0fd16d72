import Communities
import Essentials
import Operations
import Paper
import Wording

extension Visit {
    /// The community's paper: its name on top, its local face at the foot of each page.
    func paperFormat(
        ledgerHead: String? = nil, isLargePrint: Bool = false
    ) -> PaperFormat {
        let isRightToLeft = ["ar", "he", "fa", "ur"].contains(String(words.language.prefix(2)))
        var format = PaperFormat(
            printSize: isLargePrint ? .large : .ordinary, language: words.language,
            direction: isRightToLeft ? .rightToLeft : .leftToRight)
        format.pageNumber = words.pack.page
        format.ledgerHead = ledgerHead
        guard let place else { return format }
        format.header = place.title
        let face = place.face
        let foot = [
            face.person.isEmpty ? "" : words.shell.ring(face.person), face.telephone,
            face.openingHours.isEmpty ? "" : words.shell.open(face.openingHours),
        ].filter { !$0.isEmpty }
        format.footer = foot.isEmpty ? nil : foot.joined(separator: " · ")
        return format
    }

    /// The sheets as a PDF that the browser shows.
    func paper(_ sheets: [Sheet], name: String) async throws -> Reply {
        let bytes = try await desks.press.print(sheets, madeAt: desks.timepiece.now())
        return Reply.file(bytes, contentType: "application/pdf", name: name)
    }
}
