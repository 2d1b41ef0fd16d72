import Essentials

/// One page about any run of days: what people did for each other, with small counts hidden.
///
/// Nil means that a count is too small to show. Every figure follows from the journal and the
/// asks, and nothing is typed in.
public struct Report: Hashable, Sendable, Codable {
    public let period: Period
    /// The last record of the journal that had been counted.
    public let position: Int64
    /// Counts from 1 to one below this are hidden.
    public let smallest: Int
    /// People who gave or received time.
    public let activePeople: Int?
    public let newcomers: Int?
    public let exchanges: Int?
    /// True time, from contributions.
    public let minutesGiven: Minutes?
    public let minutesReceived: Minutes?
    /// What reached people's accounts for it, from entries, in the smallest step of the unit.
    public let credited: Int64?
    public let asks: ReportAsks
    public let months: [ReportLine]
    public let areas: [ReportLine]
    /// By kind of help, one for each exchange, so that they add up; what says no kind comes last.
    public let kinds: [ReportLine]
    /// Nil in versions that were kept before projects were counted.
    public let projects: [ReportLine]?
    public let funders: [ReportLine]?

    public init(
        period: Period, position: Int64, smallest: Int, activePeople: Int?, newcomers: Int?,
        exchanges: Int?, minutesGiven: Minutes?, minutesReceived: Minutes?, credited: Int64?,
        asks: ReportAsks, months: [ReportLine], areas: [ReportLine], kinds: [ReportLine],
        projects: [ReportLine]? = nil, funders: [ReportLine]? = nil
    ) {
        self.period = period
        self.position = position
        self.smallest = smallest
        self.activePeople = activePeople
        self.newcomers = newcomers
        self.exchanges = exchanges
        self.minutesGiven = minutesGiven
        self.minutesReceived = minutesReceived
        self.credited = credited
        self.asks = asks
        self.months = months
        self.areas = areas
        self.kinds = kinds
        self.projects = projects
        self.funders = funders
    }
}

/// Asks made in the period and what became of them so far.
public struct ReportAsks: Hashable, Sendable, Codable {
    public let made: Int?
    /// Met here.
    public let met: Int?
    /// Met by family, a neighbour or another service.
    public let metElsewhere: Int?
    public let withdrawn: Int?
    public let unmet: Int?
    /// Still waiting or under way.
    public let open: Int?
    /// Half of those that were answered waited at most so many hours; nil when too few were.
    public let medianWaitHours: Int?

    public init(
        made: Int?, met: Int?, metElsewhere: Int?, withdrawn: Int?, unmet: Int?, open: Int?,
        medianWaitHours: Int?
    ) {
        self.made = made
        self.met = met
        self.metElsewhere = metElsewhere
        self.withdrawn = withdrawn
        self.unmet = unmet
        self.open = open
        self.medianWaitHours = medianWaitHours
    }
}

/// One month, area or kind of help; nil throughout when too few people stand behind it.
public struct ReportLine: Hashable, Sendable, Codable {
    /// A month as `2026-10`, the name of an area, a kind of help; empty where nothing was noted.
    public let name: String
    public let people: Int?
    public let exchanges: Int?
    public let minutes: Minutes?

    public init(name: String, people: Int?, exchanges: Int?, minutes: Minutes?) {
        self.name = name
        self.people = people
        self.exchanges = exchanges
        self.minutes = minutes
    }
}

/// One of the figures that opens what is behind it.
public enum ReportFigure: String, Sendable, Codable, CaseIterable {
    case people, newcomers, exchanges, asks
    /// One line of a table, by its name.
    case month, area, kind, project, funder
    /// Asks of the period by what became of them.
    case asksMet, asksElsewhere, asksWithdrawn, asksUnmet, asksOpen
}

/// One line of what is behind a figure, for those who may see names.
public struct ReportBehind: Hashable, Sendable {
    public let day: Day?
    public let name: String
    public let about: String
    public let minutes: Minutes?
    /// The person, exchange or ask that it is, as the figure says; nil where none can be opened.
    public let thing: Identifier<Never>?
    /// Where the next page of lines goes on, when this is the last of one.
    public let mark: ReportMark

    public init(
        day: Day?, name: String, about: String = "", minutes: Minutes? = nil,
        thing: Identifier<Never>? = nil, mark: ReportMark
    ) {
        self.thing = thing
        self.mark = mark
        self.day = day
        self.name = name
        self.about = about
        self.minutes = minutes
    }
}
