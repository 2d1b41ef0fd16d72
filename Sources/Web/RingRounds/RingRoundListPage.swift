import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// The rounds under way, and the form for another.
struct RingRoundListPage: Page {
    let visit: Visit
    let community: Community
    let rounds: [RingRoundHeading]
    let circles: CircleChoices

    private var words: RingRoundWords { visit.words.ringRounds }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        let form = Form(
            action: RingRoundPaths.list(community), seal: visit.seal(),
            buttons: [SubmitButton(words.begin)], fields: fields)
        let list: HTML? =
            rounds.isEmpty
            ? nil
            : "<ul>\(rounds, as: line)</ul>"
        return """
            \(list)
            \(Card(words.start, tone: .action, content: form.html))
            """
    }

    private func line(_ round: RingRoundHeading) -> HTML {
        """
        <li><a\(href: RingRoundPaths.show(round.id, community))>\(round.title)</a>, \
        \(visit.words.shortDay(community.zone.day(at: round.made))): \
        \(words.progress(round.done, of: round.lines))</li>

        """
    }

    private var fields: [Field] {
        [
            Field(.text, name: "title", label: words.what, value: visit.form["title"])
                .needed(visit.words.shell.needed).atMost(80)
                .fault(visit.fault(of: "title"))
        ] + circles.fields(visit, label: words.who, withCallList: true)
    }
}
