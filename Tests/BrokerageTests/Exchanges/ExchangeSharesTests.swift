import Essentials
import Ledger
import Testing

@testable import Brokerage

@Suite struct ExchangeSharing {
    func shares(_ parties: [Party], minutes: Int64? = 60) -> ExchangeShares? {
        var exchange = Cast.empty()
        exchange.parties = parties
        exchange.minutes = minutes.map { Minutes($0) }
        return exchange.shares
    }

    @Test(
        arguments: [
            // givers' own lengths, receivers, what each receiver is charged, what each truly received
            ([Int64?.none], 1, [Int64(60)], [Int64(60)]),
            ([nil], 3, [20, 20, 20], [60, 60, 60]),
            ([nil, nil], 1, [120], [120]),
            ([50], 3, [17, 17, 16], [50, 50, 50]),
            ([61, 30], 2, [46, 45], [61, 61]),
            ([3], 3, [1, 1, 1], [3, 3, 3]),
        ] as [([Int64?], Int, [Int64], [Int64])])
    func `credits givers one for one and spreads the sum over receivers`(
        givers: [Int64?], receivers: Int, charged: [Int64], received: [Int64]
    ) throws {
        let parties =
            givers.enumerated().map { Cast.party($0.offset + 1, .gave, $0.element) }
            + (0..<receivers).map { Cast.party($0 + 11, .received) }
        let found = try #require(shares(parties))
        #expect(found.given.map(\.minutes.count) == givers.map { $0 ?? 60 })
        #expect(found.charged.map(\.minutes.count) == charged)
        #expect(found.received.map(\.minutes.count) == received)
    }

    @Test func `moves exactly what is given and charged`() throws {
        for givers in 1...5 {
            for receivers in 1...7 {
                let parties =
                    (1...givers).map { Cast.party($0, .gave, Int64($0 * 13)) }
                    + (1...receivers).map { Cast.party($0 + 20, .received) }
                let found = try #require(shares(parties))
                let moves = found.movements
                #expect(moves.count < givers + receivers)
                for share in found.given {
                    let sum = moves.filter { $0.to == share.member }.reduce(0) {
                        $0 + $1.minutes.count
                    }
                    #expect(sum == share.minutes.count)
                }
                for share in found.charged {
                    let sum = moves.filter { $0.from == share.member }.reduce(0) {
                        $0 + $1.minutes.count
                    }
                    #expect(sum == share.minutes.count)
                }
                #expect(moves.allSatisfy { $0.minutes > .zero })
            }
        }
    }

    @Test func `uses what a receiver truly received where it was noted`() throws {
        let found = try #require(
            shares([Cast.party(1, .gave), Cast.party(2, .received, 15), Cast.party(3, .received)]))
        #expect(found.received.map(\.minutes.count) == [15, 60])
        #expect(found.charged.map(\.minutes.count) == [30, 30])
    }

    @Test func `has none while a length is open or too short to share`() {
        #expect(shares([Cast.party(1, .gave), Cast.party(2, .received)], minutes: nil) == nil)
        #expect(
            shares(
                [Cast.party(1, .gave), Cast.party(2, .received), Cast.party(3, .received)],
                minutes: 1) == nil)
    }
}
