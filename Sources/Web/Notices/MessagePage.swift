import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// A message to many: the form, and then who would get it and how.
struct MessagePage: Page {
    let visit: Visit
    let community: Community
    let circles: CircleChoices
    let preview: MessagePreview?

    private var words: NoticeWords { visit.words.notices }

    var title: String { preview == nil ? words.title : words.previewTitle }
    var lead: String? { preview == nil ? words.lead : nil }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        guard let preview else {
            return """
                \(Form(
                    action: NoticePaths.write(community), seal: visit.seal(),
                    buttons: [SubmitButton(words.look)], fields: fields))
                <p><a\(href: NoticePaths.letters(community))>\(words.letters)</a></p>
                """
        }
        let kept = ["circle", "numbers", "subject", "words"].map { ($0, visit.form[$0]) }
        let hidden: HTML = "\(kept, as: { CallButtons.hidden($0.0, $0.1) })"
        let lines = visit.form["words"].split(separator: "\n")
        return """
            \(circle(preview))
            <ul>\(ways(preview), as: { "<li>\($0)</li>\n" })</ul>
            \(Card(visit.form["subject"], content: "\(lines, as: { "<p>\($0)</p>\n" })"))
            \(Form(
                action: NoticePaths.send(community), seal: visit.seal(),
                buttons: [SubmitButton(words.send)], content: hidden))
            \(Form(
                action: NoticePaths.write(community), seal: visit.freshSeal(),
                buttons: [SubmitButton(words.change, tone: .plain, name: "step", value: "change")],
                content: hidden))
            """
    }

    /// Whom one chose; a wrong number shows in the names.
    private func circle(_ preview: MessagePreview) -> HTML {
        let name = circles.name(visit.words.ringRounds, of: visit.form["circle"])
        let names = preview.names.joined(separator: ", ")
        return "<p><strong>\(name)</strong>\(names.isEmpty ? "" : ": \(names)")</p>"
    }

    private func ways(_ preview: MessagePreview) -> [String] {
        [
            words.byEmail(preview.byEmail), words.toTell(preview.toTell),
            words.byLetter(preview.byLetter),
        ]
    }

    private var fields: [Field] {
        circles.fields(visit, label: words.to, withCallList: false) + [
            Field(.text, name: "subject", label: words.subject, value: visit.form["subject"])
                .needed(visit.words.shell.needed).fault(visit.fault(of: "subject")),
            Field(.lines(10), name: "words", label: words.message, value: visit.form["words"])
                .needed(visit.words.shell.needed).fault(visit.fault(of: "words")),
        ]
    }
}
