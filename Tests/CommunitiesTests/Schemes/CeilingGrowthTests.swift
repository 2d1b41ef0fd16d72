import Communities
import Essentials
import Testing

@Suite struct `Ceilings that grow` {
    @Test(arguments: [
        (10, 0, 0), (10, 599, 0), (10, 600, 60), (10, 3_000, 300), (10, 3_599, 300), (100, 61, 60),
        (25, -600, 0), (1, 5_999, 0), (1, 6_000, 60),
    ])
    func `grow by whole hours of what was given`(percent: Int, given: Int64, added: Int64) {
        #expect(CeilingGrowth(percent: percent).added(given: Minutes(given)) == added)
    }

    @Test func `stand on the scheme's own amount`() {
        var scheme = `Scheme changing`.before
        #expect(scheme.softCeiling(given: Minutes(6_000)) == 2_400)
        scheme.ceilingGrowth = CeilingGrowth(percent: 10)
        #expect(scheme.softCeiling(given: Minutes(6_000)) == 3_000)
        #expect(CeilingGrowth(percent: 100).added(given: Minutes(.max)) == 0)
        scheme.memberFloors.softCeiling = nil
        #expect(scheme.softCeiling(given: Minutes(6_000)) == nil)
        scheme.memberFloors.softCeiling = 40
        scheme.unit = CreditUnit(id: scheme.unit.id, kind: .count, singular: "bag", plural: "bags")
        #expect(scheme.softCeiling(given: Minutes(6_000)) == 40)
    }
}
