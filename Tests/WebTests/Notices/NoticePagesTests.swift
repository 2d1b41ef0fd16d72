import Communities
import DoorKit
import Essentials
import Operations
import People
import Testing

@testable import Web

@Suite struct `Pages of messages and letters` {
    @Test func `show who gets a message before it goes`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.rewrite(town.margaret, channel: .letter)
            let sue = try await RouterClient(town, as: town.sue)
            let typed: KeyValuePairs = [
                "circle": "area:Hilltop", "subject": "The hall", "words": "It is shut.",
            ]
            let preview = try await sue.post("/messages/new", typed)
            #expect(preview.words.contains("1 person when you ring them or see them"))
            #expect(preview.words.contains("1 person by a letter to print"))
            #expect(try await sue.get("/letters").words.contains("There is no letter to print."))
            let sent = try await sue.follow(try await sue.post("/messages", typed))
            #expect(sent.words.contains("On its way to 2 people."))
            let letters = try await sue.get("/letters")
            #expect(letters.words.contains("Margaret Poole The hall"))
            let pdf = try await sue.get("/letters/today.pdf")
            #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
        }
    }

    @Test func `keep the message when a line is missing`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let again = try await sue.post(
                "/messages/new", ["circle": "everybody", "subject": "", "words": "It is shut."])
            #expect(again.status == 422)
            #expect(again.words.contains("Say in one line what it is about."))
            #expect(again.text.contains("It is shut."))
        }
    }
}
