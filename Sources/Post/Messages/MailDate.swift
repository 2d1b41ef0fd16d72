import Essentials

extension Instant {
    /// The date as mail writes it (RFC 5322): `Sat, 21 Nov 2026 09:30:00 +0000`.
    ///
    /// English and UTC whatever the reader's language, since programs read it.
    var mailDate: String {
        let seconds = Int64((Double(milliseconds) / 1_000).rounded(.down))
        let day = Day(number: Int32(clamping: Int64((Double(seconds) / 86_400).rounded(.down))))
        let within = seconds - Int64(day.number) * 86_400
        let clock = [within / 3_600, within / 60 % 60, within % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let (year, month, date) = day.parts
        return "\(weekdays[day.weekday.rawValue]), \(date) \(months[month - 1]) \(year) "
            + "\(clock) +0000"
    }
}
