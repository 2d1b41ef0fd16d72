import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// What one person gave and was given, line by line.
struct StatementPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let statement: AccountStatement

    private var words: StatementWords { visit.words.statements }
    private var isOwn: Bool { statement.member.id == acting.subject }

    var title: String {
        isOwn ? words.own : words.of(statement.member.name)
    }
    var lead: String? { words.lead(statement.today) }
    var isWide: Bool { true }

    var body: HTML {
        let links = [
            ButtonLink(
                words.letter, to: StatementPaths.letter(statement.member.id, community)),
            ButtonLink(
                words.largeLetter,
                to: StatementPaths.largeLetter(statement.member.id, community)),
        ]
        let older = statement.older.map {
            NavLink(
                words.older,
                to: StatementPaths.show(statement.member.id, before: $0, community))
        }
        return """
            <p class="lead">\(standing)</p>
            \(setAside)
            \(Amounts(
                given: .init(
                    words.given, Int(statement.gave.count), visit.words.length(statement.gave)),
                received: .init(
                    words.received, Int(statement.received.count),
                    visit.words.length(statement.received))))
            \(sums)
            <div class="buttons">\(links)\(PrintButton(words.print))</div>
            \(lines)
            \(Pagination(name: words.more, older: older))
            \(hiding)
            <p class="hint">\(visit.words.shell.ledgerHead(statement.head.short))</p>
            """
    }

    /// What is kept for something agreed, and what is free besides.
    private var setAside: HTML? {
        guard !statement.setAside.isEmpty else { return nil }
        let lines = SetAsideLines(
            visit, community, statement.setAside, isOpen: acting.may(.noteExchanges))
        let free: HTML? =
            statement.showsBalance == .shown
            ? "<p>\(visit.words.holds.free(statement.free))</p>" : nil
        return Card(visit.words.holds.amount, content: "\(lines)\(free)").html
    }

    /// What was credited and passed on, where accounts say so.
    private var sums: SummaryList? {
        guard statement.showsBalance == .shown else { return nil }
        return SummaryList([
            SummaryList.Line(
                isOwn ? words.creditedToYou : words.credited,
                "\(visit.words.amount(statement.credited))"),
            SummaryList.Line(words.passedOn, "\(visit.words.amount(statement.passedOn))"),
        ])
    }

    /// The coordinator's button for a member who wants it kept, or told again.
    private var hiding: HTML? {
        guard !isOwn, acting.may(.seePrivateNotes), statement.showsBalance != .countedOnly else {
            return nil
        }
        let tap = OneTap(
            action: StatementPaths.hide(statement.member.id, community), seal: visit.freshSeal(),
            button: SubmitButton(statement.isHidden ? words.show : words.hide, tone: .plain),
            hidden: [("hide", statement.isHidden ? "no" : "yes")])
        return """
            <p class="hint">\(statement.isHidden ? words.isHidden : words.isShown)</p>\(tap)
            """
    }

    private var standing: String {
        switch statement.showsBalance {
        case .shown: shownStanding
        case .countedOnly: words.countedOnly
        case .hidden: words.hidden(statement.member.firstName)
        }
    }

    private var shownStanding: String {
        isOwn
            ? visit.words.memberHome.balance(statement.balance)
            : words.balance(statement.balance, of: statement.member.firstName)
    }

    private var lines: HTML {
        statement.lines.isEmpty ? EmptyState(words.nothing).html : table.html
    }

    private var table: Table {
        Table(
            caption: words.lines,
            columns: [
                .words(words.day), .words(words.what), .number(words.gave), .number(words.got),
            ] + (statement.showsBalance == .shown ? [.number(words.standsAt)] : []),
            rows: statement.lines.map(row))
    }

    private func row(_ line: StatementLine) -> [HTML] {
        let sentence = words.line(line)
        let what: HTML =
            line.exchange.map {
                "<a\(href: ExchangePaths.show($0, community))>\(sentence)</a>"
            } ?? "\(sentence)"
        let changed = line.changedOn.map { Tag(words.changed($0)) }
        let taken = line.isTakenBack ? Tag(words.takenBack) : nil
        let thanks = line.thanks.map { Tag($0, tone: .thanks) }
        return [
            "\(visit.words.shortDay(line.day))",
            "\(what)\(taken ?? changed)\(thanks)\(correction(line))",
            "\(line.gave > .zero ? visit.words.length(line.gave) : nil)",
            "\(line.received > .zero ? visit.words.length(line.received) : nil)",
        ] + (statement.showsBalance == .shown ? ["\(words.standing(line.balance))"] : [])
    }

    private func correction(_ line: StatementLine) -> HTML? {
        guard let exchange = line.exchange, acting.may(.noteExchanges), !isOwn, !line.isTakenBack
        else { return nil }
        return """
             <a\(href: ExchangePaths.act("put-right", exchange, community))>\(words.putRight)\
            <span class="unseen"> \(words.line(line))</span></a>
            """
    }
}
