import Essentials
import Ledger
import Testing

@Suite struct `Ageing of time on an account` {
    @Test(arguments: [
        (180, 0, 60, 120), (60, 0, 60, 0), (30, 0, 60, 0), (-60, 0, 0, 0), (120, 90, 0, 30),
        (120, 0, 0, 120), (120, 130, 0, 0),
    ])
    func `finds what came in before and was not used`(
        balance: Int64, held: Int64, since: Int64, old: Int64
    ) {
        #expect(Ageing(balance: balance, held: held, cameInSince: since).old == old)
    }

    /// The same worked out piece by piece: every hour that goes out is the oldest there is, and
    /// where there is none, the next that come in fill the gap.
    @Test(arguments: 1...40)
    func `agrees with hours taken out one by one, oldest first`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var pieces: [(day: Int, minutes: Int64)] = []
        var missing: Int64 = 0
        var moves: [(day: Int, change: Int64)] = []
        for day in 0..<30 {
            let change = Int64(random.next() % 121) - 55
            moves.append((day, change))
            guard change < 0 else {
                let fills = min(missing, change)
                missing -= fills
                pieces.append((day, change - fills))
                continue
            }
            var left = -change
            for place in pieces.indices where left > 0 {
                let taken = min(left, pieces[place].minutes)
                pieces[place].minutes -= taken
                left -= taken
            }
            missing += left
        }
        for cutoff in 0..<30 {
            let old = pieces.filter { $0.day <= cutoff }.map(\.minutes).reduce(0, +)
            let ageing = Ageing(
                balance: moves.map(\.change).reduce(0, +),
                cameInSince: moves.filter { $0.day > cutoff && $0.change > 0 }.map(\.change)
                    .reduce(0, +))
            #expect(ageing.old == old, "day \(cutoff)")
        }
    }
}
