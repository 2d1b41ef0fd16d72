import Brokerage
import Communities
import Markup
import People
import Wording

/// The way from a line of a list straight to the form that puts it right, and back again.
struct PutRightLink: Component {
    /// The list that the coordinator goes on with afterwards.
    enum From: String {
        case list, receipt
    }

    let visit: Visit
    let community: Community
    let acting: Acting
    let exchange: Exchange
    let from: From

    /// Nothing where nothing stands on the accounts, and for one's own hours.
    var html: HTML {
        guard exchange.entry != nil, exchange.standing != .withdrawn, acting.may(.noteExchanges),
            !exchange.involves(acting.member)
        else { return "" }
        let words = visit.words.exchanges
        let sentence = ExchangeSentence(exchange: exchange, words: words).full
        return """
             <a class="put-right"\(href: ExchangePaths.putRight(
                exchange.id, from: from, community))>\
            \(words.putRight)<span class="unseen"> \(sentence)</span></a>
            """
    }
}
