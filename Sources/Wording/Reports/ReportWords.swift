import Essentials
import Evaluation

/// What reports say, on the screen and on paper.
public struct ReportWords: Sendable {
    let words: Words

    public var title: String { words.say("Reports") }
    public var way: String { words.say("Reports") }
    public var lead: String {
        words.say("One page of what people did for each other. Choose the days.")
    }
    public var first: String { words.say("First day") }
    public var last: String { words.say("Last day") }
    public var show: String { words.say("Show the report") }
    public var notADay: String { words.say("We cannot read this day. Write it like 2026-11-21.") }
    public var wrongOrder: String { words.say("The last day must not come before the first.") }
    public var thisMonth: String { words.say("This month") }
    public var lastMonth: String { words.say("Last month") }
    public var thisYear: String { words.say("This year") }
    public var lastYear: String { words.say("Last year") }
    public func period(_ period: Period) -> String {
        words.say(
            "{first} to {last}",
            ["first": words.shortDay(period.first), "last": words.shortDay(period.last)])
    }
    public func rule(_ smallest: Int) -> String {
        words.count(
            smallest - 1, one: "Counts of {n} are not shown, so that nobody can be recognised.",
            other:
                "Counts from 1 to {n} are not shown, so that nobody can be recognised. Sometimes one more is left out with them."
        )
    }
    public var hidden: String { words.say("too few to show") }
    public func number(_ count: Int?) -> String { count.map(String.init) ?? hidden }
    public func length(_ minutes: Minutes?) -> String { minutes.map(words.length) ?? hidden }
    public func amount(_ steps: Int64?) -> String { steps.map(words.amount) ?? hidden }

    public var activePeople: String { words.say("people gave or received time") }
    public var newcomers: String { words.say("people joined") }
    public var exchanges: String { words.say("times somebody helped") }
    public var given: String { words.say("time given") }
    public var received: String { words.say("time received") }
    public var credited: String { words.say("credited on accounts") }
    public var asks: String { words.say("Asking") }
    public var asksMade: String { words.say("asks made") }
    public var asksMet: String { words.say("met here") }
    public var asksElsewhere: String { words.say("met by others") }
    public var asksWithdrawn: String { words.say("taken back") }
    public var asksUnmet: String { words.say("not met") }
    public var asksOpen: String { words.say("still open") }
    public var medianWait: String { words.say("half of the answers came within") }
    public func wait(_ hours: Int?) -> String {
        guard let hours else { return words.say("not known") }
        return hours < 48
            ? words.count(hours, one: "{n} hour", other: "{n} hours")
            : words.count(hours / 24, one: "{n} day", other: "{n} days")
    }
    public var months: String { words.say("Month by month") }
    public var areas: String { words.say("Where people live") }
    public var kinds: String { words.say("What the time was for") }
    public var noKind: String { words.say("not said") }
    public var kindsNote: String {
        words.say(
            "From the ask or offer, or from the words noted. Where neither says it: not said.")
    }
    public var month: String { words.say("Month") }
    public var area: String { words.say("Area") }
    public var kind: String { words.say("Kind") }
    public var people: String { words.say("People") }
    public var times: String { words.say("Times") }
    public var time: String { words.say("Time given") }
    public var noArea: String { words.say("no area noted") }
    public func monthName(_ name: String) -> String {
        guard let day = Day("\(name)-01") else { return name }
        return words.say(
            "{month} {year}", ["month": words.month(day.month), "year": String(day.year)])
    }
    public var moreOnScreen: String {
        words.say("There are more lines than fit here. All of them stand on the screen.")
    }
    public var more: String { words.say("More lines") }
    public var next: String { words.say("The next lines") }
    public var firstLines: String { words.say("Back to the first lines") }
    public var behind: String { words.say("See who and what") }
    public var behindNote: String {
        words.say("With names: for your eyes, not for sending on.")
    }
    public func behindTitle(_ figure: ReportFigure) -> String {
        switch figure {
        case .people: words.say("People who gave or received time")
        case .newcomers: words.say("People who joined")
        case .exchanges: words.say("Times somebody helped")
        case .asks: words.say("Asks made")
        case .month: words.say("Times somebody helped, in one month")
        case .area: words.say("Times somebody helped, by area")
        case .kind: words.say("Times somebody helped, by kind")
        case .project: words.say("Times somebody helped, for one project")
        case .funder: words.say("Times somebody helped, by who pays")
        case .asksMet: words.say("Asks met here")
        case .asksElsewhere: words.say("Asks met by others")
        case .asksWithdrawn: words.say("Asks taken back")
        case .asksUnmet: words.say("Asks not met")
        case .asksOpen: words.say("Asks still open")
        }
    }
    /// The heading above one line's names: what it is about, and which line.
    public func behindTitle(_ figure: ReportFigure, named name: String) -> String {
        let title = behindTitle(figure)
        switch figure {
        case .month: return "\(title): \(monthName(name))"
        case .area: return "\(title): \(name.isEmpty ? noArea : name)"
        case .kind: return "\(title): \(name.isEmpty ? noKind : name)"
        case .project: return "\(title): \(name.isEmpty ? noProject : name)"
        case .funder: return "\(title): \(name.isEmpty ? noFunder : name)"
        default: return title
        }
    }
    public var projects: String { words.say("Projects") }
    public var project: String { words.say("Project") }
    public var noProject: String { words.say("no project") }
    public var funders: String { words.say("Who pays") }
    public var funder: String { words.say("Funder") }
    public var noFunder: String { words.say("nobody pays") }
    public var name: String { words.say("Name") }
    public var what: String { words.say("What") }
    public var day: String { words.say("Day") }
    public var print: String { words.say("Print it") }
    public var keepSent: String { words.say("I am sending this: keep a copy") }
    public func keptAs(_ number: Int) -> String {
        words.say("Kept as version {number}.", ["number": String(number)])
    }
    public var versions: String { words.say("Versions sent before") }
    public func version(_ number: Int, _ day: String) -> String {
        words.say("Version {number}, sent on {day}", ["number": String(number), "day": day])
    }
    public func since(_ number: Int) -> String {
        words.say("What changed since version {number}", ["number": String(number)])
    }
    public var nothingChanged: String { words.say("Nothing has changed since then.") }
    public func lateSlips(_ count: Int?, _ minutes: Minutes?) -> String? {
        guard let count else { return words.say("A few slips came in late.") }
        guard count > 0 else { return nil }
        guard let minutes else {
            return words.count(
                count, one: "{n} slip came in late and was added since.",
                other: "{n} slips came in late and were added since.")
        }
        return words.count(
            count, one: "{n} slip came in late and was added since: {length}.",
            other: "{n} slips came in late and were added since: {length}.",
            ["length": words.length(minutes)])
    }
    public func putRight(_ count: Int?) -> String? {
        guard let count else { return words.say("A few exchanges were put right since.") }
        return count == 0
            ? nil
            : words.count(
                count, one: "{n} exchange was put right since.",
                other: "{n} exchanges were put right since.")
    }
    /// Below the rule, where an earlier version was sent.
    public var staysHidden: String {
        words.say("What an earlier version left out may stay out, so that the two do not tell.")
    }
    public func change(_ change: ReportChange) -> String {
        guard change.before != nil, change.after != nil else {
            return words.say("{figure}: changed", ["figure": figure(change.figure)])
        }
        return words.say(
            "{figure}: {before} before, {after} now",
            [
                "figure": figure(change.figure), "before": value(change.before, change.figure),
                "after": value(change.after, change.figure),
            ])
    }
    private func figure(_ figure: ReportChange.Figure) -> String {
        switch figure {
        case .activePeople: activePeople
        case .newcomers: newcomers
        case .exchanges: exchanges
        case .minutesGiven: given
        case .minutesReceived: received
        case .credited: credited
        case .asksMade: asksMade
        case .asksMet: asksMet
        case .asksUnmet: asksUnmet
        }
    }
    private func value(_ value: Int64?, _ figure: ReportChange.Figure) -> String {
        switch figure {
        case .minutesGiven, .minutesReceived: length(value.map(Minutes.init))
        case .credited: amount(value)
        default: number(value.map(Int.init))
        }
    }
}

extension Words {
    public var reports: ReportWords { ReportWords(words: self) }
}
