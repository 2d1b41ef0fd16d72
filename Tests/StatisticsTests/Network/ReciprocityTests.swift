import Statistics
import Testing

@Suite struct ReciprocityMeasuringTests {
    /// Fixture F2: A to E are 0 to 4; values worked out by hand in the domain notes.
    @Test func `agrees with the worked example`() throws {
        let measured = try #require(
            Reciprocity(arcs: [
                (0, 1, 2), (1, 0, 1), (1, 2, 1.5), (2, 0, 1), (3, 0, 3), (3, 4, 1), (4, 3, 1),
            ]))
        #expect(abs(measured.ofArcs - 0.571429) < 1e-5)
        #expect(abs(measured.ofPairs - 0.4) < 1e-9)
        #expect(abs(measured.weighted - 0.380952) < 1e-5)
    }

    @Test func `says nothing without arcs`() {
        #expect(Reciprocity(arcs: []) == nil)
    }
}
