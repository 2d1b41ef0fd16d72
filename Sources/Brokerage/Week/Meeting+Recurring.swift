import Essentials

extension Meeting {
    /// Whether a standing pair meets on this day: the right weekday of the right week.
    ///
    /// A pair without a weekday meets when it suits, so it is on no day's list.
    public static func falls(
        on day: Day, starts: Day, ends: Day?, weekday: Weekday?, everyWeeks: Int
    ) -> Bool {
        guard let weekday, day.weekday == weekday, day >= starts,
            ends.map({ day <= $0 }) ?? true
        else { return false }
        let weeks = monday(of: starts).days(to: monday(of: day)) / 7
        return weeks % max(1, everyWeeks) == 0
    }

    private static func monday(of day: Day) -> Day {
        day.adding(days: -day.weekday.rawValue)
    }
}
