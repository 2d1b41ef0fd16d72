import Communities
import Essentials
import Evaluation
import Operations

enum ReportEndpoints {
    static let table: [Endpoint] = [
        .get("/reports", query: ["first", "last"], show)
    ]

    /// The figures of a period: the last whole month where no days are given.
    @Sendable static func show(_ call: Call) async throws -> Answer {
        try .one(ReportJSON(try await call.desks.reports.report(try period(call), as: call.acting)))
    }

    private static func period(_ call: Call) throws -> Period {
        let typed = (call.query["first"], call.query["last"])
        if typed == (nil, nil) {
            let today = call.community.zone.day(at: call.desks.timepiece.now())
            return Period(monthOf: today.firstOfMonth.adding(days: -1))
        }
        guard let first = typed.0.flatMap({ Day($0) }) else {
            throw APIRefusal.field("first", "Give the first day, such as 2026-01-01.")
        }
        guard let last = typed.1.flatMap({ Day($0) }) else {
            throw APIRefusal.field("last", "Give the last day, such as 2026-03-31.")
        }
        guard let period = Period(from: first, through: last) else {
            throw APIRefusal.field("last", "The last day must not come before the first.")
        }
        return period
    }
}

/// A report as programs read it; null stands for a count too small to show.
struct ReportJSON: Encodable {
    let report: Report

    init(_ report: Report) {
        self.report = report
    }

    private enum Key: String, CodingKey {
        case first, last, smallestCountShown, people, newcomers, exchanges, minutesGiven
        case minutesReceived, credited, asks, months, areas, kinds, projects, funders
    }

    /// Every key is always there.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(report.period.first.description, forKey: .first)
        try container.encode(report.period.last.description, forKey: .last)
        try container.encode(report.smallest, forKey: .smallestCountShown)
        try container.encode(report.activePeople, forKey: .people)
        try container.encode(report.newcomers, forKey: .newcomers)
        try container.encode(report.exchanges, forKey: .exchanges)
        try container.encode(report.minutesGiven?.count, forKey: .minutesGiven)
        try container.encode(report.minutesReceived?.count, forKey: .minutesReceived)
        try container.encode(report.credited, forKey: .credited)
        try container.encode(AsksJSON(asks: report.asks), forKey: .asks)
        try container.encode(report.months.map(LineJSON.init), forKey: .months)
        try container.encode(report.areas.map(LineJSON.init), forKey: .areas)
        try container.encode(report.kinds.map(LineJSON.init), forKey: .kinds)
        try container.encode((report.projects ?? []).map(LineJSON.init), forKey: .projects)
        try container.encode((report.funders ?? []).map(LineJSON.init), forKey: .funders)
    }

    private struct AsksJSON: Encodable {
        let asks: ReportAsks

        enum Key: String, CodingKey {
            case made, met, metElsewhere, withdrawn, unmet, open, medianWaitHours
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(asks.made, forKey: .made)
            try container.encode(asks.met, forKey: .met)
            try container.encode(asks.metElsewhere, forKey: .metElsewhere)
            try container.encode(asks.withdrawn, forKey: .withdrawn)
            try container.encode(asks.unmet, forKey: .unmet)
            try container.encode(asks.open, forKey: .open)
            try container.encode(asks.medianWaitHours, forKey: .medianWaitHours)
        }
    }

    private struct LineJSON: Encodable {
        let line: ReportLine

        enum Key: String, CodingKey {
            case name, people, exchanges, minutes
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(line.name, forKey: .name)
            try container.encode(line.people, forKey: .people)
            try container.encode(line.exchanges, forKey: .exchanges)
            try container.encode(line.minutes?.count, forKey: .minutes)
        }
    }
}
