import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// One piece of time that was set aside: what it is for, and passing it on or giving it back.
struct SetAsideShowPage: Page {
    let visit: Visit
    let community: Community
    let hold: SetAside
    /// The person who looks at it.
    let own: Member.ID?
    var refusal: (any Refusal)?

    private var words: HoldWords { visit.words.holds }

    var title: String { words.heading(hold) }
    var crumbs: [NavLink] { [NavLink(words.title, to: HoldPaths.list(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        guard hold.standing == .kept else {
            let over: HTML? = words.over(hold.standing).map { "\(Notice($0))" }
            return "\(over)\(facts)"
        }
        return """
            \(facts)
            \(Card(words.passOn, tone: .action, content: """
                <p>\(words.passOnHint)</p>
                \(Form(
                    action: HoldPaths.passOn(hold.id, community), seal: visit.seal(),
                    buttons: [SubmitButton(words.passOn)], fields: fields))
                """))
            \(Card(words.giveBack, content: """
                <p>\(words.giveBackLead(hold))</p>
                \(OneTap(
                    action: HoldPaths.giveBack(hold.id, community), seal: visit.freshSeal(),
                    button: SubmitButton(words.giveBack, tone: .plain)))
                """))
            """
    }

    /// A length as one would type it: 2h, 45 min, 1h30.
    private static func typed(_ minutes: Minutes) -> String {
        let (hours, rest) = minutes.parts
        if hours == 0 { return "\(rest) min" }
        return "\(hours)h\(rest == 0 ? "" : rest < 10 ? "0\(rest)" : "\(rest)")"
    }

    private var facts: SummaryList {
        let whose: HTML =
            hold.owner.map {
                "<a\(href: StatementPaths.show($0, community))>\(words.name(hold))</a>"
            } ?? "\(words.name(hold))"
        let lines = [
            SummaryList.Line(words.whose, whose),
            hold.purpose.isEmpty ? nil : SummaryList.Line(words.purpose, "\(hold.purpose)"),
            SummaryList.Line(words.amount, "\(visit.words.amount(hold.amount.count))"),
            hold.standing == .kept && hold.left < hold.amount
                ? SummaryList.Line(words.left, "\(visit.words.amount(hold.left.count))") : nil,
            SummaryList.Line(words.keptUntil, "\(visit.words.longDay(hold.until))"),
        ]
        return SummaryList(lines.compactMap { $0 })
    }

    private var fields: [Field] {
        let isPot = hold.owner == nil
        let ways =
            [Choice("member", words.receiver)] + (isPot ? [] : [Choice("pot", words.intoPot)])
        let way = Field(
            .radios(ways), name: "to", label: words.toWhom,
            value: isPot && visit.form["to"].isEmpty ? "member" : visit.form["to"]
        ).fault(visit.fault(of: "to"))
        let length =
            visit.form.has("length") ? visit.form["length"] : Self.typed(hold.left)
        return [
            way,
            Field(.text, name: "member", label: words.member, value: visit.form["member"])
                .hint(isPot ? visit.words.noteTime.whomHint : words.memberHint).autofill("off")
                .width(.middle).fault(visit.fault(of: "member")),
            Field(.text, name: "length", label: words.howMuch, value: length)
                .hint(visit.words.exchanges.lengthNeededHint).width(.short)
                .fault(visit.fault(of: "length")),
        ] + (isPot || hold.owner == own ? [] : [visit.toldField])
    }
}
