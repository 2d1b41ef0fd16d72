import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// The coordinator's list of exchanges, newest first, by where they are.
struct ExchangeListPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let tab: ExchangeTab
    let exchanges: [Exchange]
    let older: Exchange.ID?
    /// Whose exchanges these are; nil for everybody's.
    var whose: Member?
    /// Who else may have been meant by what was typed.
    var mayBe: [Member] = []

    private var words: ExchangeWords { visit.words.exchanges }

    var title: String { whose.map { words.ofPerson($0.name) } ?? words.list }
    var lead: String? { whose == nil ? words.listLead : nil }
    var isWide: Bool { true }

    var body: HTML {
        let tabs = ExchangeTab.allCases.map { tab in
            NavLink(
                tab.label(words),
                to: ExchangePaths.list(tab.rawValue, of: whose?.number, before: nil, community),
                isCurrent: tab == self.tab)
        }
        let older = older.map {
            NavLink(
                words.older,
                to: ExchangePaths.list(tab.rawValue, of: whose?.number, before: $0, community))
        }
        return """
            <div class="desk-line">\(search)<div class="buttons">\(everybody)\(ButtonLink(
                words.noteOne, to: ExchangePaths.new(community), tone: .action))</div></div>
            \(meant)
            \(mayBe.isEmpty ? Tabs(name: words.status, tabs).html : nil)
            \(mayBe.isEmpty ? list : nil)
            \(Pagination(name: words.more, older: older))
            """
    }

    private var list: HTML {
        exchanges.isEmpty ? EmptyState(words.nothing).html : table.html
    }

    /// The field is empty again once it found somebody, ready for the next.
    private var search: SearchBox {
        let typed = whose == nil ? visit.query["whose"] : ""
        return SearchBox(
            action: ExchangePaths.list(community),
            field: Field(.text, name: "whose", label: words.whose, value: typed)
                .hint(words.whoseHint).width(.middle).autofill("off").focused()
                .fault(visit.fault(of: "whose")),
            button: words.look, kept: [("standing", tab.rawValue)])
    }

    private var everybody: ButtonLink? {
        whose.map { _ in
            ButtonLink(
                words.ofEverybody,
                to: ExchangePaths.list(tab.rawValue, before: nil, community))
        }
    }

    private var meant: HTML? {
        guard !mayBe.isEmpty else { return nil }
        let links = mayBe.map { member in
            NavLink(
                "\(member.name) (\(member.number))",
                to: ExchangePaths.list(
                    tab.rawValue, of: member.number, before: nil, community))
        }
        return "<p>\(words.whichOne)</p><ul>\(links)</ul>"
    }

    private var table: Table {
        Table(
            caption: words.list,
            columns: [
                .words(words.who), .words(words.content), .words(words.day),
                .number(words.length), .words(words.status),
            ],
            rows: exchanges.map(row)
        ).captionHidden()
    }

    private func row(_ exchange: Exchange) -> [HTML] {
        let who = ExchangeSentence(exchange: exchange, words: words).full
        let right = PutRightLink(
            visit: visit, community: community, acting: acting, exchange: exchange, from: .list)
        return [
            "<a\(href: ExchangePaths.show(exchange.id, community))>\(who)</a>",
            "\(exchange.content)",
            "\(exchange.day.map(visit.words.shortDay))",
            "\(exchange.minutes.map(visit.words.length))",
            "\(words.standing(exchange.standing))\(right)",
        ]
    }
}

/// The views of the list.
enum ExchangeTab: String, CaseIterable {
    case all, waiting, question, upcoming, stands

    var standings: [Exchange.Standing] {
        switch self {
        case .all: Exchange.Standing.allCases
        case .waiting: [.met, .noted]
        case .question: [.questioned]
        case .upcoming: [.suggested, .matched]
        case .stands: [.confirmed, .settled]
        }
    }

    func label(_ words: ExchangeWords) -> String {
        switch self {
        case .all: words.tabAll
        case .waiting: words.tabWaiting
        case .question: words.tabQuestion
        case .upcoming: words.tabUpcoming
        case .stands: words.tabStands
        }
    }
}

/// Who helped whom, in one sentence.
struct ExchangeSentence {
    let exchange: Exchange
    let words: ExchangeWords

    /// With full names, for coordinators.
    var full: String { sentence(\.name) }
    /// With first names, for members.
    var first: String { sentence(\.firstName) }

    private func sentence(_ name: (Party) -> String) -> String {
        let givers = words.names(exchange.givers.map(name))
        let receivers = words.names(exchange.receivers.map(name))
        let isToCome = exchange.standing == .matched || exchange.standing == .suggested
        return isToCome ? words.willHelp(givers, receivers) : words.helped(givers, receivers)
    }
}
