import Brokerage
import Essentials
import Testing

@Suite struct LookInChecking {
    static let today = Day(number: 20_522)

    @Test(arguments: [
        (LookIn(reasons: []), ["reasons"]),
        (LookIn(reasons: [.ill], words: String(repeating: "a", count: 301)), ["words"]),
        (LookIn(reasons: [.ill], until: today.adding(days: -1)), ["until"]),
        (LookIn(reasons: [.loss, .alone], until: today), []),
    ])
    func `names every field that needs another look`(lookIn: LookIn, fields: [String]) {
        var found: [String] = []
        do {
            _ = try lookIn.checked(today: Self.today)
        } catch {
            found = error.faults.map(\.field)
        }
        #expect(found == fields)
    }
}
