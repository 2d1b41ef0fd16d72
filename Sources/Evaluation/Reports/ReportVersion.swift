import Essentials

/// A report as it was sent, kept for good.
public struct ReportVersion: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    /// 1 for the first that was sent about this period.
    public let number: Int
    public let made: Instant
    public let report: Report

    public init(id: ID, number: Int, made: Instant, report: Report) {
        self.id = id
        self.number = number
        self.made = made
        self.report = report
    }
}

/// A report with what came in since the last one that was sent about the same days.
public struct ReportSheet: Sendable, Hashable {
    public let report: Report
    public let last: ReportVersion?
    public let since: ReportChanges?
    /// Newest first.
    public let versions: [ReportVersion]

    public init(
        report: Report, last: ReportVersion?, since: ReportChanges?, versions: [ReportVersion]
    ) {
        self.report = report
        self.last = last
        self.since = since
        self.versions = versions
    }
}

/// What is different from the version that was sent before, and why.
public struct ReportChanges: Hashable, Sendable, Codable {
    /// Slips that came in late: noted after the last version for days inside the period.
    public let lateSlips: Int?
    public let lateMinutes: Minutes?
    /// Records of the period that were put right since.
    public let putRight: Int?
    public let lines: [ReportChange]

    public init(lateSlips: Int?, lateMinutes: Minutes?, putRight: Int?, lines: [ReportChange]) {
        self.lateSlips = lateSlips
        self.lateMinutes = lateMinutes
        self.putRight = putRight
        self.lines = lines
    }

    public var isEmpty: Bool { lines.isEmpty && lateSlips == 0 && putRight == 0 }

    /// The same with small counts hidden, and all that they would follow from.
    ///
    /// A figure that changed by a small count says only that it changed; so does every figure that
    /// tells how many slips came or were put right, where those are hidden.
    public func suppressed(by rule: Suppression) -> ReportChanges {
        let slips = lateSlips.flatMap(rule.shown)
        let fixes = putRight.flatMap(rule.shown)
        let showsSlips = slips != nil && fixes != nil
        return ReportChanges(
            lateSlips: slips, lateMinutes: showsSlips ? lateMinutes : nil, putRight: fixes,
            lines: lines.map { line in
                line.isSmall(by: rule) || line.figure.countsSlips && !showsSlips
                    ? ReportChange(figure: line.figure, before: nil, after: nil) : line
            })
    }
}

/// One figure that is not what it was; both are nil where it says only that it changed.
public struct ReportChange: Hashable, Sendable, Codable {
    /// A figure that may change between two versions.
    public enum Figure: String, Sendable, Codable, CaseIterable {
        case activePeople, newcomers, exchanges, minutesGiven, minutesReceived, credited
        case asksMade, asksMet, asksUnmet

        /// Whether it follows from the slips of the period.
        var countsSlips: Bool {
            switch self {
            case .exchanges, .minutesGiven, .minutesReceived, .credited: true
            default: false
            }
        }

        /// Whether it counts people or things, and not time.
        var isCount: Bool {
            switch self {
            case .minutesGiven, .minutesReceived, .credited: false
            default: true
            }
        }
    }

    public let figure: Figure
    public let before: Int64?
    public let after: Int64?

    public init(figure: Figure, before: Int64?, after: Int64?) {
        self.figure = figure
        self.before = before
        self.after = after
    }

    func isSmall(by rule: Suppression) -> Bool {
        guard figure.isCount, let before, let after else { return false }
        return rule.isSmall(Int(clamping: (after - before).magnitude))
    }
}

extension Report {
    public func value(of figure: ReportChange.Figure) -> Int64? {
        switch figure {
        case .activePeople: activePeople.map(Int64.init)
        case .newcomers: newcomers.map(Int64.init)
        case .exchanges: exchanges.map(Int64.init)
        case .minutesGiven: minutesGiven?.count
        case .minutesReceived: minutesReceived?.count
        case .credited: credited
        case .asksMade: asks.made.map(Int64.init)
        case .asksMet: asks.met.map(Int64.init)
        case .asksUnmet: asks.unmet.map(Int64.init)
        }
    }

    /// The figures that differ from an earlier version of the same report.
    ///
    /// Where either side is hidden, neither is told: the one shown would say how far the other is.
    public func changes(since earlier: Report) -> [ReportChange] {
        ReportChange.Figure.allCases.compactMap { figure in
            let (before, after) = (earlier.value(of: figure), value(of: figure))
            guard before != after else { return nil }
            let isShown = before != nil && after != nil
            return ReportChange(
                figure: figure, before: isShown ? before : nil, after: isShown ? after : nil)
        }
    }
}
