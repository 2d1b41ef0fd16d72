import Brokerage
import Essentials
import Ledger
import People
import Testing

@Suite struct `Farewells` {
    private func exchange(_ standing: Exchange.Standing, _ people: [Int]) -> Exchange {
        var exchange = Cast.empty(standing)
        exchange.content = "A lift"
        exchange.parties = people.map { Cast.party($0, $0 == people.last ? .received : .gave) }
        return exchange
    }

    private func pairing(_ giver: Int, _ receiver: Int) -> Pairing {
        Pairing(
            id: Pairing.ID(high: 5, low: 5), giver: Cast.person(giver),
            receiver: Cast.person(receiver), content: "A visit", minutes: Minutes(60),
            starts: Cast.today, made: Cast.now)
    }

    @Test func `are for those in matches that wait and in pairs`() {
        let plans = Partner.plans(
            with: Cast.person(1),
            matches: [
                exchange(.matched, [1, 2, 3]), exchange(.matched, [1, 3]),
                exchange(.suggested, [1, 4]), exchange(.confirmed, [1, 5]),
                exchange(.withdrawn, [1, 6]), exchange(.matched, [7, 8]),
            ], pairings: [pairing(1, 2), pairing(9, 1), pairing(7, 8)])
        #expect(
            plans == [
                Cast.person(2): ["A visit", "A lift"], Cast.person(3): ["A lift"],
                Cast.person(9): ["A visit"],
            ])
    }

    @Test(arguments: [
        ("News", "Of Tom.", true, [String]()), ("", "Of Tom.", true, ["subject"]),
        ("News\nfrom us", "Of Tom.", true, ["subject"]), (" ", "\n", true, ["subject", "words"]),
        (String(repeating: "n", count: 101), "Of Tom.", true, ["subject"]),
        ("News", String(repeating: "n", count: 2_001), true, ["words"]), ("", "", false, []),
    ])
    func `have words where anybody is told`(
        subject: String, words: String, tells: Bool, faults: [String]
    ) {
        let farewell = Farewell(
            told: tells ? [Cast.person(2)] : [], subject: subject, words: words)
        var found: [String] = []
        do { try farewell.check() } catch { found = error.faults.map(\.field) }
        #expect(found == faults)
    }

    @Test func `are for a death and for going into care`() {
        #expect(Member.Standing.allCases.filter(\.isToldToPartners) == [.died, .inCare])
    }
}
