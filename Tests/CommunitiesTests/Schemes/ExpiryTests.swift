import Communities
import Essentials
import Testing

@Suite struct `Expiry of unused time` {
    static let told = Day("2026-03-10") ?? Day(number: 0)
    static let year = Expiry(months: 12, graceDays: 30)

    /// The days since the notice, the rule that held then, and how far back what moves came in.
    static let rows: [(Int, Expiry?, String?)] = [
        (29, year, nil), (30, year, "2025-03-10"), (61, year, "2025-03-10"), (62, year, nil),
        (30, Expiry(months: 24, graceDays: 30), "2024-03-10"),
        (30, Expiry(months: 6, graceDays: 30), "2025-03-10"),
        (30, Expiry(months: 12, graceDays: 60), nil),
        (60, Expiry(months: 12, graceDays: 60), "2025-03-10"), (30, nil, "2025-03-10"),
    ]

    @Test(arguments: rows)
    func `moves what people were told of, once the grace is over and for a month`(
        days: Int, then: Expiry?, cutoff: String?
    ) {
        let today = Self.told.adding(days: days)
        #expect(
            Self.year.cutoff(told: Self.told, under: then, today: today)
                == cutoff.flatMap { Day($0) })
    }
}
