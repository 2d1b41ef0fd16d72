import HTTPTypes
import Testing

@testable import Web

@Suite struct WaysAround {
    @Test func `gives every way a place of its own`() {
        let places = Feature.all.flatMap(\.ways).map(\.order)
        #expect(Set(places).count == places.count)
    }

    @Test func `leads only to pages that there are`() {
        let pages = Set(WebRouter.table.filter { $0.method == .get }.map(\.path))
        for way in Feature.all.flatMap(\.ways) { #expect(pages.contains(way.path), "\(way.path)") }
    }
}
