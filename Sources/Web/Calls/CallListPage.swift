import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// The people to ring today on a page of their own.
struct CallListPage: Page {
    let visit: Visit
    let community: Community
    let list: CallList

    var title: String { visit.words.calls.title }
    var lead: String? { visit.words.calls.lead }
    var body: HTML {
        """
        \(CallLines(visit: visit, community: community, list: list, back: CallPaths.list(community)))
        <p><a\(href: RingRoundPaths.list(community))>\(visit.words.ringRounds.way)</a></p>
        """
    }
}

/// The lines of a call list, each with its taps.
struct CallLines: Component {
    let visit: Visit
    let community: Community
    let list: CallList
    let back: String

    private var words: CallWords { visit.words.calls }

    var html: HTML {
        guard !list.lines.isEmpty else { return EmptyState(words.none).html }
        let others: HTML? = list.others > 0 ? "<p>\(words.others(list.others))</p>" : nil
        return "\(PersonList(list.lines.map(line)))\(others)"
    }

    private func line(_ line: CallLine) -> PersonLine {
        var why = line.reasons.prefix(3).map(words.why)
        if let last = line.lastContact {
            why.append(words.lastTime(last, on: community.zone.day(at: last.at)))
        }
        return PersonLine(
            name: line.member.name, address: ContactPaths.show(line.member.id, community),
            telephone: line.member.telephone, why: why.joined(separator: " · "),
            actions: """
                \(CallButtons(
                    visit: visit, community: community, member: line.member.id,
                    name: line.member.name, reason: line.reason, back: back))\
                \(peace(line))
                """)
    }

    private func peace(_ line: CallLine) -> Details {
        let today = OneTap(
            action: CallPaths.rest(community), seal: visit.freshSeal(),
            button: SubmitButton(words.notToday, tone: .plain, about: line.member.name),
            hidden: [
                ("member", line.member.id.description), ("length", "today"), ("back", back),
            ])
        let never = OneTap(
            action: CallPaths.rest(community), seal: visit.freshSeal(),
            button: SubmitButton(
                words.neverForThis(line.reason), tone: .plain, about: line.member.name),
            hidden: [
                ("member", line.member.id.description), ("length", "good"),
                ("reason", line.reason.code), ("back", back),
            ])
        return Details(visit.words.contacts.peace, content: "\(today)\(never)")
    }
}
