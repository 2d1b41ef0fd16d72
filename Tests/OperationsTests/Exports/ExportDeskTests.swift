import Brokerage
import Communities
import DoorKit
import Essentials
import Interchange
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct ExportDeskWriting {
    @Test(arguments: EngineKind.available)
    func `writes everybody, and only for hats that may`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let files = try await town.desks.exports.files(.csv, as: town.acting())
            let people = try #require(files.first { $0.name == "people.csv" })
            let text = String(decoding: people.bytes, as: UTF8.self)
            for resident in town.residents { #expect(text.contains(resident.name)) }
            let accounts = try #require(files.first { $0.name == "accounts.csv" })
            let lines = String(decoding: accounts.bytes, as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count == 1 + 4 + town.residents.count)
            #expect(
                lines.contains(
                    "person,\(town.jade.member.number),Jade Okoro,hour,0,0,no,,,,,,,,,"))
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.exports.files(.csv, as: town.acting(for: town.jade))
            }
        }
    }
}

@Suite struct `Everything out and in again` {
    private struct Held: Equatable {
        let name: String
        let standing: Member.Standing
        let channel: Member.Channel
        let balance: Int64
        let detail: CardDetail
    }

    private func held(_ desks: Desks, _ community: CommunityID) async throws -> [Int: Held] {
        try await desks.store.read { read in
            var found: [Int: Held] = [:]
            for (member, _, balance) in try read.everybody(in: community) {
                found[member.number] = Held(
                    name: member.name, standing: member.standing, channel: member.channel,
                    balance: balance, detail: try read.cardDetail(of: member.id, in: community))
            }
            return found
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives the same people, cards and balances`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 90, from: town.lily, note: "soup")
            try await town.thank(town.amir, minutes: 45, from: town.jade, note: "a tyre")
            var change = CardChange(of: town.lily.member, detail: CardDetail())
            change.detail.address = "1 Mill Lane, Rushey"
            change.detail.format = .largePrint
            change.detail.age = .band(.from80)
            change.detail.free = [FreeTime(.monday, .morning)]
            change.detail.hardSettings = [.letterOnly]
            change.detail.strengths = [Strength(.gift, "soup"), Strength(.interest, "chess")]
            change.detail.accessNeeds = "=no stairs"
            change.channel = .letter
            try await town.desks.members.change(
                town.lily.id, to: change, key: town.key(), as: town.acting())
            try await town.desks.members.move(
                town.tom.id, to: StandingChange(.paused), key: town.key(), as: town.acting())
            let lunch = RegularTimes(days: [.tuesday, .thursday], parts: [.morning])
            try await town.desks.offers.write(
                WrittenOffer(content: "Lunch club", times: lunch), for: town.jade.id,
                key: town.key(), as: town.acting())
            let archive = try await town.desks.exports.archive(.csv, as: town.acting())
            let before = try await held(town.desks, town.community.id)

            try await kind.withEngine(blank: true) { other in
                let clock = TownClock(SmallTown.start)
                let desks = Desks(
                    store: Store(engine: other), timepiece: clock.timepiece, chance: .seeded(2))
                try await desks.store.migrate(now: SmallTown.start)
                let place = try await desks.setup.start(
                    FoundingForm(
                        title: "Rushey Green", coordinatorName: "Sue Bell",
                        coordinatorEmail: "sue@example.org")
                ).community.id
                let console = Acting.console(in: place)
                let upload = ImportUpload(name: archive.name, bytes: archive.bytes)
                let run = try await desks.imports.read(
                    .goodturn, [upload], key: desks.key(), as: console)
                let sheet = try await desks.imports.sheet(run, as: console)
                #expect(sheet.faults.isEmpty && sheet.questions.isEmpty)
                _ = try await desks.imports.load(run, key: desks.key(), as: console)
                let after = try await held(desks, place)
                for (number, person) in before { #expect(after[number] == person) }
                #expect(after.count == before.count)
                let offers = try await desks.store.read {
                    try $0.offers(after: nil, limit: 10, in: place)
                }
                #expect(offers.map(\.times) == [lunch])
                let report = try await desks.ledger.verify(as: console)
                #expect(report.ok)
            }
        }
    }
}

/// A second, empty bank on the same kind of engine, to which everything moves.
private struct EmptyBank {
    let desks: Desks
    let place: CommunityID
    var console: Acting { .console(in: place) }

    init(on engine: any Engine) async throws {
        let clock = TownClock(SmallTown.start)
        desks = Desks(
            store: Store(engine: engine), timepiece: clock.timepiece, chance: .seeded(2))
        try await desks.store.migrate(now: SmallTown.start)
        place = try await desks.setup.start(
            FoundingForm(
                title: "Rushey Green", coordinatorName: "Sue Bell",
                coordinatorEmail: "sue@example.org")
        ).community.id
    }

    @discardableResult
    func load(_ archive: ExportedFile) async throws -> ImportOutcome {
        let upload = ImportUpload(name: archive.name, bytes: archive.bytes)
        let run = try await desks.imports.read(.goodturn, [upload], key: desks.key(), as: console)
        return try await desks.imports.load(run, key: desks.key(), as: console)
    }
}

@Suite struct `Every account out and in again` {
    /// A line for each account that somebody holds: kind, name, balance, and who is there as what.
    private func lines(_ desks: Desks, _ community: CommunityID) async throws -> [String] {
        try await desks.store.read { read in
            var parties: [String: (JointParty, [String])] = [:]
            var pots: [String: (Pot, String?)] = [:]
            for kind in JointParty.Kind.allCases {
                for party in try read.jointParties(kind, limit: 100, in: community) {
                    let people = try read.jointPeople(of: party.id, in: community).map {
                        "\($0.name) \($0.person.role) \($0.person.mayAct)"
                    }
                    parties["\(party.id)"] = (party, people)
                }
            }
            for pot in try read.pots(in: community) {
                pots["\(pot.id)"] = try (
                    pot, pot.sponsor.flatMap { try read.jointParty($0, in: community)?.name }
                )
            }
            return try read.accounts(after: 0, limit: 1_000, in: community)
                .filter { !$0.line.account.kind.isInternal && !$0.line.account.isClosed }
                .map { row in
                    let account = row.line.account
                    let party = account.holder.flatMap { parties["\($0)"] }
                    let pot = account.holder.flatMap { pots["\($0)"] }
                    let about =
                        party.map {
                            "\($0.0.telephone) \($0.0.email) \($0.0.address) \($0.1)"
                        } ?? pot.map { "\($0.0.purpose) \($0.1 ?? "nobody")" }
                    return "\(account.kind.code) \(row.line.name) \(account.balance) \(about ?? "")"
                }.sorted()
        }
    }

    /// A household, two organisations of one name, and a pot that has given and been given to.
    private func fill(_ town: SmallTown) async throws {
        let desk = town.desks.joint
        let home = try await desk.add(
            kind: .household, name: "The Marshes", telephone: "020 7946 0199",
            email: "marsh@example.org", address: "1 Mill Lane\nRushey", key: town.key(),
            as: town.acting())
        for number in 1...2 {
            _ = try await desk.add(
                kind: .organisation, name: "The Hall", telephone: "\(number)", key: town.key(),
                as: town.acting())
        }
        let people = [
            JointPerson(member: town.lily.id, role: "Aunt"),
            JointPerson(member: town.tom.id, mayAct: false),
        ]
        for person in people {
            try await desk.put(person, into: home, key: town.key(), as: town.acting())
        }
        try await town.thank(town.jade, minutes: 90, from: town.lily, note: "soup")
        try await move(40, from: .person(town.jade), to: .party(home), in: town)
        try await move(25, from: .person(town.jade), to: .pot, in: town)
        let housing = try await desk.add(
            kind: .organisation, name: "Harbour Housing", key: town.key(), as: town.acting())
        let library = try await town.desks.pots.open(
            name: "Library pot", sponsor: housing, purpose: "Large print, \"for all\"",
            key: town.key(), as: town.acting())
        _ = try await town.desks.pots.open(
            name: "Garden pot", key: town.key(), as: town.acting())
        try await town.desks.gifts.give(
            Gift(.intoPot(from: town.jade.id), minutes: Minutes(15), pot: library),
            key: town.key(), as: town.acting(for: town.jade))
    }

    private enum Place {
        case person(Resident), party(JointParty.ID), pot
    }

    private func move(
        _ minutes: Int64, from: Place, to: Place, in town: SmallTown
    ) async throws {
        _ = try await town.desks.perform(
            "town.move", minutes, key: nil, as: .console(in: town.community.id)
        ) { work in
            func account(_ place: Place) throws -> Account.ID {
                let community = work.community.id
                let holder: HolderID
                switch place {
                case .pot:
                    let row = try work.read.internalAccount(
                        .pot, unit: work.scheme.unit.id, in: community)
                    return try #require(row).account.id
                case .person(let resident): holder = HolderID(sameBytesAs: resident.id)
                case .party(let party): holder = HolderID(sameBytesAs: party)
                }
                return try #require(try work.read.accounts(of: holder, in: community).first)
                    .account.id
            }
            try work.writing.post(
                Entry(
                    id: work.id(), community: work.community.id, kind: .gift, day: work.today,
                    recorded: work.now, recorder: work.recorder, word: .phone,
                    exemption: .recordedPast,
                    transfers: [
                        Transfer(
                            from: try account(from), to: try account(to), amount: minutes)
                    ]), today: work.today)
            return true
        }
    }

    @Test(arguments: EngineKind.available)
    func `gives households, organisations and the pot what they had`(
        _ kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await fill(town)
            let archive = try await town.desks.exports.archive(.csv, as: town.acting())
            let before = try await lines(town.desks, town.community.id)
            #expect(before.contains { $0.hasPrefix("household The Marshes 40") })
            #expect(before.contains { $0.hasPrefix("pot Community pot 25") })
            #expect(
                before.contains(
                    "pot Library pot 15 Large print, \"for all\" Harbour Housing"))
            #expect(before.contains("pot Garden pot 0  nobody"))
            try await kind.withEngine(blank: true) { other in
                let bank = try await EmptyBank(on: other)
                let loaded = try await bank.load(archive)
                #expect(loaded.written.accounts == 6)
                #expect(try await lines(bank.desks, bank.place) == before)
                let report = try await bank.desks.ledger.verify(as: bank.console)
                #expect(report.ok, "\(report.problems)")
                // The same again changes nothing.
                let again = try await bank.load(archive)
                #expect(again.changesNothing && again.written.accounts == 0)
                #expect(try await lines(bank.desks, bank.place) == before)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `is taken back, and loads again into the same households`(
        _ kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await fill(town)
            let archive = try await town.desks.exports.archive(.csv, as: town.acting())
            try await kind.withEngine(blank: true) { other in
                let bank = try await EmptyBank(on: other)
                let loaded = try await bank.load(archive)
                let before = try await lines(bank.desks, bank.place)
                func undo(_ outcome: ImportOutcome) async throws {
                    let run = try #require(outcome.run)
                    try await bank.desks.imports.undo(
                        run, why: "Too early", key: bank.desks.key(), as: bank.console)
                }
                try await undo(loaded)
                let bare = try await lines(bank.desks, bank.place)
                #expect(!bare.contains { $0.hasPrefix("household") || $0.hasPrefix("organ") })
                #expect(bare.filter { $0.hasPrefix("pot") } == ["pot Community pot 0 "])
                let again = try await bank.load(archive)
                #expect(again.written == loaded.written)
                #expect(try await lines(bank.desks, bank.place) == before)
                let desk = bank.desks.joint
                #expect(try await desk.list(.organisation, as: bank.console).count == 3)
                let report = try await bank.desks.ledger.verify(as: bank.console)
                #expect(report.ok, "\(report.problems)")
            }
        }
    }
}
