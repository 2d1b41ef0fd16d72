import Communities
import DoorKit
import Essentials
import Interchange
import Ledger
import Operations
import People
import Testing

@testable import Web

@Suite struct `Import pages` {
    private func generator() throws -> TimeOverflowGenerator {
        try #require(
            TimeOverflowGenerator(
                seed: 3, language: "es", size: .init(members: 30, posts: 12, transfers: 60)))
    }

    /// Hands the files over and answers the address of the import.
    private func bring(_ file: ImportFile, _ sue: RouterClient) async throws -> String {
        let reply = try await sue.upload(
            "/imports", ["kind": "timeoverflow"], files: [("file", file.name, file.bytes)])
        #expect(reply.status == 303, "\(reply.words)")
        let location = try #require(reply.location)
        let start = try #require(location.firstRange(of: "/imports/")).lowerBound
        return String(location[start...])
    }

    @Test func `take a file from the reading to the books and back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let one = try await bring(generator().archive(), sue)
            let preview = try await sue.get(one)
            #expect(preview.status == 200)
            #expect(PageSieve.faults(in: preview.text) == [])
            #expect(preview.words.contains("Load it"))
            #expect(preview.words.contains("Banco del Tiempo Ejemplo"))
            let loaded = try await sue.follow(sue.post("\(one)/load"))
            #expect(loaded.status == 200)
            #expect(PageSieve.faults(in: loaded.text) == [])
            #expect(loaded.words.contains("It is in the books now."))
            #expect(try await town.desks.ledger.accounts(as: town.acting()).count > 30)
            let noReason = try await sue.post("\(one)/undo", ["why": ""])
            #expect(noReason.status == 422)
            #expect(noReason.words.contains("Write in a few words why"))
            let undone = try await sue.follow(sue.post("\(one)/undo", ["why": "the wrong year"]))
            #expect(undone.words.contains("This was taken back: the wrong year"))
            #expect(!undone.words.contains("Take it back"))
        }
    }

    @Test func `name each faulty line and keep what is typed beside it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            var made = try generator()
            let planted = made.plantFaults([.quantityMinutes, .dateMissing])
            let one = try await bring(made.archive(), sue)
            let preview = try await sue.get(one)
            #expect(PageSieve.faults(in: preview.text) == [])
            #expect(preview.words.contains("2 lines would fail"))
            #expect(!preview.words.contains("Load it"))
            for fault in planted {
                #expect(preview.words.contains("\(fault.place.file), line \(fault.place.line)"))
            }
            let wrong = try #require(planted.first { $0.code == .quantityMinutes }?.place)
            let empty = try #require(planted.first { $0.code == .dateMissing }?.place)
            let mend = "m:\(wrong.line):\(wrong.cell):\(wrong.file)"
            let was = "w:\(wrong.line):\(wrong.cell):\(wrong.file)"
            let out = "\(empty.line):\(empty.file)"
            let noReason = try await sue.post(
                "\(one)/corrections",
                [mend: "2:15", was: "1:75", "o:\(out)": "yes", "r:\(out)": ""])
            #expect(noReason.status == 422)
            #expect(noReason.text.contains("value=\"2:15\""))
            #expect(PageSieve.faults(in: noReason.text) == [])
            let mended = try await sue.follow(
                sue.post(
                    "\(one)/corrections",
                    [mend: "2:15", was: "1:75", "o:\(out)": "yes", "r:\(out)": "asked Ada"]))
            #expect(mended.words.contains("Load it"))
            #expect(mended.words.contains("asked Ada"))
            let back = try await sue.follow(
                sue.post(
                    "\(one)/take-back", ["file": empty.file, "line": "\(empty.line)"]))
            #expect(back.words.contains("1 line would fail"))
        }
    }

    @Test func `offer a whole line as it would be typed again`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let csv = "day,giver,receiver,length,for\n2026-03-01,1,2,1:00,\"Soup, bread\",more\n"
            let reply = try await sue.upload(
                "/imports", ["kind": "goodturn"],
                files: [("file", "exchanges.csv", Array(csv.utf8))])
            let page = try await sue.follow(reply)
            #expect(page.text.contains("2026-03-01,1,2,1:00,&quot;Soup, bread&quot;,more"))
        }
    }

    @Test func `ask what the columns of another list hold`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let csv = "Ref,Who,Ring\n41,Ada Example,020 7946 0141\n"
            let reply = try await sue.upload(
                "/imports", ["kind": "csv"], files: [("file", "list.csv", Array(csv.utf8))])
            let page = try await sue.follow(reply)
            #expect(page.words.contains("What do the columns hold?"))
            #expect(PageSieve.faults(in: page.text) == [])
            let place = try #require(reply.location)
            let one = String(place.dropFirst("/c/\(town.community.name)".count))
            let preview = try await sue.follow(
                sue.post(
                    "\(one)/columns",
                    ["kind0": "people", "c0:number": "1", "c0:name": "2", "c0:phone": "3"]))
            #expect(preview.words.contains("Load it"))
            _ = try await sue.post("\(one)/load")
            let lines = try await town.desks.ledger.accounts(as: town.acting())
            #expect(lines.contains { $0.name == "Ada Example" && $0.number == 41 })
        }
    }

    @Test func `ask for a file, and stop once we have moved`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let none = try await sue.upload("/imports", ["kind": "timeoverflow"], files: [])
            #expect(none.status == 422)
            #expect(none.words.contains("No file came with this."))
            let moved = try await sue.follow(sue.post("/imports/moved", ["moved": "yes"]))
            #expect(moved.words.contains("You have moved here"))
            let file = try generator().archive()
            let refused = try await sue.upload(
                "/imports", ["kind": "timeoverflow"], files: [("file", file.name, file.bytes)])
            #expect(refused.status == 422)
            #expect(refused.words.contains("You said that you have moved here"))
        }
    }

    @Test func `hand over everything in one archive`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/imports/everything")
            let files = try Archive(unpacking: reply.bytes).files
            #expect(
                files.map(\.name) == [
                    "people.csv", "exchanges.csv", "offers.csv", "asks.csv", "accounts.csv",
                ])
        }
    }

    @Test func `show what is wrong in a file of accounts, and what becomes of it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            func bring(_ people: String) async throws -> DoorReply {
                let text = "kind,name,balance,people\nhousehold,The Marshes,30,\(people)\n"
                return try await sue.follow(
                    sue.upload(
                        "/imports", ["kind": "goodturn"],
                        files: [("file", "accounts.csv", Array(text.utf8))]))
            }
            let faulty = try await bring("999")
            #expect(faulty.words.contains("1 line would fail"))
            #expect(faulty.words.contains("accounts.csv, line 2"))
            #expect(faulty.words.contains("Nobody in the list of members has number 999."))
            let clean = try await bring("\(town.lily.member.number)")
            #expect(clean.words.contains("Load it"))
            #expect(clean.words.contains("Households and organisations 1 1"))
            #expect(PageSieve.faults(in: clean.text) == [])
        }
    }
}
