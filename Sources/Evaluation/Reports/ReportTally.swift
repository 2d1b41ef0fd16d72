import Essentials
import Ledger

/// One counted piece of time as the journal keeps it, with the words that group it.
public struct CountedTime: Hashable, Sendable {
    public let record: Int64
    public let holder: HolderID
    public let area: String
    public let direction: Contribution.Direction
    public let minutes: Minutes
    public let day: Day
    /// Whether the record turns another round, or was itself turned round.
    public let isUndone: Bool
    /// What kind of help it was; empty where nothing says so.
    public let kind: String
    /// The project's name; empty for help that belongs to none.
    public let project: String
    /// Who pays for the project; empty where nobody does.
    public let funder: String

    public init(
        record: Int64, holder: HolderID, area: String, direction: Contribution.Direction,
        minutes: Minutes, day: Day, isUndone: Bool, kind: String = "", project: String = "",
        funder: String = ""
    ) {
        self.record = record
        self.holder = holder
        self.area = area
        self.direction = direction
        self.minutes = minutes
        self.day = day
        self.isUndone = isUndone
        self.kind = kind
        self.project = project
        self.funder = funder
    }
}

/// One ask made in the period.
public struct CountedAsk: Hashable, Sendable {
    /// What became of it, as a report tells it.
    public enum End: String, Sendable, CaseIterable {
        case met, metElsewhere, withdrawn, unmet, open
    }

    public let end: End
    /// How long it waited for the first yes; nil when nobody has said yes.
    public let waitHours: Int?

    public init(end: End, waitHours: Int?) {
        self.end = end
        self.waitHours = waitHours
    }
}

/// Adds up a period, one piece of time after another, and hides what is small at the end.
public struct ReportTally: Sendable {
    private struct Group {
        /// Net minutes of each person.
        var people: [HolderID: Int64] = [:]
        var records: Set<Int64> = []
        var minutes: Int64 = 0
        /// Whose time was noted or put right since the last version.
        var changed: Set<HolderID> = []

        mutating func add(_ piece: CountedTime, isLate: Bool) {
            if isLate { changed.insert(piece.holder) }
            people[piece.holder, default: 0] += piece.minutes.count
            if !piece.isUndone { records.insert(piece.record) }
            if piece.direction == .gave { minutes += piece.minutes.count }
        }

        var peopleCount: Int { people.values.count { $0 > 0 } }
    }

    private let period: Period
    /// The last version that was sent about the same days, where it showed anything.
    private let last: Report?
    private var whole = Group()
    private var received: Int64 = 0
    private var months: [String: Group] = [:]
    private var areas: [String: Group] = [:]
    private var kinds: [String: Group] = [:]
    private var funders: [String: Group] = [:]
    /// By funder, then by project.
    private var projects: [String: [String: Group]] = [:]
    private var asks: [CountedAsk] = []

    /// - Parameter last: the last version that was sent about the same days.
    public init(_ period: Period, since last: Report? = nil) {
        self.period = period
        self.last = last?.activePeople == nil ? nil : last
        for month in period.months { months[Self.name(of: month.first)] = Group() }
    }

    static func name(of day: Day) -> String { String(day.description.prefix(7)) }

    public mutating func add(_ piece: CountedTime) {
        guard period.contains(piece.day) else { return }
        let isLate = last.map { piece.record > $0.position } ?? false
        whole.add(piece, isLate: isLate)
        if piece.direction == .received { received += piece.minutes.count }
        months[Self.name(of: piece.day), default: Group()].add(piece, isLate: isLate)
        areas[piece.area, default: Group()].add(piece, isLate: isLate)
        funders[piece.funder, default: Group()].add(piece, isLate: isLate)
        projects[piece.funder, default: [:]][piece.project, default: Group()].add(
            piece, isLate: isLate)
        kinds[piece.kind, default: Group()].add(piece, isLate: isLate)
    }

    public mutating func add(_ ask: CountedAsk) {
        asks.append(ask)
    }

    /// The report, with small counts hidden.
    public func report(
        newcomers: Int, credited: Int64, position: Int64, smallest: Int
    ) -> Report {
        let rule = Suppression(smallest: smallest)
        let people = rule.shown(whole.peopleCount)
        let isShown = people != nil
        let (funders, projects) = paid(rule, isShown)
        return Report(
            period: period, position: position, smallest: smallest, activePeople: people,
            newcomers: rule.shown(newcomers),
            exchanges: isShown ? whole.records.count : nil,
            minutesGiven: isShown ? Minutes(whole.minutes) : nil,
            minutesReceived: isShown ? Minutes(received) : nil,
            credited: isShown ? credited : nil, asks: askFigures(rule),
            months: lines(months.sorted { $0.key < $1.key }, last?.months, rule, isShown),
            areas: lines(
                areas.filter { $0.value.peopleCount > 0 }.sorted { $0.key < $1.key },
                last?.areas, rule, isShown),
            kinds: lines(
                kinds.filter { $0.value.peopleCount > 0 }.sorted {
                    ($0.key.isEmpty ? 1 : 0, $1.value.minutes, $0.key)
                        < ($1.key.isEmpty ? 1 : 0, $0.value.minutes, $1.key)
                }, last?.kinds, rule, isShown),
            projects: projects, funders: funders)
    }

    /// Funders and their projects, hidden together: a project must not follow from its funder's
    /// line and the other projects of it.
    private func paid(
        _ rule: Suppression, _ isShown: Bool
    ) -> (funders: [ReportLine], projects: [ReportLine]) {
        let outer = funders.filter { $0.value.peopleCount > 0 }.sorted { $0.key < $1.key }
        let inner = outer.map { funder in
            (projects[funder.key] ?? [:]).filter { $0.value.peopleCount > 0 }
                .sorted { $0.key < $1.key }
        }
        // With no project at all these two tables would only repeat the total.
        guard inner.joined().contains(where: { !$0.key.isEmpty }) else { return ([], []) }
        let hidden = rule.hidden(
            sums: outer.map(\.value.peopleCount),
            parts: inner.map { $0.map(\.value.peopleCount) },
            since: (
                earlier(outer, last?.funders), inner.map { earlier($0, last?.projects) }
            ))
        func line(_ group: (key: String, value: Group), _ isHidden: Bool) -> ReportLine {
            self.line(group, shows: isShown && !isHidden)
        }
        return (
            zip(outer, hidden.sums).map(line),
            zip(inner, hidden.parts).flatMap { zip($0, $1).map(line) }
                .sorted { $0.name < $1.name }
        )
    }

    private func line(_ group: (key: String, value: Group), shows: Bool) -> ReportLine {
        ReportLine(
            name: group.key, people: shows ? group.value.peopleCount : nil,
            exchanges: shows ? group.value.records.count : nil,
            minutes: shows ? Minutes(group.value.minutes) : nil)
    }

    private func lines(
        _ groups: [(key: String, value: Group)], _ before: [ReportLine]?, _ rule: Suppression,
        _ isShown: Bool
    ) -> [ReportLine] {
        let hidden = rule.hidden(
            groups.map(\.value.peopleCount), since: earlier(groups, before))
        return zip(groups, hidden).map { group, isHidden in
            line(group, shows: isShown && !isHidden)
        }
    }

    /// What the last version told of each line.
    private func earlier(
        _ groups: [(key: String, value: Group)], _ before: [ReportLine]?
    ) -> [Suppression.Earlier] {
        groups.map { group in
            Suppression.Earlier(
                isHidden: before?.contains { $0.name == group.key && $0.people == nil } ?? false,
                changed: group.value.changed.count)
        }
    }

    /// What the last version told of each end of an ask; nothing where it did not show the sum.
    private func earlier(_ ends: [Int], _ rule: Suppression) -> [Suppression.Earlier] {
        guard let before = last?.asks, before.made != nil else { return [] }
        let known = [
            before.met, before.metElsewhere, before.withdrawn, before.unmet, before.open,
        ]
        return zip(ends, known).map { now, then in
            // Of a small count that was hidden, at least so many are new.
            Suppression.Earlier(
                isHidden: then == nil,
                changed: then.map { abs(now - $0) } ?? max(0, now - max(0, rule.smallest - 1)))
        }
    }

    private func askFigures(_ rule: Suppression) -> ReportAsks {
        let ends = CountedAsk.End.allCases.map { end in asks.count { $0.end == end } }
        let shown = rule.shown(ends, since: earlier(ends, rule))
        let waits = asks.compactMap(\.waitHours).sorted()
        let median = rule.isSmall(waits.count) || waits.isEmpty ? nil : Self.median(waits)
        return ReportAsks(
            made: shown.total, met: shown.parts[0], metElsewhere: shown.parts[1],
            withdrawn: shown.parts[2], unmet: shown.parts[3], open: shown.parts[4],
            medianWaitHours: median)
    }

    /// The middle of sorted numbers, of two middles their mean rounded down.
    static func median(_ sorted: [Int]) -> Int? {
        guard !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
