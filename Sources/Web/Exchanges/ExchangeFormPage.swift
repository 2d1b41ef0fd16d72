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
    /// What it says now, where somebody else put it right while this was written.
    var overtakenBy: ExchangeSheet?

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
        let seen = form.visit.form["seen"]
        let looked: HTML? =
            asksWhy ? "<input type=\"hidden\" name=\"seen\" value=\"\(seen)\">" : nil
        let content: HTML = "\(fields)\(looked)"
        return """
            \(overtaken)
            \(wouldBe)
            \(Form(action: action, seal: form.visit.seal(), buttons: buttons, content: content))
            """
    }

    /// Who changed it meanwhile, when, and to what.
    private var overtaken: HTML? {
        guard let sheet = overtakenBy else { return nil }
        let exchange = sheet.exchange
        let last = sheet.acts.first { $0.act.verb == "exchange.put-right" }
        let who = last.map { words.by($0.name ?? words.console, visit.words.hat($0.act.hat)) }
        let day = last.map { visit.words.longDay(community.zone.day(at: $0.act.at)) }
        let minute = last.map { community.zone.minuteOfDay(at: $0.act.at) } ?? 0
        let time = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        let sheetSaid = exchange.sheet.isEmpty ? "" : visit.words.slips.sheetNumber(exchange.sheet)
        let said = [
            ExchangeSentence(exchange: exchange, words: words).full,
            exchange.minutes.map(visit.words.length) ?? "",
            exchange.day.map(visit.words.longDay) ?? "", exchange.content, sheetSaid,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        let content: HTML = """
            <p><strong>\(words.changedBy(who ?? words.console, day ?? "–", time))</strong></p>
            <p>\(words.saysNow) \(said).</p>
            """
        return "\(Notice(tone: .thanks, content: content))"
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
