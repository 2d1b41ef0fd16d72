import Communities
import DoorKit
import Essentials
import Operations
import Testing

@testable import Web

@Suite struct `Pages of a ring-round` {
    private func started(_ town: SmallTown) async throws -> (RouterClient, String) {
        let sue = try await RouterClient(town, as: town.sue)
        let reply = try await sue.post(
            "/ring-round", ["title": "The lunch", "circle": "area:Hilltop"])
        let location = try #require(reply.location)
        return (sue, String(location.dropFirst("/c/\(town.community.name)".count)))
    }

    @Test func `give the next name at once`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (sue, path) = try await started(town)
            let first = try await sue.get(path)
            #expect(first.words.contains("0 of 2 reached"))
            #expect(first.words.contains("Next Line 1 Lily Marsh"))
            let reply = try await sue.post(
                path, ["line": "1", "outcome": "spoke", "name": "Lily Marsh", "words": "Comes"])
            let next = try await sue.follow(reply)
            #expect(next.words.contains("1 of 2 reached"))
            #expect(next.words.contains("Next Line 2 Margaret Poole"))
            #expect(PageSieve.faults(in: next.text) == [])
        }
    }

    @Test func `print with blanks and type back in by line number`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (sue, path) = try await started(town)
            let sheet = try await sue.get("\(path)/sheet.pdf")
            #expect(sheet.bytes.starts(with: Array("%PDF".utf8)))
            let wrong = try await sue.post(
                "\(path)/type",
                [
                    "line.0": "2", "letter.0": "s", "said.0": "Brings a cake", "line.1": "7",
                    "letter.1": "s", "said.1": "",
                ])
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("This list has no such line."))
            #expect(wrong.text.contains("Brings a cake"))
            #expect(PageSieve.faults(in: wrong.text) == [])
            let right = try await sue.post(
                "\(path)/type",
                [
                    "line.0": "2", "letter.0": "s", "said.0": "Brings a cake", "line.1": "1",
                    "letter.1": "n", "said.1": "",
                ])
            let page = try await sue.follow(right)
            #expect(page.words.contains("2 lines noted."))
            #expect(
                try await sue.get("/contacts/\(town.margaret.id)").words.contains("Brings a cake"))
        }
    }

    @Test func `ask again for a title and keep the choice`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let again = try await sue.post(
                "/ring-round", ["title": "", "circle": "area:Hilltop"])
            #expect(again.status == 422)
            #expect(again.words.contains("Write in a few words what you ring about."))
            #expect(again.text.contains("value=\"area:Hilltop\" selected"))
        }
    }
}
