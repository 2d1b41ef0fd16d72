import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// What one does with somebody on the telephone: note the call, take down an ask, see what is open.
struct MemberAtHand: Component {
    let visit: Visit
    let community: Community
    let sheet: MemberSheet

    private var words: MemberWords { visit.words.members }
    private var member: Member { sheet.card.member }
    private func may(_ permission: Permission) -> Bool {
        visit.person?.acting?.may(permission) ?? false
    }

    var html: HTML { "\(call)\(open)\(time)\(setAside)" }

    /// How a call went in one tap, what was last said, and the way to an ask by telephone.
    private var call: HTML? {
        guard may(.callMembers) else { return nil }
        let log = ButtonLink(
            visit.words.contacts.writeMore, to: ContactPaths.show(member.id, community))
        let taps: HTML? =
            member.standing.mayBeContacted
            ? CallButtons(
                visit: visit, community: community, member: member.id, name: member.name,
                back: MemberPaths.card(community, member.id)
            ).html : nil
        let ask: ButtonLink? =
            may(.matchAsks) && member.standing.mayBeContacted
            ? ButtonLink(
                words.takeAsk, to: AskPaths.telephone(for: member.id, community), tone: .action)
            : nil
        return """
            \(Card(words.call, content: """
                <div class="buttons">\(ask)\(log)</div><p>\(lastSaid)</p>\(taps)
                """))
            """
    }

    private var lastSaid: String {
        guard let noted = sheet.lastContact else { return visit.words.contacts.nothingYet }
        let said = visit.words.calls.lastTime(
            noted.note, on: community.zone.day(at: noted.note.at))
        let again = noted.note.ringBack.map {
            visit.words.contacts.ringAgain(visit.words.shortDay($0))
        }
        return [said, again].compactMap { $0 }.joined(separator: " ")
    }

    /// Asks, offers, meetings to come and time that waits: what one would want to know at once.
    private var open: HTML {
        let parts: [HTML?] = [
            part(words.openAsks, sheet.asks.map(ask), of: AskPaths.list(community)),
            part(words.nextMeetings, sheet.comingUp.map(exchange)),
            part(words.waitsForWord, sheet.waiting.map(exchange)),
            part(words.openOffers, sheet.offers.map(offer), of: OfferPaths.list(community)),
            part(words.usualPairs, sheet.pairs.map(pair)),
        ]
        let found = parts.compactMap { $0 }
        let content: HTML =
            found.isEmpty ? "<p>\(words.nothingOpen)</p>" : "\(found, as: { $0 })"
        return Card(words.standsOpen, tone: .action, content: content).html
    }

    /// The last exchanges, for those who note time.
    private var time: HTML? {
        guard may(.noteExchanges) else { return nil }
        let all = ButtonLink(
            words.allExchanges,
            to: ExchangePaths.list(
                ExchangeTab.all.rawValue, of: member.number, before: nil, community))
        let lines: HTML =
            sheet.last.isEmpty
            ? "<p>\(words.metNobody)</p>"
            : "<ul>\(sheet.last, as: { "<li>\(exchange($0))</li>" })</ul>"
        return Card(words.lastExchanges, content: "\(lines)<p>\(all)</p>").html
    }

    /// What is kept of their time for something agreed, and the way to keep more.
    private var setAside: HTML? {
        guard let kept = sheet.setAside else { return nil }
        let says = visit.words.holds
        let lines: HTML =
            kept.isEmpty
            ? "<p>\(says.nothing)</p>" : SetAsideLines(visit, community, kept, isOpen: true).html
        let more = ButtonLink(
            says.setAside, to: HoldPaths.new(for: member.number, community))
        return Card(says.title, content: "\(lines)<p>\(more)</p>").html
    }

    private func part(_ title: String, _ lines: [HTML], of list: String? = nil) -> HTML? {
        guard !lines.isEmpty else { return nil }
        let most = MemberSheet.linesMax
        let rest: HTML? =
            lines.count > most ? "<li>\(visit.words.week.more(lines.count - most))</li>" : nil
        return """
            <h3>\(title)</h3><ul>\(Array(lines.prefix(most)), as: { "<li>\($0)</li>" })\(rest)</ul>
            """
    }

    private func ask(_ ask: Ask) -> HTML {
        let day = visit.words.shortDay(community.zone.day(at: ask.asked))
        let facts = [
            visit.words.asks.standing(ask.standing), words.askedOn(day),
            ask.ringBack.map { visit.words.week.ringBack(visit.words.shortDay($0)) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return line(ask.content, AskPaths.show(ask.id, community), facts)
    }

    private func offer(_ offer: Offer) -> HTML {
        line(
            offer.content, OfferPaths.show(offer.id, community),
            [
                visit.words.offers.regularly(offer.times),
                offer.standing == .resting ? words.resting : "",
            ].filter { !$0.isEmpty }.joined(separator: ", "))
    }

    private func exchange(_ exchange: Exchange) -> HTML {
        let facts = [
            exchange.content, exchange.day.map(visit.words.shortDay) ?? words.noDayYet,
            exchange.time, exchange.minutes.map(visit.words.length) ?? "", exchange.place,
            exchange.standing == .questioned
                ? visit.words.exchanges.standing(exchange.standing) : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return line(
            ExchangeSentence(exchange: exchange, words: visit.words.exchanges).full,
            ExchangePaths.show(exchange.id, community), facts)
    }

    private func pair(_ pair: Pairing) -> HTML {
        let facts = [
            pair.content, pair.weekday.map(visit.words.weekday) ?? visit.words.pairings.anyDay,
            pair.time, visit.words.pairings.apart(pair.everyWeeks),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return line(
            visit.words.pairings.helps(pair.giverName, pair.receiverName),
            PairingPaths.show(pair.id, community), facts)
    }

    private func line(_ name: String, _ address: String, _ facts: String) -> HTML {
        let behind: HTML? = facts.isEmpty ? nil : "<br><span class=\"note\">\(facts)</span>"
        return "<a\(href: address)>\(name)</a>\(behind)"
    }
}
