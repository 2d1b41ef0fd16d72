import Essentials
import Ledger
import Testing

@testable import Brokerage

@Suite struct ExchangeCrediting {
    static func quarter(_ minutes: Minutes) -> Minutes {
        Minutes(max(15, (minutes.count + 7) / 15 * 15))
    }

    /// What one giver of 50 minutes with 20 minutes of way is credited, and by whom.
    @Test(arguments: [
        (Crediting.Way.nobody, false, 50, 50, 0), (.nobody, true, 50, 45, 0),
        (.receiver, false, 70, 70, 0), (.receiver, true, 70, 75, 0), (.pot, false, 70, 50, 20),
        (.pot, true, 70, 45, 30),
    ])
    func `keeps true time and credits by the rules`(
        way: Crediting.Way, isRounded: Bool, given: Int64, charged: Int64, fromPot: Int64
    ) throws {
        var exchange = Cast.empty()
        exchange.parties = [Cast.party(1, .gave), Cast.party(2, .received)]
        exchange.minutes = Minutes(50)
        exchange.travel = Minutes(20)
        let rule = Crediting(way: way) { isRounded ? Self.quarter($0) : $0 }
        let credit = try #require(exchange.credit(rule))
        #expect(credit.given.map(\.minutes.count) == [given])
        #expect(credit.received.map(\.minutes.count) == [50])
        #expect(credit.shares.charged.map(\.minutes.count) == [charged])
        #expect(credit.fromPot.map(\.minutes.count).reduce(0, +) == fromPot)
    }

    @Test func `credits the same whoever thanks for the way`() throws {
        var exchange = Cast.empty()
        exchange.parties = [Cast.party(1, .gave), Cast.party(2, .received)]
        for (minutes, travel) in [(50, 20), (7, 8), (61, 1), (90, 0)] as [(Int64, Int64)] {
            exchange.minutes = Minutes(minutes)
            exchange.travel = Minutes(travel)
            let sums = [Crediting.Way.receiver, .pot].compactMap { way in
                exchange.credit(Crediting(way: way, rounded: Self.quarter)).map {
                    ($0.shares.given + $0.fromPot).reduce(Int64(0)) { $0 + $1.minutes.count }
                }
            }
            #expect(sums.count == 2 && sums[0] == sums[1])
        }
    }
}
