import Communities
import DoorKit
import Essentials
import Evaluation
import HTTPTypes
import Operations
import People
import Testing

@testable import Web

@Suite struct `Pages of reports` {
    private func busyTown(_ body: (SmallTown, RouterClient) async throws -> Void) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let people = town.residents
            for (index, giver) in people.enumerated() {
                try await town.met(giver, people[(index + 1) % people.count], minutes: 60)
            }
            try await body(town, try await RouterClient(town, as: town.sue))
        }
    }

    @Test func `lead from two days to the report between them`() async throws {
        try await busyTown { _, sue in
            let reply = try await sue.get(
                "/reports", ["first": "2026-03-01", "last": "2026-03-31"])
            #expect(reply.location?.hasSuffix("/reports/2026-03-01..2026-03-31") == true)
            let page = try await sue.follow(reply)
            #expect(page.words.contains("people gave or received time 6"))
            #expect(page.words.contains("time given 6 hours"))
            #expect(page.words.contains("too few to show"))
            #expect(PageSieve.faults(in: page.text) == [])
        }
    }

    @Test func `print a usual month straight from the list`() async throws {
        try await busyTown { _, sue in
            let page = try await sue.get("/reports")
            #expect(page.text.contains("/reports/2026-02-01..2026-02-28/report.pdf\""))
            #expect(PageSieve.faults(in: page.text) == [])
        }
    }

    @Test func `say what is wrong with the days`() async throws {
        try await busyTown { _, sue in
            let order = try await sue.get(
                "/reports", ["first": "2026-03-31", "last": "2026-03-01"])
            #expect(order.words.contains("must not come before the first"))
            let unread = try await sue.get("/reports", ["first": "March", "last": "2026-03-01"])
            #expect(unread.words.contains("We cannot read this day."))
            let none = try await sue.get("/reports/2026-03-31..2026-03-01")
            #expect(none.status == 404)
        }
    }

    @Test func `keep a version and print one page`() async throws {
        try await busyTown { _, sue in
            let path = "/reports/2026-03-01..2026-03-31"
            let kept = try await sue.follow(try await sue.post("\(path)/versions"))
            #expect(kept.words.contains("Kept as version 1."))
            #expect(kept.words.contains("Nothing has changed since then."))
            let pdf = try await sue.get("\(path)/report.pdf")
            #expect(pdf.headers[.contentType] == "application/pdf")
            #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
            let version = try await sue.get("\(path)/versions/1")
            #expect(version.words.contains("Version 1, sent on 10 March 2026"))
        }
    }

    @Test func `say only that a figure changed where the change is small`() async throws {
        try await busyTown { town, sue in
            let path = "/reports/2026-03-01..2026-03-31"
            _ = try await sue.post("\(path)/versions")
            try await town.met(town.jade, town.lily, minutes: 10)
            let page = try await sue.get(path)
            #expect(page.words.contains("A few slips came in late."))
            #expect(page.words.contains("times somebody helped: changed"))
            #expect(!page.words.contains("6 before, 7 now"))
            #expect(page.words.contains("What an earlier version left out may stay out"))
        }
    }

    @Test func `show names behind a figure only to those who see cards`() async throws {
        try await busyTown { town, sue in
            let path = "/reports/2026-03-01..2026-03-31/behind/people"
            let page = try await sue.get(path)
            #expect(page.words.contains("Lily Marsh"))
            #expect(page.text.contains("/people/\(town.lily.id)\""))
            #expect(!page.words.contains("The next lines"))
            // People have no day: no column stands empty.
            #expect(!page.text.contains("data-label=\"Day\""))
            let period = Period(monthOf: town.today)
            let people = try await town.desks.reports.behind(.people, period, as: town.acting())
            let place = try #require(people.firstIndex { $0.name == "Lily Marsh" })
            let later = try await sue.get(path, ["after": people[place].mark.description])
            #expect(later.words.contains("Back to the first lines"))
            #expect(!later.words.contains("Lily Marsh"))
            #expect(people[(place + 1)...].allSatisfy { later.words.contains($0.name) })
            // What is no mark shows the first lines.
            for mark in ["500", "-1", "x.y", ""] {
                let again = try await sue.get(path, ["after": mark])
                #expect(again.words.contains("Lily Marsh"))
                #expect(!again.words.contains("Back to the first lines"))
            }
            let times = try await sue.get("/reports/2026-03-01..2026-03-31/behind/exchanges")
            #expect(times.text.contains("/exchanges/0"))
            #expect(times.text.contains("data-label=\"Day\""))
            try await town.give(.committee, to: town.amir)
            let amir = try await RouterClient(town, as: town.amir, wearing: .committee)
            #expect(try await amir.get(path).status == 403)
            let report = try await amir.get("/reports/2026-03-01..2026-03-31")
            #expect(report.status == 200)
            #expect(!report.words.contains("Lily Marsh"))
            #expect(!report.words.contains("See who and what"))
        }
    }

    @Test func `lead on to the lines after, by the last line's key`() async throws {
        try await busyTown { town, sue in
            for number in 0...ReportDesk.behindLength {
                try await town.asked(town.lily, "Ask \(number)", daysAgo: 5)
            }
            let path = "/reports/2026-03-01..2026-03-31/behind/asks"
            let page = try await sue.get(path)
            let mark = try #require(page.text.firstMatch(of: /asks\?after=([0-9a-f.-]+)"/))
            let next = try await sue.get(path, ["after": String(mark.1)])
            let seen = [page, next].map { reply in
                (0...ReportDesk.behindLength).filter { reply.text.contains(">Ask \($0)<") }
            }
            #expect(seen.map(\.count) == [ReportDesk.behindLength, 1])
            #expect(Set(seen.joined()).count == ReportDesk.behindLength + 1)
            #expect(page.words.contains("The next lines"))
            #expect(next.words.contains("Back to the first lines"))
            #expect(!next.words.contains("The next lines"))
        }
    }

    @Test(arguments: [
        ([12, 5, 0, 2, 2], 26, [12, 5, 0, 2, 2]), ([12, 40, 40], 26, [8, 9, 9]),
        ([3, 3], 4, [2, 2]), ([], 4, []),
    ])
    func `share one page among the tables`(counts: [Int], room: Int, shares: [Int]) {
        let found = ReportPaper.shares(of: counts, room: room)
        #expect(found.reduce(0, +) == min(room, counts.reduce(0, +)))
        #expect(zip(found, counts).allSatisfy { $0 <= $1 })
        #expect(found.sorted() == shares.sorted())
    }

    @Test func `say where the kind of help is not said, and open what is behind it`() async throws {
        try await busyTown { _, sue in
            let page = try await sue.get("/reports/2026-03-01..2026-03-31")
            #expect(page.words.contains("What the time was for"))
            #expect(page.words.contains("not said"))
            let behind = try await sue.get(
                "/reports/2026-03-01..2026-03-31/behind/kind", ["name": ""])
            #expect(behind.words.contains("by kind: not said"))
            #expect(behind.words.contains("Tea and a talk"))
        }
    }
}
