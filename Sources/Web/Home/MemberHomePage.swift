import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// A member's first screen: three doors, what is coming up, what others would like, their time.
struct MemberHomePage: Page {
    let visit: Visit
    let community: Community
    let home: MemberHome
    let asks: [AskLine]

    private var words: MemberHomeWords { visit.words.memberHome }
    private var acting: Acting? { visit.person?.acting }

    var title: String {
        guard let name = visit.member?.firstName else { return community.title }
        return visit.person?.actingFor.map { words.hello(name, for: $0.firstName) }
            ?? words.hello(name)
    }

    var body: HTML {
        """
        \(thanks)
        \(waiting)
        \(doors)
        \(comingUp)
        \(others)
        \(time)
        """
    }

    private var doors: DoorLinks {
        DoorLinks(
            name: words.doors,
            [
                Door(words.ask, hint: words.askHint, to: HomePaths.newAsk(community)),
                Door(
                    words.offer, hint: words.offerHint, to: HomePaths.newOffer(community)),
                home.mayNoteTime
                    ? Door(
                        visit.words.noteTime.doorTitle, hint: words.noteHint,
                        to: ExchangePaths.noteTime(community), tone: .thanks) : nil,
            ].compactMap { $0 })
    }

    private var thanks: HTML {
        "\(home.thanks, as: thank)"
    }

    private func thank(_ waiting: ThanksWaiting) -> HTML {
        let read = OneTap(
            action: ExchangePaths.act("thanks-read", waiting.exchange, community),
            seal: visit.freshSeal(), button: SubmitButton(words.heardIt, tone: .plain),
            hidden: [("from", waiting.from.description)])
        let content: HTML = """
            <p><strong>\(visit.words.exchanges.saysThanks(waiting.firstName))</strong>: \
            \(waiting.words)</p>\(read)
            """
        return "\(Notice(tone: .thanks, content: content))"
    }

    /// What others noted and this person can answer with one press.
    private var waiting: HTML {
        "\(home.waiting, as: question)"
    }

    private func question(_ exchange: Exchange) -> HTML {
        let says = visit.words.exchanges
        let facts = [
            exchange.content, exchange.minutes.map(visit.words.length) ?? "",
            exchange.day.map(visit.words.longDay) ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        let yes = OneTap(
            action: ExchangePaths.act("confirmation", exchange.id, community),
            seal: visit.freshSeal(), button: SubmitButton(says.sayYes, about: sentence(exchange)),
            hidden: [("from-home", "yes")])
        let wrong = ButtonLink(
            says.somethingWrong, to: ExchangePaths.show(exchange.id, community),
            about: sentence(exchange))
        let content: HTML = """
            <p><strong>\(sentence(exchange))</strong></p><p>\(facts)</p>
            <div class="buttons">\(yes)\(wrong)</div>
            """
        return "\(Card(words.toAnswer, content: content))"
    }

    private func sentence(_ exchange: Exchange) -> String {
        ExchangeSentence(exchange: exchange, words: visit.words.exchanges).first
    }

    private var comingUp: Card {
        let content: HTML =
            home.comingUp.isEmpty
            ? "<p>\(words.nothingComingUp)</p>"
            : "<ul class=\"people\">\(home.comingUp, as: line)</ul>"
        return Card(words.comingUp, content: content)
    }

    private func line(_ exchange: Exchange) -> HTML {
        let when = [exchange.day.map(visit.words.longDay) ?? "", exchange.time, exchange.place]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            \(PersonLine(
                name: sentence(exchange), address: ExchangePaths.show(exchange.id, community),
                why: [exchange.content, when].filter { !$0.isEmpty }.joined(separator: ": ")))
            """
    }

    private var others: Card? {
        guard !asks.isEmpty else { return nil }
        let lines: HTML = """
            <ul class="people">\(asks, as: { ask in
                "\(PersonLine(name: ask.ask.content, address: HomePaths.ask(ask.ask.id, community), why: [ask.firstName, ask.area].filter { !$0.isEmpty }.joined(separator: ", ")))"
            })</ul>
            <p><a\(href: HomePaths.asks(community))>\(words.seeAll)</a></p>
            """
        return Card(words.others, content: lines)
    }

    private var time: Card {
        let give: HTML? =
            home.balance > 0 && home.counted == nil
            ? "\(ButtonLink(words.giveTime, to: GiftPaths.give(community), tone: .thanks))" : nil
        let kept: HTML? =
            home.setAside > .zero && home.counted == nil
            ? "<p>\(visit.words.holds.ofIt(home.setAside))</p>" : nil
        let content: HTML = """
            <p>\(home.counted.map(words.counted) ?? words.balance(home.balance))</p>\(kept)
            <div class="buttons">\(ButtonLink(
                words.seeStatement, to: StatementPaths.own(community)))\(give)</div>
            """
        return Card(words.yourTime, content: content)
    }
}
