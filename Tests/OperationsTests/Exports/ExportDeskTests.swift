import Brokerage
import Communities
import DoorKit
import Essentials
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
                    "person,\(town.jade.member.number),Jade Okoro,hour,0,0,no,,,,"))
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

            try await kind.withEngine { other in
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
