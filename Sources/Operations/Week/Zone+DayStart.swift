import Communities
import Essentials

extension Zone {
    /// The first moment of a day on the wall clock, also where midnight itself is skipped.
    func start(of day: Day) -> Instant {
        for minute in stride(from: 0, through: 180, by: 30) {
            if let moment = instant(on: day, minuteOfDay: minute) { return moment }
        }
        return Instant(milliseconds: Int64(day.number) * 86_400_000)
    }
}
