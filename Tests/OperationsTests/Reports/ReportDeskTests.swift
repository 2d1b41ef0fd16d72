import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Report making` {
    private func month(_ town: SmallTown) throws -> Period {
        try #require(Period(from: town.today.adding(days: -30), through: town.today))
    }

    /// Six people help in a ring, so that every figure may be shown.
    private func busyTown(
        _ kind: EngineKind, _ body: (SmallTown) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let people = town.residents
            for (index, giver) in people.enumerated() {
                try await town.met(
                    giver, people[(index + 1) % people.count], minutes: Int64(30 + index * 15),
                    daysAgo: index * 4, tags: index < 5 ? ["Company"] : ["Lifts"])
            }
            try await body(town)
        }
    }

    @Test(arguments: EngineKind.available)
    func `agrees with the journal added up again`(kind: EngineKind) async throws {
        try await busyTown(kind) { town in
            let wrong = try await town.met(town.jade, town.tom, minutes: 240, daysAgo: 3)
            try await reverse(wrong, in: town)
            let period = try month(town)
            let report = try await town.desks.reports.report(period, as: town.acting())
            let added = try await added(town, period)
            #expect(report.minutesGiven?.count == added.given)
            #expect(report.minutesReceived?.count == added.received)
            #expect(report.credited == added.credited)
            #expect(report.exchanges == added.entries)
            #expect(report.activePeople == added.people)
            #expect(report.exchanges == 6)
            #expect(report.minutesGiven == Minutes(405))
            // The reversal was made behind the desk's back, and verify says so of the exchange.
            #expect(try await town.audit().problems.map(\.code) == ["exchange-differs"])
        }
    }

    /// The whole journal added up in another way: entry by entry, by a program and not by SQL.
    private func added(
        _ town: SmallTown, _ period: Period
    ) async throws -> (given: Int64, received: Int64, credited: Int64, entries: Int, people: Int) {
        let (community, first, last) = (town.community.id, period.first, period.last)
        return try await town.store.read { reading in
            let place = try reading.key(of: community)
            let entries = try reading.connection.rows(
                "SELECT record, id, reverses, day, kind FROM entry WHERE community = \(place)")
            let undone = Set(try entries.compactMap { try $0.read(2, as: Entry.ID?.self) })
            var (given, received, credited): (Int64, Int64, Int64) = (0, 0, 0)
            var count = 0
            var people: Set<Int64> = []
            for entry in entries {
                let (record, id): (Int64, Entry.ID) = (try entry.read(0), try entry.read(1))
                let day: Day = try entry.read(3)
                guard day >= first, day <= last, !undone.contains(id),
                    try entry.read(2, as: Entry.ID?.self) == nil
                else { continue }
                count += 1
                for row in try reading.connection.rows(
                    """
                    SELECT direction, minutes, account FROM contribution
                    WHERE community = \(place) AND record = \(record)
                    """)
                {
                    let minutes: Int64 = try row.read(1)
                    if try row.read(0, as: Int.self) == 1 {
                        given += minutes
                    } else {
                        received += minutes
                    }
                    people.insert(try row.read(2))
                }
                for row in try reading.connection.rows(
                    """
                    SELECT amount FROM transfer
                    WHERE community = \(place) AND record = \(record)
                    """)
                { credited += try row.read(0, as: Int64.self) }
            }
            return (given, received, credited, count, people.count)
        }
    }

    private func reverse(_ id: Entry.ID, in town: SmallTown) async throws {
        _ = try await town.desks.perform(
            "town.reverse", id, key: nil, as: .console(in: town.community.id)
        ) { work in
            guard let entry = try work.read.entry(id, in: work.community.id) else {
                throw NotFound("entry")
            }
            try work.writing.post(
                Entry(
                    id: work.id(), community: entry.community, kind: .reversal, day: entry.day,
                    recorded: work.now, recorder: work.recorder, word: .phone,
                    subject: entry.subject, reverses: id, exemption: .recordedPast,
                    transfers: entry.transfers.map(\.reversed),
                    contributions: entry.contributions.map(\.reversed)),
                today: work.today)
            return true
        }
    }

    @Test(arguments: EngineKind.available)
    func `hides counts that are too small`(kind: EngineKind) async throws {
        try await busyTown(kind) { town in
            let report = try await town.desks.reports.report(try month(town), as: town.acting())
            #expect(report.activePeople == 6)
            // Two people an area, three areas: none may be shown.
            #expect(report.areas.allSatisfy { $0.people == nil })
            #expect(report.kinds.map(\.name) == ["Company", "Lifts"])
            #expect(report.kinds.allSatisfy { $0.people == nil })
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps what was sent and says what changed since`(kind: EngineKind) async throws {
        try await busyTown(kind) { town in
            let desk = town.desks.reports
            let period = try month(town)
            #expect(try await desk.send(period, key: town.key(), as: town.acting()) == 1)
            var sheet = try await desk.sheet(period, as: town.acting())
            #expect(sheet.since?.isEmpty == true)
            for _ in 0..<5 {
                try await town.met(town.jade, town.lily, minutes: 10, daysAgo: 12)
            }
            sheet = try await desk.sheet(period, as: town.acting())
            #expect(sheet.since?.lateSlips == 5)
            #expect(sheet.since?.lateMinutes == Minutes(50))
            #expect(
                sheet.since?.lines.first { $0.figure == .exchanges }
                    == ReportChange(figure: .exchanges, before: 6, after: 11))
            #expect(try await desk.version(1, of: period, as: town.acting()).report.exchanges == 6)
            #expect(try await desk.send(period, key: town.key(), as: town.acting()) == 2)
        }
    }

    /// Where it says "a few slips", nothing beside it says how many that were.
    @Test(arguments: EngineKind.available)
    func `gives no small count away between two versions`(kind: EngineKind) async throws {
        try await busyTown(kind) { town in
            let desk = town.desks.reports
            let period = try month(town)
            _ = try await desk.send(period, key: town.key(), as: town.acting())
            try await town.met(town.jade, town.lily, minutes: 10, daysAgo: 12)
            let since = try #require(
                try await desk.sheet(period, as: town.acting()).since)
            #expect(since.lateSlips == nil && since.lateMinutes == nil)
            #expect(since.lines.contains { $0.figure == .exchanges })
            #expect(since.lines.allSatisfy { $0.before == nil && $0.after == nil })
            // Those who ask for the figures alone are told no more than the sheet tells.
            let report = try await desk.report(period, as: town.acting())
            #expect(try await desk.sheet(period, as: town.acting()).report == report)
        }
    }

    @Test(arguments: EngineKind.available)
    func `opens what is behind a figure for those who see cards`(kind: EngineKind) async throws {
        try await busyTown(kind) { town in
            let period = try month(town)
            let desk = town.desks.reports
            #expect(try await desk.behind(.people, period, as: town.acting()).count == 6)
            let exchanges = try await desk.behind(.exchanges, period, as: town.acting())
            #expect(exchanges.count == 6)
            #expect(exchanges.compactMap(\.minutes?.count).reduce(0, +) == 405)
            #expect(exchanges.last?.name == "Sue Bell, Jade Okoro")
            // Page after page, nothing is left out and nothing comes twice.
            for figure in [ReportFigure.people, .exchanges] {
                let whole = try await desk.behind(figure, period, as: town.acting())
                var paged: [ReportBehind] = []
                for _ in 0..<3 {
                    paged += try await desk.behind(
                        figure, period, after: paged.last?.mark, limit: 4, as: town.acting())
                }
                #expect(paged == whole)
                #expect(whole.allSatisfy { $0.thing != nil })
            }
            let committee = town.acting(for: town.tom, .committee)
            _ = try await desk.report(period, as: committee)
            await #expect(throws: HatRefusal.notYours) {
                try await desk.behind(.people, period, as: committee)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `goes on behind the last line though lines before it come and go`(
        kind: EngineKind
    ) async throws {
        try await busyTown(kind) { town in
            let desk = town.desks.reports
            let sue = town.acting()
            let period = try month(town)
            for number in 1...5 { try await town.asked(town.lily, "Ask \(number)", daysAgo: 5) }
            for figure in [ReportFigure.asks, .newcomers, .exchanges, .people] {
                let whole = try await desk.behind(figure, period, as: sue)
                var paged: [ReportBehind] = []
                while true {
                    let page = try await desk.behind(
                        figure, period, after: paged.last?.mark, limit: 2, as: sue)
                    paged += page
                    guard page.count == 2 else { break }
                }
                #expect(paged == whole, "\(figure)")
            }
            // An exchange noted late, for an earlier day, moves no line of the next page.
            let first = try await desk.behind(.exchanges, period, limit: 3, as: sue)
            try await town.met(town.jade, town.tom, minutes: 10, daysAgo: 29)
            let next = try await desk.behind(.exchanges, period, after: first.last?.mark, as: sue)
            #expect(next.count == 3)
            #expect(Set(next.map(\.mark)).isDisjoint(with: first.map(\.mark)))
            // A kind is told by the program, line by line.
            let lifts = try await desk.behind(.kind, named: "Company", period, as: sue)
            let rest = try await desk.behind(
                .kind, named: "Company", period, after: lifts[1].mark, limit: 2, as: sue)
            #expect(rest == Array(lifts[2...3]))
            // A mark of another figure is passed over, one that nobody has ends the list.
            let strange = try await desk.behind(.people, period, after: first[0].mark, as: sue)
            #expect(strange.count == 6)
            let nobody = ReportMark.holder(Identifier(high: 1, low: 1))
            #expect(try await desk.behind(.people, period, after: nobody, as: sue).isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `counts asks by how they ended, with the wait for a yes`(kind: EngineKind) async throws {
        try await busyTown(kind) { town in
            for hours in Int64(1)...7 {
                try await town.asked(
                    town.lily, "Ask \(hours)", daysAgo: 5, ended: .met, answeredAfterHours: hours)
            }
            for number in 0..<5 { try await town.asked(town.tom, "Open \(number)", daysAgo: 1) }
            let asks = try await town.desks.reports.report(
                try month(town), as: town.acting()
            ).asks
            #expect(asks.made == 12)
            #expect(asks.met == 7)
            #expect(asks.open == 5)
            #expect(asks.unmet == 0)
            #expect(asks.medianWaitHours == 4)
        }
    }

    /// Kinds come from tags, from the words of a tagged offer, and from a tag's own words.
    @Test(arguments: EngineKind.available)
    func `tells one kind of help for each exchange, so that the table adds up`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for (words, tag) in [("Shopping for two", "Errands"), ("A ride", "Lifts")] {
                try await town.desks.offers.write(
                    WrittenOffer(content: words, tags: [tag]), for: town.jade.id, word: .phone,
                    key: town.key(), as: town.acting())
            }
            let people = town.residents
            for (content, tags) in [
                ("Shopping for two", []), ("A lift to the surgery", []), ("Tea", ["Company"]),
                ("Something else", []),
            ] as [(String, [String])] {
                for (index, giver) in people.enumerated() {
                    try await town.met(
                        giver, people[(index + 1) % people.count], minutes: 30,
                        daysAgo: index, tags: tags, content: content)
                }
            }
            let desk = town.desks.reports
            let period = try month(town)
            let report = try await desk.report(period, as: town.acting())
            #expect(report.kinds.map(\.name) == ["Company", "Errands", "Lifts", ""])
            #expect(report.kinds.map(\.exchanges) == [6, 6, 6, 6])
            let sum: Int64 = report.kinds.reduce(0) { $0 + ($1.minutes?.count ?? 0) }
            #expect(sum == report.minutesGiven?.count)
            for line in report.kinds {
                let behind = try await desk.behind(
                    .kind, named: line.name, period, as: town.acting())
                let minutes: Int64 = behind.reduce(0) { $0 + ($1.minutes?.count ?? 0) }
                #expect(behind.count == line.exchanges)
                #expect(line.minutes?.count == minutes)
            }
            let rest = try await desk.behind(.kind, named: "", period, as: town.acting())
            #expect(Set(rest.map(\.about)) == ["Something else"])
        }
    }
}
