import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// One exchange: the facts, what can be done, and everything that was done, by whom.
struct ExchangePage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let sheet: ExchangeSheet
    var refusal: (any Refusal)?

    private var words: ExchangeWords { visit.words.exchanges }
    private var exchange: Exchange { sheet.exchange }
    private var isCoordinator: Bool { acting.may(.noteExchanges) }

    var title: String {
        let sentence = ExchangeSentence(exchange: exchange, words: words)
        return isCoordinator ? sentence.full : sentence.first
    }
    var lead: String? { exchange.content.isEmpty ? nil : exchange.content }
    var crumbs: [NavLink] {
        isCoordinator ? [NavLink(words.list, to: ExchangePaths.list(community))] : []
    }
    var faults: FaultSummary? {
        refusal.map {
            FaultSummary(
                title: visit.words.shell.faultsTitle, fields: [],
                explanation: visit.words.refusal($0))
        }
    }

    var body: HTML {
        """
        \(notices)
        \(SummaryList(facts))
        \(thanks)
        \(ExchangeActions(
            visit: visit, community: community, acting: acting, sheet: sheet,
            needsReason: needsReason).html)
        \(isCoordinator ? history : nil)
        """
    }

    private var needsReason: Bool {
        (refusal as? PostingRefusal) == .beyondFloor && isCoordinator
    }

    private var notices: HTML? {
        if sheet.isInTray { return "\(Notice(words.waitsInTray))" }
        switch exchange.standing {
        case .noted: return "\(Notice(words.waitsForYes))"
        case .questioned:
            let name = exchange.parties.first { $0.member == exchange.questionedBy }?.firstName
            let content: HTML = """
                <p><strong>\(words.openQuestion)</strong></p><p>\(name.map { "\($0): " })\
                \(name == nil ? visit.words.say(exchange.question) : exchange.question)</p>
                """
            return "\(Notice(tone: .thanks, content: content))"
        default: return nil
        }
    }

    private var facts: [SummaryList.Line] {
        var lines = [
            SummaryList.Line(words.status, "\(words.standing(exchange.standing))"),
            SummaryList.Line(
                words.day,
                "\([exchange.day.map(visit.words.longDay), exchange.time].compactMap { $0 }.joined(separator: " "))"
            ),
            SummaryList.Line(
                words.length, "\(exchange.minutes.map(visit.words.length) ?? "–")"),
        ]
        let others = exchange.parties.filter { $0.member != acting.subject }
        if !others.isEmpty {
            lines.insert(SummaryList.Line(words.who, "\(others, as: link)"), at: 0)
        }
        let joint = exchange.parties.filter { !$0.jointName.isEmpty }
            .map { words.actedFor(isCoordinator ? $0.name : $0.firstName, $0.jointName) }
        if !joint.isEmpty {
            lines.append(
                SummaryList.Line(words.onWhoseAccount, "\(joint.joined(separator: ", "))"))
        }
        if let travel = exchange.travel {
            lines.append(SummaryList.Line(words.travel, "\(visit.words.length(travel))"))
        }
        if let credited {
            lines.append(SummaryList.Line(words.credited, "\(visit.words.amount(credited))"))
        }
        if !exchange.place.isEmpty {
            lines.append(SummaryList.Line(visit.words.pairings.place, "\(exchange.place)"))
        }
        if let project = sheet.project {
            lines.append(SummaryList.Line(visit.words.projects.field, "\(project.name)"))
            if !project.funder.isEmpty {
                lines.append(SummaryList.Line(visit.words.projects.funder, "\(project.funder)"))
            }
        }
        if let word = exchange.word {
            lines.append(SummaryList.Line(words.onWhoseWord, "\(words.word(word))"))
        }
        if !exchange.sheet.isEmpty || receipt != nil {
            lines.append(SummaryList.Line(words.sheet, "\(exchange.sheet) \(receipt)"))
        }
        if let putRight = exchange.putRight {
            let day = community.zone.day(at: putRight)
            lines.append(SummaryList.Line(words.changedOn, "\(visit.words.longDay(day))"))
        }
        return lines
    }

    /// The way to everything that was saved from the same sheet.
    private var receipt: HTML? {
        guard isCoordinator, let batch = exchange.batch else { return nil }
        return """
            <a\(href: SlipPaths.receipt(batch, community))>\(visit.words.slips.seeReceipt)</a>
            """
    }

    private func link(to party: Party) -> HTML {
        let name = isCoordinator ? party.name : party.firstName
        let address = MemberPaths.person(party.member, for: acting, community)
        return """
            <a\(href: address)>\(visit.words.members.about(name))</a><br>
            """
    }

    /// What was credited in all, where the rules made that another length than the true one.
    private var credited: Int64? {
        guard let standing = sheet.entries.first(where: { $0.id == exchange.entry }),
            let given = exchange.shares?.total.count
        else { return nil }
        let sum = standing.transfers.reduce(Int64(0)) { $0 + $1.amount }
        return sum == given ? nil : sum
    }

    private var thanks: HTML? {
        let said = exchange.parties.filter { !$0.thanks.isEmpty }
        guard !said.isEmpty else { return nil }
        return
            "\(said, as: { "\(Notice("\(words.saysThanks($0.firstName)): \($0.thanks)", tone: .thanks))" })"
    }

    private var history: HTML {
        let acts: HTML = "<ol class=\"history\">\(sheet.acts.reversed(), as: act)</ol>"
        let postings: HTML? =
            sheet.entries.isEmpty
            ? nil
            : """
            <h2>\(words.postings)</h2><ul>\(sheet.entries, as: posting)</ul>
            """
        return "\(Details(words.history, content: "\(acts)\(postings)"))"
    }

    private func act(_ attributed: AttributedAct) -> HTML {
        let act = attributed.act
        let day = visit.words.shortDay(community.zone.day(at: act.at))
        let name = words.by(attributed.name ?? words.console, visit.words.hat(act.hat))
        let second = act.verb == "tray.vouch" ? attributed.aboutName : nil
        let isTold = act.verb == "exchange.question" && act.word != nil
        let whom = attributed.forName ?? (isTold ? attributed.aboutName : nil)
        let rest = [
            second.map(words.wordOf), whom.map(words.forSomebody),
            act.word.map(words.word),
        ].compactMap { $0 }.joined(separator: ", ")
        return """
            <li>\(day): \(name), \(words.verb(act.verb))\(rest.isEmpty ? nil : ", \(rest)")</li>
            """
    }

    private func posting(_ entry: Entry) -> HTML {
        let sum = entry.transfers.reduce(Int64(0)) { $0 + $1.amount }
        let day = visit.words.shortDay(community.zone.day(at: entry.recorded))
        let what =
            entry.kind == .reversal ? words.standing(.withdrawn) : words.standing(.confirmed)
        return "<li>\(day): \(visit.words.amount(sum)), \(what)</li>"
    }
}
