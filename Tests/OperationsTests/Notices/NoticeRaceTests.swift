import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Notice races` {
    @Test(arguments: EngineKind.available)
    func `a message reaches everybody once a form, and is posted once`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            try await town.rewrite(town.margaret, channel: .letter)
            let (desk, sue) = (town.desks.notices, town.acting())
            let message = WrittenMessage(
                circle: .everybody, subject: "The hall is shut", words: "No lunch.")
            let seen = try await town.race("NoticeDesk.preview", isKeyed: false) { _, _ in
                try await desk.preview(message, as: sue).all
            }
            #expect(seen.answers == ["6"])
            #expect(try await town.count("SELECT COUNT(*) FROM notice") == 0)
            let sent = try await town.race("NoticeDesk.send", act: "message.send") { key, form in
                var message = message
                message.words = "Form \(form)"
                return try await desk.send(message, key: key, as: sue).all
            }
            #expect(sent.wins == Race.forms && sent.acts == Race.forms)
            #expect(try await town.count("SELECT COUNT(*) FROM notice") == 6 * Race.forms)
            let told = try await town.race("NoticeDesk.tell") { key, form in
                try await desk.tell(
                    town.margaret.id, subject: "Soup", words: "Form \(form)", key: key, as: sue)
            }
            #expect(told.wins == Race.forms)
            let letters = try await desk.letters(as: sue)
            let hers = letters.first { $0.member.id == town.margaret.id }
            #expect(hers?.notices.count == 2 * Race.forms)
            let waiting = letters.flatMap(\.notices).map(\.id)
            let last = try #require(waiting.max())
            let posted = try await town.race("NoticeDesk.posted") { key, _ in
                try await desk.posted(through: last, key: key, as: sue)
            }
            #expect(posted.answers == ["0", "\(waiting.count)"])
            #expect(try await desk.letters(as: sue).isEmpty)
        }
    }
}
