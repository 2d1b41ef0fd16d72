import Ledger
import Testing

@Suite struct LimitsAsking {
    private let limits = Limits(
        hardFloor: -60, softFloor: -30, softCeiling: 30, hardCeiling: 60)

    @Test(arguments: [
        (Int64(-1), Int64(-60), Int64(0), Limits.Side?.none), (-1, -61, 0, .floor),
        (-1, -50, 11, .floor), (1, -100, 0, nil), (1, 60, 0, nil), (1, 61, 0, .ceiling),
        (-1, 100, 0, nil),
    ]) func `asks only the side that a move worsens`(
        _ change: Int64, _ balance: Int64, _ held: Int64, _ broken: Limits.Side?
    ) {
        #expect(limits.broken(by: change, to: balance, held: held) == broken)
    }

    @Test(arguments: [
        (Int64(-31), Limits.Side?.some(.floor)), (-30, nil), (30, nil), (31, .ceiling),
    ])
    func `starts a conversation past a soft limit`(_ balance: Int64, _ side: Limits.Side?) {
        #expect(limits.passedSoftly(at: balance) == side)
    }

    @Test func `is limited by hard sides only`() {
        #expect(!Limits(softFloor: -1, softCeiling: 1).isLimited)
        #expect(Limits(hardFloor: 0).isLimited)
        #expect(Limits(hardCeiling: 0).isLimited)
    }
}
