import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// A ring-round under way: the next name large, the whole list below.
struct RingRoundPage: Page {
    let visit: Visit
    let community: Community
    let round: RingRound

    private var words: RingRoundWords { visit.words.ringRounds }

    var title: String { round.title }
    var lead: String? { words.progress(round.done, of: round.lines.count) }
    var crumbs: [NavLink] { [NavLink(words.title, to: RingRoundPaths.list(community))] }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(next)
        <div class="buttons">\(ButtonLink(
            words.printIt, to: RingRoundPaths.sheet(round.id, community)))\(ButtonLink(
            words.typeIn, to: RingRoundPaths.typeIn(round.id, community)))</div>
        \(Details(words.list, content: list))
        """
    }

    private var fields: [Field] {
        [
            Field(
                .lines(3), name: "words", label: visit.words.contacts.said,
                value: visit.form["words"]
            ).optional(visit.words.shell.optional).fault(visit.fault(of: "words")),
            Field(
                .day, name: "ringBack", label: visit.words.contacts.ringBack,
                value: visit.form["ringBack"]
            ).optional(visit.words.shell.optional).fault(visit.fault(of: "ringBack"))
                .width(.short),
        ]
    }

    private var next: HTML {
        let typed = Int(visit.form["line"])
        guard let line = round.lines.first(where: { $0.line == typed }) ?? round.next else {
            return EmptyState(words.allDone).html
        }
        let form = Form(
            action: RingRoundPaths.show(round.id, community), seal: visit.seal(),
            buttons: CallButtons.all(visit.words.contacts, about: line.member.name),
            content: """
                \(CallButtons.hidden("line", "\(line.line)"))\
                \(CallButtons.hidden("name", line.member.name))\(fields)
                """)
        let content: HTML = """
            <p class="person-name"><a\(href: ContactPaths.show(line.member.id, community))>\
            \(line.member.name)</a> \(TelephoneLink(line.member.telephone))</p>
            \(form)
            """
        return Card(words.next, note: words.line(line.line), tone: .action, content: content).html
    }

    private var list: HTML {
        Table(
            caption: words.list,
            columns: [
                .words(words.number), .words(words.name), .words(words.telephone),
                .words(words.came),
            ],
            rows: round.lines.map { line in
                [
                    "\(line.line)", "\(line.member.name)",
                    "\(TelephoneLink(line.member.telephone))",
                    "\(line.outcome.map(visit.words.contacts.outcome))",
                ]
            }
        ).captionHidden().html
    }
}
