import Essentials

extension Appointment {
    /// Whether a standing pair meets on this day: the right weekday of the right week.
    ///
    /// A pair without a weekday meets when it suits, so it is on no day's list.
    public static func falls(
        on day: Day, starts: Day, ends: Day?, weekday: Weekday?, everyWeeks: Int
    ) -> Bool {
        guard let weekday, day.weekday == weekday, day >= starts,
            ends.map({ day <= $0 }) ?? true
        else { return false }
        let weeks = starts.firstOfWeek.days(to: day.firstOfWeek) / 7
        return weeks % max(1, everyWeeks) == 0
    }
}
