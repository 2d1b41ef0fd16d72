import Essentials
import Evaluation
import Operations
import People
import Wording

extension Feature {
    static let reports = Feature(
        name: "Reports",
        routes: [
            .get("/reports", .may(.seeReports), ReportDoor.choose),
            .get("/reports/{period}", .may(.seeReports), ReportDoor.show),
            .get("/reports/{period}/report.pdf", .may(.seeReports), ReportDoor.pdf),
            .post("/reports/{period}/versions", .may(.seeReports), ReportDoor.send),
            .get("/reports/{period}/versions/{number}", .may(.seeReports), ReportDoor.version),
            .get("/reports/{period}/behind/{figure}", .may(.seeCards), ReportDoor.behind),
        ],
        ways: [
            Way(order: 66, path: "/reports", access: .may(.seeReports)) { $0.reports.way }
        ])
}

enum ReportDoor {
    /// The form for the days; filled in, it leads to the report's own address.
    @Sendable static func choose(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let community = try visit.community
        let typed = (visit.query["first"], visit.query["last"])
        guard !typed.0.isEmpty || !typed.1.isEmpty else {
            return visit.page(ReportListPage(visit: visit, community: community))
        }
        let days = (Day(typed.0), Day(typed.1))
        let words = visit.words.reports
        if days.0 == nil { visit.form.fault("first", words.notADay) }
        if days.1 == nil { visit.form.fault("last", words.notADay) }
        if let first = days.0, let last = days.1 {
            if let period = Period(from: first, through: last) {
                return .see(ReportPaths.show(period, community))
            }
            visit.form.fault("last", words.wrongOrder)
        }
        return visit.again(ReportListPage(visit: visit, community: community))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let sheet = try await visit.desks.reports.sheet(
            try period(visit), as: try visit.acting)
        return visit.page(
            ReportPage(visit: visit, community: try visit.community, sheet: sheet))
    }

    @Sendable static func pdf(_ visit: Visit) async throws -> Reply {
        let period = try period(visit)
        let acting = try visit.acting
        let sheet = try await visit.desks.reports.sheet(period, as: acting)
        let head = try await visit.desks.ledger.head(as: acting)
        let paper = ReportPaper(
            sheet: sheet, visit: visit, community: try visit.community, ledgerHead: head)
        return try await visit.paper(
            [paper.sheetOfPaper], name: "report-\(period.first)-\(period.last).pdf")
    }

    @Sendable static func send(_ visit: Visit) async throws -> Reply {
        let period = try period(visit)
        let number = try await visit.desks.reports.send(
            period, key: try visit.key, as: try visit.acting)
        return visit.done(
            visit.words.reports.keptAs(number), at: ReportPaths.show(period, try visit.community))
    }

    @Sendable static func version(_ visit: Visit) async throws -> Reply {
        guard let number = visit.parameters["number"].flatMap({ Int($0) }) else {
            throw NotFound("report")
        }
        let version = try await visit.desks.reports.version(
            number, of: try period(visit), as: try visit.acting)
        return visit.page(
            ReportVersionPage(visit: visit, community: try visit.community, version: version))
    }

    @Sendable static func behind(_ visit: Visit) async throws -> Reply {
        guard let figure = ReportFigure(rawValue: visit.parameters["figure"] ?? "") else {
            throw NotFound("report")
        }
        let period = try period(visit)
        let start = ReportMark(visit.query["after"])
        let length = ReportDesk.behindLength
        let lines = try await visit.desks.reports.behind(
            figure, named: visit.query["name"], period, after: start, limit: length + 1,
            as: try visit.acting)
        return visit.page(
            ReportBehindPage(
                visit: visit, community: try visit.community, period: period, figure: figure,
                name: visit.query["name"], acting: try visit.acting, start: start,
                lines: Array(lines.prefix(length)), isMore: lines.count > length))
    }

    private static func period(_ visit: Visit) throws -> Period {
        guard let period = visit.parameters["period"].flatMap(Period.init(address:)) else {
            throw NotFound("report")
        }
        return period
    }
}
