import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// The coordinator's list of exchanges, newest first, by where they are.
struct ExchangeListPage: Page {
    let visit: Visit
    let community: Community
    let tab: ExchangeTab
    let exchanges: [Exchange]
    let older: Exchange.ID?

    private var words: ExchangeWords { visit.words.exchanges }

    var title: String { words.list }
    var lead: String? { words.listLead }
    var isWide: Bool { true }

    var body: HTML {
        let tabs = ExchangeTab.allCases.map { tab in
            NavLink(
                tab.label(words), to: ExchangePaths.list(tab.rawValue, before: nil, community),
                isCurrent: tab == self.tab)
        }
        let older = older.map {
            NavLink(words.older, to: ExchangePaths.list(tab.rawValue, before: $0, community))
        }
        return """
            <div class="buttons">\(ButtonLink(
                words.noteOne, to: ExchangePaths.new(community), tone: .action))</div>
            \(Tabs(name: words.status, tabs))
            \(exchanges.isEmpty ? EmptyState(words.nothing).html : table.html)
            \(Pagination(name: words.more, older: older))
            """
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
        return [
            "<a\(href: ExchangePaths.show(exchange.id, community))>\(who)</a>",
            "\(exchange.content)",
            "\(exchange.day.map(visit.words.shortDay))",
            "\(exchange.minutes.map(visit.words.length))",
            "\(words.standing(exchange.standing))",
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
