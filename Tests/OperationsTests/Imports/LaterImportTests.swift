import Communities
import DoorKit
import Essentials
import Interchange
import Operations
import People
import Storage
import Testing

@Suite struct `Later import comparing` {
    @Test(arguments: EngineKind.available)
    func `adds only what is new and names what differs`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            try await bank.load(ImportFile(name: "export.zip", bytes: bank.zip()))
            let before = try await bank.balances()
            // Member 20 moves house, and 21 helps 20 for an hour and a half.
            let later = try bank.zip { name, text in
                if name.contains("Transfers") {
                    return text
                        + "2026-03-05 10:00:00 UTC,\(bank.side(20)),\(bank.side(21)),,1:30\n"
                }
                guard name.contains("Users") else { return text }
                return text.replacing("member20@mail.example", with: "moved@mail.example")
            }
            let run = try await bank.town.desks.imports.read(
                .timeOverflow, [ImportUpload(name: "later.zip", bytes: later)],
                key: bank.town.key(), as: bank.console)
            let preview = try await bank.town.desks.imports.preview(run, as: bank.console)
            #expect(preview.new.transfers == 1)
            #expect(preview.new.people == 0)
            let twenty = preview.differences.filter { $0.member == "20" }
            #expect(twenty.map(\.matter).contains(.balance))
            #expect(
                twenty.first { $0.matter == .email }.map { $0.there }
                    == (bank.person(20)?.email == nil ? nil : "moved@mail.example"))
            try await bank.town.desks.imports.load(run, key: bank.town.key(), as: bank.console)
            let after = try await bank.balances()
            #expect(after["20"] == before["20"].map { $0 - 90 })
            #expect(after["21"] == before["21"].map { $0 + 90 })
            #expect(
                after.filter { !["20", "21"].contains($0.key) }
                    == before.filter { !["20", "21"].contains($0.key) })
        }
    }

    @Test(arguments: EngineKind.available)
    func `is over once we have moved`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let desk = bank.town.desks.imports
            let archive = try bank.upload(bank.generator.archive())
            let run = try await desk.read(
                .timeOverflow, [archive], key: bank.town.key(), as: bank.console)
            try await desk.weHaveMoved(as: bank.console)
            await #expect(throws: ImportRefusal.moved) {
                try await desk.load(run, key: bank.town.key(), as: bank.console)
            }
            await #expect(throws: ImportRefusal.moved) {
                try await desk.read(.timeOverflow, [archive], key: nil, as: bank.console)
            }
            try await desk.weHaveMoved(false, as: bank.console)
            try await desk.load(run, key: bank.town.key(), as: bank.console)
        }
    }

    @Test(arguments: EngineKind.available)
    func `fills empty lines of cards and leaves the others`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let bank = try await OtherBank(on: engine)
            let (town, desk) = (bank.town, bank.town.desks.imports)
            let csv = """
                Number;E-mail;Phone
                \(town.lily.member.number);lily@example.org;1
                \(town.jade.member.number);other@example.org;020 7946 0199

                """
            let run = try await desk.read(
                .people, [ImportUpload(name: "more.csv", bytes: Array(csv.utf8))],
                key: town.key(), as: bank.console)
            let outcome = try await desk.load(run, key: town.key(), as: bank.console)
            #expect(outcome.written.people == 2)
            let (lily, jade) = (try await bank.member(town.lily), try await bank.member(town.jade))
            #expect(lily?.email == "lily@example.org")
            #expect(lily?.landline == town.lily.member.landline)
            #expect(jade?.email == town.jade.member.email)
            #expect(jade?.landline == "020 7946 0199")
            try await desk.undo(run, why: "wrong list", key: town.key(), as: bank.console)
            #expect(try await bank.member(town.lily)?.email == "")
            #expect(try await bank.member(town.jade)?.landline == "")
        }
    }
}
