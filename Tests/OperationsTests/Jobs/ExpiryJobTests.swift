import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Expiry job` {
    private func job(_ town: SmallTown) -> ExpiryJob {
        ExpiryJob(desks: town.desks) { notice, _ in
            DigestJob.Composed(
                subject: "Your time", words: "\(notice.amount) \(notice.cameIn) \(notice.falls)")
        }
    }

    /// Jade gave Lily two hours a year and some days ago, and Tom one hour since.
    private func townOfLastYear(on engine: any Engine) async throws -> SmallTown {
        let town = try await SmallTown(on: engine)
        let sue = town.acting()
        try await town.desks.exchanges.note(
            town.slip(town.jade, helps: town.lily, 120), key: town.key(), as: sue)
        town.clock.advance(days: 200)
        let later = town.slip(town.jade, helps: town.tom, 60)
        try await town.desks.exchanges.note(later, key: town.key(), as: sue)
        town.clock.advance(days: 170)
        return town
    }

    @Test(arguments: EngineKind.available)
    func `does nothing unless the scheme says so`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await townOfLastYear(on: engine)
            let outcome = try await job(town).run(in: town.community.id)
            #expect(outcome == ExpiryJob.Outcome())
            #expect(try await town.count("SELECT COUNT(*) FROM notice") == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `tells first, waits, and then moves only what is old and unused`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await townOfLastYear(on: engine)
            let (job, place) = (job(town), town.community.id)
            try await town.change { $0.expiry = Expiry(months: 12, graceDays: 30) }
            #expect(try await job.run(in: place) == ExpiryJob.Outcome(told: 1))
            #expect(try await job.run(in: place) == ExpiryJob.Outcome())
            let words: String? = try await town.store.read {
                try $0.connection.row("SELECT words FROM notice")?.read(0)
            }
            #expect(words == "120 2026-03-15 2027-04-14")
            // She uses half an hour of it meanwhile.
            try await town.desks.exchanges.note(
                town.slip(town.amir, helps: town.jade, 30), key: town.key(),
                as: town.acting())
            town.clock.advance(days: 29)
            #expect(try await job.run(in: place) == ExpiryJob.Outcome())
            #expect(try await town.balance(of: town.jade) == 150)
            town.clock.advance(days: 1)
            #expect(try await job.run(in: place) == ExpiryJob.Outcome(moved: 1))
            #expect(try await job.run(in: place) == ExpiryJob.Outcome())
            #expect(try await town.balance(of: town.jade) == 60)
            #expect(try await town.desks.gifts.standing(as: town.acting()).pot == 90)
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting(for: town.jade))
            #expect(statement.lines.first?.kind == .expiry)
            #expect(statement.lines.first?.change == -90)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `leaves people in peace who take a break`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await townOfLastYear(on: engine)
            try await town.change { $0.expiry = Expiry(months: 12, graceDays: 30) }
            try await town.desks.members.move(
                town.jade.id, to: StandingChange(.paused), key: town.key(), as: town.acting())
            #expect(try await job(town).run(in: town.community.id) == ExpiryJob.Outcome())
        }
    }

    @Test(arguments: EngineKind.available)
    func `what was taken back keeps the age it had`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await townOfLastYear(on: engine)
            try await town.change { $0.expiry = Expiry(months: 12, graceDays: 30) }
            let sue = town.acting()
            let mistake = try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.amir, 45), key: town.key(),
                as: sue)
            try await town.desks.exchanges.withdraw(mistake.exchange, key: town.key(), as: sue)
            _ = try await job(town).run(in: town.community.id)
            let words: String? = try await town.store.read {
                try $0.connection.row("SELECT words FROM notice")?.read(0)
            }
            #expect(words?.hasPrefix("120 ") == true)
        }
    }

    @Test(arguments: EngineKind.available)
    func `many at once tell once and move once`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await townOfLastYear(on: engine)
            try await town.change { $0.expiry = Expiry(months: 12, graceDays: 30) }
            let (job, place) = (job(town), town.community.id)
            let told = try await town.race(
                "ExpiryJob.run", act: "expiry.tell", isKeyed: false
            ) { _, _ in try await job.run(in: place)?.told ?? 0 }
            #expect(told.acts == 1)
            town.clock.advance(days: 30)
            let moved = try await town.race(
                "ExpiryJob.run", act: "expiry.move", isKeyed: false
            ) { _, _ in try await job.run(in: place)?.moved ?? 0 }
            #expect(moved.acts == 1)
            #expect(try await town.balance(of: town.jade) == 60)
            #expect(try await town.verified())
        }
    }
}
