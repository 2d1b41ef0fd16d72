import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// Who did what, for whom, under which hat, on whose word.
struct ActListPage: Page {
    let visit: Visit
    let community: Community
    let filter: ActFilter
    let lines: [ActLine]

    private var words: ActWords { visit.words.acts }

    var title: String { words.title }
    var lead: String? { words.lead }
    var isWide: Bool { true }

    var body: HTML {
        """
        <form class="form" method="get" action="\(ActPaths.list(community))">
        \(fields)\(CallButtons.hidden("member", filter.member?.description ?? ""))
        <div class="buttons">\(SubmitButton(words.narrow, tone: .plain))</div>
        </form>
        \(table)
        \(Pagination(name: words.pages, newer: newest, older: older))
        """
    }

    private var fields: [Field] {
        let hats =
            [Choice("", words.anyHat)]
            + Hat.allCases.map { Choice($0.code, visit.words.hat($0)) }
        return [
            Field(.list(hats), name: "hat", label: words.hat, value: filter.hat?.code ?? ""),
            Field(
                .list(
                    [Choice("", words.anyTopic)]
                        + words.topics.map { Choice($0.code, $0.name) }), name: "verb",
                label: words.topic, value: filter.verb),
        ]
    }

    private var table: HTML {
        guard !lines.isEmpty else { return EmptyState(words.none).html }
        return Table(
            caption: title,
            columns: [
                .words(words.when), .words(words.who), .words(words.asHat), .words(words.what),
                .words(words.about), .words(words.onWord),
            ], rows: lines.map(row)
        ).captionHidden().html
    }

    private func row(_ line: ActLine) -> [HTML] {
        let act = line.act
        let who = line.who ?? words.nobody
        let minute = community.zone.minuteOfDay(at: act.at)
        let clock = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        let day = visit.words.shortDay(community.zone.day(at: act.at))
        return [
            "\(day), \(clock)",
            "\(line.forWhom.map { words.forWhom(who, $0) } ?? who)",
            "\(visit.words.hat(act.hat))",
            "\(words.verb(act.verb))\(act.detail.isEmpty ? "" : " (\(act.detail))")",
            "\(line.about)", "\(act.word.map(words.word))",
        ]
    }

    private var newest: NavLink? {
        filter.before == nil ? nil : NavLink(words.newest, to: address(before: nil))
    }

    private var older: NavLink? {
        guard lines.count == ActFilter.linesMax, let last = lines.last else { return nil }
        return NavLink(words.older, to: address(before: last.act.id))
    }

    private func address(before last: Act.ID?) -> String {
        var kept: [(String, String)] = []
        if let member = filter.member { kept.append(("member", member.description)) }
        if let hat = filter.hat { kept.append(("hat", hat.code)) }
        let verb = filter.verb.filter { $0.isASCII && ($0.isLetter || "-.".contains($0)) }
        if !verb.isEmpty { kept.append(("verb", verb)) }
        if let last { kept.append(("before", last.description)) }
        let query = kept.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        return query.isEmpty ? ActPaths.list(community) : "\(ActPaths.list(community))?\(query)"
    }
}
