import ArgumentParser
import Communities
import DoorKit
import Essentials
import Foundation
import Interchange
import Ledger
import Operations
import People
import Testing

@testable import CLI

@Suite struct `Import commands` {
    /// A folder of its own for the books and the files.
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "goodturn-import-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        do {
            try await body(folder)
            try FileManager.default.removeItem(at: folder)
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }

    private func generator() throws -> TimeOverflowGenerator {
        try #require(
            TimeOverflowGenerator(
                seed: 9, language: "ca", size: .init(members: 30, posts: 12, transfers: 80)))
    }

    private func command(
        _ folder: URL, _ file: ImportFile, _ more: String...
    ) throws -> ImportRun {
        let path = folder.appending(path: file.name)
        try Data(file.bytes).write(to: path)
        let words =
            ["import", "timeoverflow", path.path, "--data", folder.appending(path: "books").path]
            + more
        let parsed = try GoodturnCommand.parseAsRoot(words)
        let command = try #require(parsed as? ImportTimeOverflow)
        return ImportRun(
            kind: .timeOverflow, files: command.files, answers: command.answers,
            acting: command.acting)
    }

    @Test func `starts the bank that the files name, and loads once`() async throws {
        try await withFolder { folder in
            let archive = try generator().archive()
            let dry = try await command(folder, archive, "--dry-run").outcome()
            #expect(dry.isClean)
            #expect(dry.written == ImportCounts())
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "books").path))
            let first = try await command(folder, archive).outcome()
            #expect(first.written.transfers == dry.read.transfers)
            #expect(first.renumbered == [])
            let again = try await command(folder, archive).outcome()
            #expect(again.changesNothing)
            #expect(again.written.people == 0)
            let desks = try await Desks.open(.folder(folder.appending(path: "books").path))
            let place = try #require(try await desks.setup.communities().first)
            #expect(place.title == "Banc del Temps d'Exemple")
            #expect(place.language == "ca")
            let report = try await desks.ledger.verify(as: .console(in: place.id))
            #expect(report.ok)
            await desks.close()
        }
    }

    @Test func `ends with 65 on a fault and makes nothing`() async throws {
        try await withFolder { folder in
            var made = try generator()
            let planted = made.plantFaults([.quantityMinutes, .sameParty])
            let archive = try made.archive()
            let run = try command(folder, archive)
            let outcome = try await run.outcome()
            #expect(outcome.faults.map(\.planted) == planted)
            let books = folder.appending(path: "books").path
            #expect(!FileManager.default.fileExists(atPath: books))
            let code = await GoodturnCommand.run(with: [
                "import", "timeoverflow", folder.appending(path: archive.name).path, "--data",
                books, "--json",
            ])
            #expect(code == ExitCodes.data)
            let wrong = try #require(planted.first { $0.code == .quantityMinutes }).place
            let same = try #require(planted.first { $0.code == .sameParty }).place
            let mended = try await command(
                folder, archive, "--mend", "\(wrong.file):\(wrong.line):\(wrong.cell)=2:15",
                "--leave-out", "\(same.file):\(same.line)=nobody knows = lost"
            ).outcome()
            #expect(mended.isClean)
            #expect(mended.leftOut.map(\.reason) == ["nobody knows = lost"])
            #expect(mended.written.transfers > 0)
        }
    }

    @Test func `answers programs with the keys of docs/reference/csv.md`() async throws {
        try await withFolder { folder in
            var made = try generator()
            _ = made.plantFaults([.quantityMinutes])
            let outcome = try await command(folder, try made.archive()).outcome()
            let json = try JSONEncoder().encode(outcome)
            let shape = try #require(
                try JSONSerialization.jsonObject(with: json) as? [String: Any])
            for key in ["read", "written", "faults", "openings", "leftOut", "questions", "sources"]
            {
                #expect(shape[key] != nil, "\(key)")
            }
            let fault = try #require((shape["faults"] as? [[String: Any]])?.first)
            #expect(
                Set(fault.keys)
                    == ["file", "line", "column", "cell", "read", "problem", "help", "code"])
        }
    }

    @Test(arguments: [
        ("a.csv:12=gone", "a.csv", 12, "gone"), ("a=b.csv:3=why = so", "a=b.csv", 3, "why = so"),
        ("x:y.csv:7=w", "x:y.csv", 7, "w"), ("members:0=none", "members", 0, "none"),
    ])
    func `read a line that is left out`(
        typed: String, file: String, line: Int, reason: String
    ) {
        #expect(
            AnswerOptions.leftOut(typed)
                == ImportDraft.LeftOut(file: file, line: line, reason: reason))
    }

    @Test(arguments: ["a.csv=gone", "a.csv:12", "a.csv:12= ", "a.csv:x=gone"])
    func `ask again for a line without a number or a reason`(typed: String) {
        #expect(AnswerOptions.leftOut(typed) == nil)
    }

    @Test func `write everything, which reads back to the same balances`() async throws {
        try await withFolder { folder in
            _ = try await command(folder, try generator().archive()).outcome()
            let books = folder.appending(path: "books").path
            let other = folder.appending(path: "other").path
            let zip = folder.appending(path: "everything.zip").path
            #expect(
                await GoodturnCommand.run(with: ["export", zip, "--data", books]) == ExitCodes.ok)
            #expect(
                await GoodturnCommand.run(with: ["import", "goodturn", zip, "--data", other])
                    == ExitCodes.ok)
            let there = try await balances(books)
            #expect(there.count > 20)
            #expect(try await balances(other) == there)
        }
    }

    @Test func `take households along, and say which line of theirs would fail`() async throws {
        try await withFolder { folder in
            _ = try await command(folder, try generator().archive()).outcome()
            let books = folder.appending(path: "books").path
            let other = folder.appending(path: "other").path
            let zip = folder.appending(path: "everything.zip").path
            let file = folder.appending(path: "accounts.csv")
            let number = try #require(try await balances(books).keys.min())
            func load(_ people: String) async throws -> ExitCode {
                let text =
                    "kind,name,balance,people\nhousehold,The Marshes,95,\(people)\npot,Pot,30,\n"
                try Data(text.utf8).write(to: file)
                return await GoodturnCommand.run(
                    with: ["import", "goodturn", file.path, "--data", books])
            }
            #expect(try await load("99999") == ExitCodes.data)
            #expect(try await load("\(number)") == ExitCodes.ok)
            #expect(
                await GoodturnCommand.run(with: ["export", zip, "--data", books]) == ExitCodes.ok)
            #expect(
                await GoodturnCommand.run(with: ["import", "goodturn", zip, "--data", other])
                    == ExitCodes.ok)
            for place in [books, other] {
                let desks = try await Desks.open(.folder(place))
                let community = try #require(try await desks.setup.communities().first)
                let acting = Acting.console(in: community.id)
                let lines = try await desks.ledger.accounts(as: acting)
                let household = lines.first { $0.account.kind == .household }
                #expect(household?.name == "The Marshes" && household?.account.balance == 95)
                #expect(try await desks.ledger.verify(as: acting).ok)
                await desks.close()
            }
        }
    }

    @Test func `tell in words how many households there are`() throws {
        let file = ImportFile(
            name: "accounts.csv",
            text: "kind,name,balance\nhousehold,The Marshes,95\norganisation,The Hall,0\n")
        let counts = ImportReading.goodturn([file]).counts
        #expect(
            counts.words
                == "0 people, 0 exchanges, 0 offers, 0 asks, 2 households and organisations, "
                + "1 opening balances")
    }

    private func balances(_ folder: String) async throws -> [Int: Int64] {
        let desks = try await Desks.open(.folder(folder))
        let place = try #require(try await desks.setup.communities().first)
        let accounts = try await desks.ledger.accounts(as: .console(in: place.id))
        await desks.close()
        return Dictionary(
            uniqueKeysWithValues: accounts.compactMap { line in
                line.number.map { ($0, line.account.balance) }
            })
    }
}
