import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Post
import Storage
import Synchronization
import Testing

@testable import Operations

@Suite struct `Job races` {
    /// Counts what a mail server was handed.
    private final class Postbox: Sendable {
        private let taken = Mutex<[String]>([])
        var ids: [String] { taken.withLock { $0 } }
        func take(_ letter: Letter) -> Delivery {
            taken.withLock { $0.append(letter.messageID) }
            return .delivered
        }
    }

    @Test(arguments: EngineKind.available)
    func `a letter is handed over once, and the week's page is written once`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            try await town.rewrite(town.jade, channel: .email)
            try await town.asked(town.lily, "A lift", daysAgo: 1)
            var mailing = town.desks
            mailing.hasMail = true
            let desks = mailing
            let written = try await town.race(
                "DigestJob.run", act: "digest.send", isKeyed: false
            ) { _, _ in
                try await DigestJob(desks: desks) { _, _ in
                    DigestJob.Composed(subject: "This week", words: "Soup")
                }.run(in: town.community.id)
            }
            #expect(written.answers.count == 2 && written.acts == 1)
            let letters = try await town.count("SELECT COUNT(*) FROM outbox")
            let postbox = Postbox()
            let settings = try MailSettings(environment: [
                "GOODTURN_SMTP_HOST": "localhost", "GOODTURN_MAIL_FROM": "hall@example.org",
            ])
            try await town.race("OutboxJob.run", isKeyed: false) { _, _ in
                try await OutboxJob(desks: desks, mail: settings) { postbox.take($0) }.run()
            }
            #expect(letters > 0 && postbox.ids.count == letters)
            #expect(Set(postbox.ids).count == letters)
            #expect(try await town.count("SELECT COUNT(*) FROM outbox") == 0)
        }
    }
}
