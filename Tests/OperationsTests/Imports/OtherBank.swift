import Communities
import DoorKit
import Essentials
import Foundation
import Interchange
import Ledger
import Operations
import People
import Storage

/// A town that takes in the made-up export of another bank.
struct OtherBank {
    let town: SmallTown
    let generator: TimeOverflowGenerator
    let people: [ImportedPerson]
    let history: [Party: Minutes]
    let console: Acting

    init(
        on engine: any Engine, language: String = "en", seed: UInt64 = 4,
        size: TimeOverflowGenerator.Size = .init(members: 40, posts: 30, transfers: 200)
    ) async throws {
        town = try await SmallTown(on: engine)
        guard let generator = TimeOverflowGenerator(seed: seed, language: language, size: size)
        else { throw NotFound("language") }
        self.generator = generator
        let reading = ImportReading.timeOverflow(generator.files)
        people = reading.people
        history = reading.historyByParty()
        console = .console(in: town.community.id)
    }

    func upload(_ file: ImportFile) -> ImportUpload {
        ImportUpload(name: file.name, bytes: file.bytes)
    }

    func person(_ number: Int) -> ImportedPerson? {
        people.first { $0.number == "\(number)" }
    }

    /// A member as the transfers write them.
    func side(_ number: Int) -> String {
        let name = person(number)?.name ?? ""
        return "\"\(name.replacing("\"", with: "\"\"")) (\(number))\""
    }

    /// The export with some of its files changed.
    func zip(_ change: (String, String) -> String = { $1 }) throws -> [UInt8] {
        let files = generator.files.map { file in
            ImportFile(
                name: file.name,
                text: change(file.name, String(decoding: file.bytes, as: UTF8.self)))
        }
        return try Archive(files: files).packed()
    }

    @discardableResult
    func load(_ file: ImportFile) async throws -> ImportOutcome {
        let run = try await town.desks.imports.read(
            .timeOverflow, [upload(file)], key: town.key(), as: console)
        return try await town.desks.imports.load(run, key: town.key(), as: console)
    }

    /// What stands on the accounts of imported people, by their old number.
    func balances() async throws -> [String: Int64] {
        let community = town.community.id
        return try await town.store.read { reading in
            let links = try reading.importLinks(from: "timeoverflow", in: community)
            let people = try reading.everybody(in: community)
            var balances: [String: Int64] = [:]
            for (link, _) in links where link.kind == .person {
                let id = Member.ID(sameBytesAs: link.ours)
                balances[link.old] = people.first { $0.member.id == id }?.balance
            }
            return balances
        }
    }

    func entryCount() async throws -> Int {
        try await town.store.read { reading in
            try reading.connection.row("SELECT COUNT(*) FROM entry")?.read(0) ?? 0
        }
    }

    func activeCount() async throws -> Int {
        let community = town.community.id
        return try await town.store.read {
            try $0.memberCount(standing: [.active], in: community)
        }
    }

    func member(_ resident: Resident) async throws -> Member? {
        let (id, community) = (resident.id, town.community.id)
        return try await town.store.read { try $0.member(id, in: community) }
    }

    /// Notes an exchange here between two people who were imported.
    func exchange(giver: String, receiver: String, minutes: Int64) async throws {
        _ = try await town.desks.perform("test.exchange", giver, key: nil, as: console) { work in
            let links = try work.read.importLinks(from: "timeoverflow", in: work.community.id)
            func account(_ old: String) throws -> Account.ID {
                guard
                    let link = links.first(where: { $0.link.old == old && $0.link.kind == .person }
                    ),
                    let row = try work.read.accounts(
                        of: Identifier(sameBytesAs: link.link.ours), in: work.community.id
                    ).first
                else { throw NotFound("account") }
                return row.account.id
            }
            try work.writing.post(
                Entry(
                    id: work.id(), community: work.community.id, kind: .exchange,
                    day: work.today, recorded: work.now, recorder: work.recorder, word: .phone,
                    exemption: .recordedPast,
                    transfers: [
                        Transfer(
                            from: try account(receiver), to: try account(giver), amount: minutes)
                    ]),
                today: work.today)
            return true
        }
    }
}
