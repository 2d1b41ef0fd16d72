import Statistics
import Testing

@Suite struct InequalityMeasuringTests {
    /// Fixture F2: what six people gave; values worked out by hand in the domain notes.
    @Test func `agrees with the worked example`() throws {
        let all = try #require(Inequality.gini([2, 2.5, 1, 4, 1, 0]))
        let givers = try #require(Inequality.gini([2, 2.5, 1, 4, 1]))
        #expect(abs(all - 0.404762) < 1e-5)
        #expect(abs(givers - 0.285714) < 1e-5)
    }

    @Test func `is nothing when all have the same and unknown when nobody has any`() {
        #expect(Inequality.gini([3, 3, 3]) == 0)
        #expect(Inequality.gini([0, 0]) == nil)
        #expect(Inequality.gini([]) == nil)
    }

    @Test func `adds up what the largest hold`() {
        #expect(Inequality.topShare([4, 1, 3, 2], of: 2) == 0.7)
    }

    @Test func `finds the middle`() {
        #expect(Middle.median([3, 1, 2]) == 2)
        #expect(Middle.median([4, 1, 3, 2]) == 2.5)
        #expect(Middle.median([]) == nil)
    }
}
