import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite(.serialized) struct `Storage of time set aside` {
    private func hold(_ low: UInt64, _ town: SmallTown, seconds: Int64) -> Hold {
        Hold(
            id: Hold.ID(high: 9, low: low), account: town.lily.account, amount: 40,
            lapses: town.clock.now.adding(seconds: seconds))
    }

    @Test(arguments: EngineKind.available)
    func `tells what is kept, what lapsed and what is over`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, zone, now) = (town.community.id, town.community.zone, town.clock.now)
            let later = now.adding(seconds: 100)
            let all =
                [hold(1, town, seconds: 90), hold(2, town, seconds: 400)]
                + [hold(3, town, seconds: 200)]
            try await town.store.write { writing in
                for (number, hold) in all.enumerated() {
                    try writing.place(
                        hold, step: HoldStep.ID(high: 5, low: UInt64(number)), at: now, in: place)
                    try writing.note("For \(number)", for: hold, in: place)
                }
                try writing.end(
                    all[2].id, as: .released, amount: 40, stepID: HoldStep.ID(high: 6, low: 1),
                    entry: nil, at: now, in: place)
            }
            let holder = HolderID(sameBytesAs: town.lily.id)
            let (first, second) = try await town.store.read { reading in
                (
                    try reading.setAside(of: holder, at: now, zone: zone, in: place),
                    try reading.setAside(of: holder, at: later, zone: zone, in: place)
                )
            }
            #expect(first.map(\.purpose) == ["For 0", "For 1"])
            #expect(second.map(\.purpose) == ["For 1"])
            #expect(first.map(\.name) == ["Lily Marsh", "Lily Marsh"])
            let standings = try await town.store.read { reading in
                try all.map {
                    try reading.setAside($0.id, at: later, zone: zone, in: place)?.standing
                }
            }
            #expect(standings == [.lapsed, .kept, .over])
            // Swept or not, it reads the same.
            let swept = try await town.store.write { writing in
                _ = try writing.sweepHolds(at: later, limit: 10, in: place)
                return try writing.read.setAside(all[0].id, at: later, zone: zone, in: place)
            }
            #expect(swept?.standing == .lapsed && swept?.left == .zero)
            let pages = try await town.store.read { reading in
                let page = try reading.setAside(
                    after: nil, limit: 1, at: now, zone: zone, in: place)
                return try page
                    + reading.setAside(
                        after: page.last?.place, limit: 5, at: now, zone: zone, in: place)
            }
            #expect(pages.map(\.id) == [all[1].id])
        }
    }

    @Test(arguments: EngineKind.available)
    func `hands the words of one account to another`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let (lily, tom) = (town.lily, town.tom)
            let hold = hold(1, town, seconds: 90)
            let words = try await town.store.write { writing in
                try writing.place(hold, step: HoldStep.ID(high: 5, low: 1), at: now, in: place)
                try writing.note("A trip", for: hold, in: place)
                try writing.moveHoldNotes(from: lily.account, to: tom.account, in: place)
                return try (
                    writing.read.setAsideWords(of: lily.id, in: place).count,
                    writing.read.setAsideWords(of: tom.id, in: place).map(\.purpose)
                )
            }
            #expect(words.0 == 0)
            #expect(words.1 == ["A trip"])
        }
    }
}
