/// Which of the first two numbers of a date is the month.
enum DateOrder: String, CaseIterable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"

    /// What the dates of a column agree on; nil when nothing decides or they contradict.
    static func agreed(by moments: some Sequence<MomentText>) -> DateOrder? {
        var (day, month) = (false, false)
        for moment in moments where moment.isOpen {
            if moment.first > 12 { day = true }
            if moment.second > 12 { month = true }
        }
        if day == month { return nil }
        return day ? .dayFirst : .monthFirst
    }
}
