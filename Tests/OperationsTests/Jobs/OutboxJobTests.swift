import Brokerage
import Communities
import DoorKit
import Essentials
import People
import Post
import Storage
import Synchronization
import Testing

@testable import Operations

@Suite(.serialized) struct `Outbox emptying` {
    /// A mail server that answers as told and remembers what it was given.
    private final class Postbox: Sendable {
        private let answer: Mutex<Delivery>
        private let taken = Mutex<[Letter]>([])

        init(_ answer: Delivery) { self.answer = Mutex(answer) }

        var letters: [Letter] { taken.withLock { $0 } }
        func answers(_ delivery: Delivery) { answer.withLock { $0 = delivery } }
        func take(_ letter: Letter) -> Delivery {
            taken.withLock { $0.append(letter) }
            return answer.withLock { $0 }
        }
    }

    private func town(
        _ kind: EngineKind, answering answer: Delivery,
        _ body: (SmallTown, OutboxJob, Postbox) async throws -> Void
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rewrite(town.jade, channel: .email)
            var desks = town.desks
            desks.hasMail = true
            let settings = try MailSettings(environment: [
                "GOODTURN_SMTP_HOST": "localhost", "GOODTURN_MAIL_FROM": "hall@example.org",
            ])
            let postbox = Postbox(answer)
            let job = OutboxJob(desks: desks, mail: settings) { postbox.take($0) }
            _ = try await desks.notices.tell(
                town.jade.id, subject: "Soup", words: "On Thursday.", key: town.key(),
                as: town.acting())
            try await body(town, job, postbox)
        }
    }

    private func trays(_ town: SmallTown) async throws -> WeekTrays {
        try await town.desks.week.today(as: town.acting()).day.trays
    }

    @Test(arguments: EngineKind.available)
    func `hands each letter over once`(kind: EngineKind) async throws {
        try await town(kind, answering: .delivered) {
            (town: SmallTown, job: OutboxJob, postbox: Postbox) async throws in
            #expect(try await job.run().delivered == 1)
            #expect(try await job.run().delivered == 0)
            #expect(postbox.letters.map(\.subject) == ["Soup"])
            #expect(postbox.letters.first?.to.address == "jade@example.org")
            #expect(postbox.letters.first?.text.contains("Rushey Green") == true)
            #expect(postbox.letters.first?.messageID.hasSuffix("@example.org") == true)
            #expect(try await trays(town).mails == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `tries again after growing pauses, and then tells instead`(
        kind: EngineKind
    ) async throws {
        try await town(kind, answering: .failedForNow(reason: "busy")) {
            (town: SmallTown, job: OutboxJob, postbox: Postbox) async throws in
            #expect(try await job.run().delayed == 1)
            #expect(try await job.run() == OutboxJob.Round())
            town.clock.advance(seconds: 60)
            #expect(try await job.run().delayed == 1)
            #expect(Set(postbox.letters.map(\.messageID)).count == 1)
            for _ in 0..<5 {
                town.clock.advance(days: 1)
                _ = try await job.run()
            }
            #expect(try await trays(town).mails == 1)
            town.clock.advance(days: 1)
            #expect(try await job.run().rerouted == 1)
            #expect(postbox.letters.count == 8)
            let after = try await trays(town)
            #expect(after.mails == 0)
            #expect(after.tells == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `tells at once what will never go by e-mail`(kind: EngineKind) async throws {
        try await town(kind, answering: .failedForGood(reason: "no such mailbox")) {
            (town: SmallTown, job: OutboxJob, _: Postbox) async throws in
            #expect(try await job.run().rerouted == 1)
            #expect(try await trays(town).tells == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `tells everything when the mail server was switched off`(kind: EngineKind) async throws {
        try await town(kind, answering: .delivered) {
            (town: SmallTown, _: OutboxJob, postbox: Postbox) async throws in
            let job = OutboxJob(desks: town.desks, mail: nil)
            #expect(try await job.run().rerouted == 1)
            #expect(postbox.letters.isEmpty)
            #expect(try await trays(town).tells == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets go of news for somebody who died meanwhile`(kind: EngineKind) async throws {
        try await town(kind, answering: .failedForGood(reason: "gone")) {
            (town: SmallTown, job: OutboxJob, _: Postbox) async throws in
            try await town.rewrite(town.jade, standing: .died)
            _ = try await job.run()
            let trays = try await trays(town)
            #expect(trays.mails + trays.tells + trays.letters == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `leaves the outbox to whoever holds the lease`(kind: EngineKind) async throws {
        try await town(kind, answering: .delivered) {
            (town: SmallTown, job: OutboxJob, postbox: Postbox) async throws in
            let other = OutboxJob(desks: town.desks, mail: job.mail) { postbox.take($0) }
            let now = town.clock.now
            let isTaken = try await town.store.write { writing in
                try writing.takeLease(
                    OutboxJob.lease, for: other.holder, at: now, until: now.adding(seconds: 300))
            }
            #expect(isTaken)
            #expect(try await job.run() == OutboxJob.Round())
            town.clock.advance(seconds: 301)
            #expect(try await job.run().delivered == 1)
        }
    }

    @Test(arguments: [
        ([:], String?.none), (["GOODTURN_SMTP_HOST": ""], nil),
        (["GOODTURN_SMTP_HOST": "mail"], "mail-sender"),
        (["GOODTURN_SMTP_HOST": "mail", "GOODTURN_SMTP_PORT": "many"], "mail-port"),
        (["GOODTURN_SMTP_HOST": "mail", "GOODTURN_SMTP_SECURITY": "maybe"], "mail-security"),
        (["GOODTURN_SMTP_HOST": "mail", "GOODTURN_MAIL_FROM": "nobody"], "unsendable-address"),
    ])
    func `reads settings and names the one that is wrong`(
        environment: [String: String], code: String?
    ) {
        do {
            let settings = try MailSettings(environment: environment)
            #expect(settings == nil)
            #expect(code == nil)
        } catch {
            #expect((error as? any Refusal)?.code == code)
        }
    }
}

@Suite(.serialized) struct `Weekly page sending` {
    @Test(arguments: EngineKind.available)
    func `goes out once a week to those who want e-mail`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rewrite(town.jade, channel: .email)
            try await town.asked(town.lily, "Company", daysAgo: 1)
            var desks = town.desks
            desks.hasMail = true
            let job = DigestJob(desks: desks) { digest, community in
                DigestJob.Composed(
                    subject: community.title, words: digest.asks.map(\.content).joined())
            }
            // Sue and Jade want e-mail.
            #expect(try await job.run(in: town.community.id) == 2)
            #expect(try await job.run(in: town.community.id) == 0)
            town.clock.advance(days: 7)
            #expect(try await job.run(in: town.community.id) == 2)
            let silent = DigestJob(desks: town.desks, compose: job.compose)
            town.clock.advance(days: 7)
            #expect(try await silent.run(in: town.community.id) == 0)
        }
    }
}
