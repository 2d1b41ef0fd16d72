import Brokerage
import Communities
import Markup
import Wording

/// The pictures on the page of an offer or an ask, and the form that adds one.
struct PhotographParts {
    let visit: Visit
    let community: Community
    let thing: Pictured
    /// What the thing is called, for those who hear the page.
    let name: String
    let photographs: [Photograph.ID]
    let mayChange: Bool
    /// Whether the thing goes on, so that pictures may still come.
    let isOpen: Bool

    private var words: PhotographWords { visit.words.photographs }
    private var folder: String { "\(thing.address(in: community))/photographs" }

    var pictures: HTML? {
        guard !photographs.isEmpty else { return nil }
        return "<div class=\"photographs\">\(photographs, as: figure)</div>"
    }

    private func figure(_ id: Photograph.ID) -> HTML {
        let address = "\(folder)/\(id)"
        let remove: HTML? =
            mayChange
            ? """
            \(OneTap(
                action: "\(address)/removal", seal: visit.freshSeal(),
                button: SubmitButton(words.remove, tone: .plain)))
            """
            : nil
        return """
            <figure><img src="\(address)" alt="\(words.of(name))" loading="lazy">\
            \(remove)</figure>
            """
    }

    var field: Field {
        visit.field(
            .file(accepting: "image/jpeg,image/png,image/webp"), "picture", words.choose
        ).hint(words.hint)
    }

    var form: HTML? {
        guard mayChange, isOpen, photographs.count < Photograph.countMax else { return nil }
        let form = Form(
            action: folder, seal: visit.freshSeal(),
            buttons: [SubmitButton(words.add, tone: .plain)], fields: [field]
        ).takingFiles()
        return "\(Card(words.title, content: "\(form)"))"
    }
}
