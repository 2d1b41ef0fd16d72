import Brokerage
import Communities
import Essentials
import Evaluation
import Foundation
import People
import Storage

/// One page of what people did for each other, over any run of days.
public struct ReportDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var reports: ReportDesk { ReportDesk(desks: self) }
}

extension ReportDesk {
    /// The longest run of days that one report covers: ten years.
    public static let daysMax = 3_660

    /// The figures as they stand now, beside the last version that was sent.
    ///
    /// - Throws: `FieldFaults` for a period that is too long.
    public func sheet(_ period: Period, as acting: Acting) async throws -> ReportSheet {
        try acting.require(.seeReports)
        try Self.check(period)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            let versions = try question.read.reportVersions(of: period, in: place)
            let report = try question.report(period, since: versions.first)
            let since = try versions.first.map {
                try question.read.reportChanges(report, since: $0, in: place)
                    .suppressed(by: Suppression(smallest: report.smallest))
            }
            return ReportSheet(
                report: report, last: versions.first, since: since, versions: versions)
        }
    }

    /// The figures alone, for programs and the command line.
    public func report(_ period: Period, as acting: Acting) async throws -> Report {
        try acting.require(.seeReports)
        try Self.check(period)
        return try await desks.ask(as: acting) { question in
            let versions = try question.read.reportVersions(of: period, in: question.community.id)
            return try question.report(period, since: versions.first)
        }
    }

    /// Keeps the figures as they were sent; returns the number of the version.
    public func send(_ period: Period, key: RequestKey?, as acting: Acting) async throws -> Int {
        try Self.check(period)
        return try await desks.perform("report.send", period, key: key, as: acting) { work in
            try work.acting.require(.seeReports)
            let question = Question(
                read: work.read, acting: work.acting, now: work.now, community: work.community)
            // Two who send at once get two numbers.
            try work.writing.takeTurn(.reports, in: work.community.id)
            let known = try work.read.reportVersions(of: period, in: work.community.id)
            let report = try question.report(period, since: known.first)
            let number = (known.first?.number ?? 0) + 1
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            let version = ReportVersion(
                id: work.id(), number: number, made: work.now, report: report)
            try work.writing.add(
                version, content: String(decoding: try encoder.encode(report), as: UTF8.self),
                by: work.acting.member.map(Identifier.init(sameBytesAs:)), in: work.community.id)
            try work.log("report.send", detail: "\(period.first)..\(period.last) \(number)")
            return number
        }
    }

    /// One version as it was sent.
    ///
    /// - Throws: `NotFound`.
    public func version(
        _ number: Int, of period: Period, as acting: Acting
    ) async throws -> ReportVersion {
        try acting.require(.seeReports)
        return try await desks.ask(as: acting) { question in
            let versions = try question.read.reportVersions(of: period, in: question.community.id)
            guard let version = versions.first(where: { $0.number == number }) else {
                throw NotFound("report")
            }
            return version
        }
    }

    /// How many lines behind a figure one page shows.
    public static let behindLength = 500

    /// The names and days behind a figure, for those who see members' cards.
    ///
    /// - Parameter mark: the last line of the page before; nil for the first page.
    public func behind(
        _ figure: ReportFigure, named name: String = "", _ period: Period,
        after mark: ReportMark? = nil, limit: Int = behindLength, as acting: Acting
    ) async throws -> [ReportBehind] {
        try acting.require(.seeReports)
        try acting.require(.seeCards)
        try Self.check(period)
        return try await desks.ask(as: acting) { question in
            let zone = question.community.zone
            return try question.read.behind(
                figure, named: name, period, from: zone.start(of: period.first),
                to: zone.start(of: period.last.adding(days: 1)), after: mark, limit: limit,
                in: question.community.id)
        }
    }

    private static func check(_ period: Period) throws {
        guard period.length <= daysMax else {
            throw FieldFaults("last", "A report covers at most ten years. Choose fewer days.")
        }
    }
}

extension Question {
    /// The figures of a period; what the last version hid does not follow from the two together.
    func report(_ period: Period, since last: ReportVersion?) throws -> Report {
        try read.report(
            period, from: community.zone.start(of: period.first),
            to: community.zone.start(of: period.last.adding(days: 1)),
            smallest: try scheme().smallestCountShown, since: last?.report,
            in: community.id)
    }
}
