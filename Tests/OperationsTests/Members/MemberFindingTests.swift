import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member finding` {
    @Test(arguments: EngineKind.available)
    func `goes by number, by digits of a telephone and by a misspelt name`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            func found(_ typed: String) async throws -> [String] {
                try await town.desks.members.find(typed, as: town.acting()).map(\.firstName)
            }
            #expect(try await found("1") == ["Sue"])
            #expect(try await found("07700 900102") == ["Amir"])
            #expect(try await found("0102") == ["Amir"])
            #expect(try await found("+44 (0)20 7946 0103") == ["Lily"])
            #expect(try await found("020 7946").sorted() == ["Lily", "Margaret"])
            #expect(try await found("Margret") == ["Margaret"])
            #expect(try await found("poole") == ["Margaret"])
            #expect(try await found("OKORÓ") == ["Jade"])
            #expect(try await found("12") == [])
            #expect(try await found("zzz") == [])
        }
    }

    @Test(arguments: EngineKind.available)
    func `follows a changed name and number`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.members
            var change = CardChange(of: town.lily.member, detail: CardDetail())
            change.name = "Lily Fern"
            change.landline = "01443 555 010"
            try await desk.change(town.lily.id, to: change, key: town.key(), as: town.acting())
            let before = try await desk.find("Marsh", as: town.acting())
            #expect(!before.contains { $0.id == town.lily.id })
            #expect(try await desk.find("Fern", as: town.acting()).map(\.id) == [town.lily.id])
            #expect(try await desk.find("0103", as: town.acting()).isEmpty)
            #expect(try await desk.find("555010", as: town.acting()).map(\.id) == [town.lily.id])
            #expect(try await town.audit().problems.isEmpty)
        }
    }

    @Test(arguments: EngineKind.available)
    func `lists by name a page at a time without gap or double`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            for name in ["Émile", "amir haddad", "Zoë", "Bob", "Bob"] {
                _ = try await town.desks.members.join(
                    Newcomer(name: name), key: town.key(), as: town.acting())
            }
            var seen: [Member] = []
            while true {
                let page = try await town.desks.members.list(
                    after: seen.last?.id, limit: 2, as: town.acting())
                if page.isEmpty { break }
                seen += page
            }
            #expect(seen.count == 11)
            #expect(Set(seen.map(\.id)).count == 11)
            let keys = seen.map { FoldedText($0.name) }
            #expect(keys == keys.sorted())
        }
    }

    /// What stands open with one person, and no more of it than the hat may see.
    @Test(arguments: EngineKind.available)
    func `gathers what stands open with one person`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.asked(town.lily, "Somebody to read to me", daysAgo: 2)
            try await town.asked(town.lily, "An old ask", daysAgo: 9, ended: .met)
            try await town.offered(town.lily, "Songs at the piano", reviewDaysAgo: -30)
            try await town.met(town.jade, town.lily, daysAgo: 3)
            try await town.paired(town.amir, town.lily, weekday: .tuesday, startsDaysAgo: 14)
            try await town.rang(town.lily, words: "Something private")
            let desk = town.desks.members
            let sheet = try await desk.sheet(of: town.lily.id, as: town.acting())
            #expect(sheet.asks.map(\.content) == ["Somebody to read to me"])
            #expect(sheet.offers.map(\.content) == ["Songs at the piano"])
            #expect(sheet.last.count == 1 && sheet.waiting.isEmpty && sheet.comingUp.isEmpty)
            #expect(sheet.pairs.map(\.giver) == [town.amir.id])
            #expect(sheet.lastContact?.note.words == "Something private")
            let sees = town.acting(for: town.tom, .volunteerCoordinator, granted: [.seeCards])
            let less = try await desk.sheet(of: town.lily.id, as: sees)
            #expect(less.asks.count == 1 && less.last.isEmpty && less.pairs.isEmpty)
            #expect(less.lastContact?.note.words == "")
            await #expect(throws: HatRefusal.notYours) {
                try await desk.sheet(of: town.lily.id, as: town.acting(for: town.jade))
            }
        }
    }
}
