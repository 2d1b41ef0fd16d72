import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// What was saved together, to print and keep with the paper.
struct ReceiptPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let exchanges: [Exchange]

    private var words: SlipWords { visit.words.slips }

    var title: String { words.receipt }
    var lead: String? {
        let number = exchanges.first?.sheet ?? ""
        return number.isEmpty ? words.receiptLead : words.sheetNumber(number)
    }
    var isWide: Bool { true }

    var body: HTML {
        let sum = exchanges.compactMap(\.shares?.total).reduce(Minutes.zero, +)
        let table = Table(
            caption: words.receipt,
            columns: [
                .words(words.giver), .words(words.receiver), .words(words.day),
                .words(words.content), .number(words.length),
            ],
            rows: exchanges.map(row)
        ).captionHidden().total([
            "\(words.sum)", "", "", "", "\(visit.words.length(sum))",
        ])
        return """
            \(table)
            <div class="buttons">\(ButtonLink(
                words.another, to: SlipPaths.sheet(community), tone: .action))\
            \(PrintButton(words.print))</div>
            """
    }

    private func row(_ exchange: Exchange) -> [HTML] {
        let says = visit.words.exchanges
        let tag = exchange.entry == nil ? Tag(says.standing(exchange.standing)) : nil
        let right = PutRightLink(
            visit: visit, community: community, acting: acting, exchange: exchange,
            from: .receipt)
        let givers = says.names(of: exchange.givers)
        return [
            "<a\(href: ExchangePaths.show(exchange.id, community))>\(givers)</a>\(tag)",
            "\(says.names(of: exchange.receivers))",
            "\(exchange.day.map(visit.words.shortDay))",
            "\(exchange.content)",
            "\((exchange.shares?.total).map(visit.words.length))\(right)",
        ]
    }
}
