import Essentials
import Testing

@testable import Brokerage

@Suite struct `Brokerage refusals` {
    private static let all: [any Refusal] =
        OfferRefusal.allCases.map { $0 as any Refusal }
        + AskRefusal.allCases.map { $0 as any Refusal }
        + PhotographRefusal.allCases.map { $0 as any Refusal }

    @Test func `have codes of their own and words for people`() {
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
        for refusal in Self.all {
            #expect(refusal.explanation.count > 30)
            #expect(refusal.explanation.hasSuffix("."))
        }
    }
}
