import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Meetings agreed before something came between` {
    @Test(arguments: EngineKind.available)
    func `are named to the coordinator and start without a tick`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            // The town begins on a Tuesday.
            try await town.paired(town.jade, town.lily, weekday: .tuesday, startsDaysAgo: 7)
            try await town.paired(town.amir, town.margaret, weekday: .tuesday, startsDaysAgo: 7)
            #expect(try await town.desks.safeguards.held(of: town.lily.id, as: sue).isEmpty)
            try await town.desks.safeguards.keepApart(
                town.lily.id, from: town.jade.id, reason: "A quarrel", key: town.key(), as: sue)
            let held = try await town.desks.safeguards.held(of: town.lily.id, as: sue)
            #expect(held.map(\.why) == [.keptApart])
            #expect(try await town.desks.safeguards.held(of: town.amir.id, as: sue).isEmpty)
            let usual = try await town.desks.pairings.usual(as: sue)
            let ticks = Dictionary(
                uniqueKeysWithValues: usual.map { ($0.pairing.giverName, $0.isTicked) })
            #expect(ticks == ["Jade Okoro": false, "Amir Haddad": true])
            #expect(try await Array(town.desks.pairings.held(as: sue).values) == [.keptApart])
            let week = try await town.desks.week.cover(as: sue).meetings
            #expect(week.filter { $0.exclusion == .keptApart }.count == 1)
            let today = try await town.desks.week.today(as: sue).day.meetings
            #expect(today.map(\.exclusion).contains(.keptApart))
        }
    }

    @Test(arguments: EngineKind.available)
    func `rest while one of the two takes a break`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            try await town.paired(town.jade, town.lily, weekday: .tuesday, startsDaysAgo: 7)
            let (place, lily) = (town.community.id, town.lily.id)
            #expect(try await town.desks.week.cover(as: sue).meetings.count == 1)
            try await town.store.write { writing in
                guard var member = try writing.read.member(lily, in: place) else { return }
                member.standing = .paused
                try writing.change(member, at: town.clock.now, in: place)
            }
            #expect(try await town.desks.week.cover(as: sue).meetings.isEmpty)
            let usual = try await town.desks.pairings.usual(as: sue)
            #expect(usual.map(\.exclusion) == [.notAvailable])
            #expect(usual.map(\.isTicked) == [false])
        }
    }
}
