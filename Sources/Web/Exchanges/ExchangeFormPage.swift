import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// The form for one exchange, with what it would do once that was asked.
struct ExchangeFormPage: Page {
    let visit: Visit
    let community: Community
    let form: ExchangeForm
    let title: String
    let lead: String?
    let action: String
    /// Asked for when something is put right.
    var asksWhy = false
    var preview: NotedAnswer?
    var refusal: (any Refusal)?

    private var words: ExchangeWords { visit.words.exchanges }

    var crumbs: [NavLink] { [NavLink(words.list, to: ExchangePaths.list(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: form.fields,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        var fields = form.fields
        if asksWhy {
            fields.append(
                Field(.text, name: "why", label: words.why, value: form.visit.form["why"]))
        }
        let buttons = [
            SubmitButton(asksWhy ? words.save : words.note, name: "do", value: "save"),
            asksWhy ? nil : SubmitButton(words.check, tone: .plain, name: "do", value: "check"),
        ].compactMap { $0 }
        return """
            \(wouldBe)
            \(Form(action: action, seal: form.visit.seal(), buttons: buttons, fields: fields))
            """
    }

    private var wouldBe: HTML? {
        guard let preview else { return nil }
        guard !preview.balances.isEmpty else { return "\(Notice(words.wouldBeNoted))" }
        let lines: HTML = """
            <p>\(words.wouldStandAt)</p><ul>\(preview.balances, as: line)</ul>
            """
        return "\(Notice(content: lines))"
    }

    private func line(_ after: BalanceAfter) -> HTML {
        let chat: HTML? = after.startsConversation ? "\(Tag(words.talkItOver, tone: .thanks))" : nil
        let standing = visit.words.statements.standing(after.balance)
        return "<li>\(words.stands(after.name, standing))\(chat)</li>"
    }
}
