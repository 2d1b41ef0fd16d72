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

    @Test func `go to people picked by number, once the names were seen`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            func write(_ circle: String, _ numbers: String) async throws -> DoorReply {
                try await sue.post(
                    "/messages/new",
                    [
                        "circle": circle, "numbers": numbers, "subject": "The hall",
                        "words": "It is shut.",
                    ])
            }
            let preview = try await write("numbers", "4, 2")
            #expect(preview.words.contains("People picked by number : Jade Okoro, Lily Marsh"))
            #expect(preview.text.contains("name=\"numbers\" value=\"4, 2\""))
            #expect(PageSieve.faults(in: preview.text) == [])
            let unknown = try await write("numbers", "4, 99")
            #expect(unknown.status == 422)
            #expect(unknown.words.contains("Nobody who is here has this number: 99."))
            #expect(unknown.text.contains("value=\"4, 99\""))
            #expect(PageSieve.faults(in: unknown.text) == [])
            #expect(try await write("numbers", "").words.contains("Write the member numbers"))
            // Three numbers and "Everybody" above them: nobody shall get it by mistake.
            let forgotten = try await write("everybody", "4, 2")
            #expect(forgotten.status == 422)
            #expect(forgotten.words.contains("Choose people picked by number"))
            let quiet = try await write("quiet:6", "")
            #expect(quiet.words.contains("People who met nobody for 6 months"))
            let unmet = try await write("met-nobody", "")
            #expect(unmet.words.contains("People who have met nobody yet"))
            let sent = try await sue.follow(
                try await sue.post(
                    "/messages",
                    [
                        "circle": "numbers", "numbers": "4, 2", "subject": "The hall",
                        "words": "It is shut.",
                    ]))
            #expect(sent.words.contains("On its way to 2 people."))
            let round = try await sue.post(
                "/ring-round", ["title": "Lunch", "circle": "numbers", "numbers": "4, 99"])
            #expect(round.words.contains("Nobody who is here has this number: 99."))
        }
    }
}
