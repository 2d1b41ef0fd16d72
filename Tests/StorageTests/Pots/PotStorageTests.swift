import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite struct `Pots in the strong room` {
    @Test(arguments: EngineKind.available)
    func `keep one of a name, closed ones last, and rename the account too`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, unit) = (town.community.id, town.clock.now, town.unit.id)
            let library = Pot(
                id: Pot.ID(high: 1, low: 1), name: "Library pot", purpose: "For readers")
            let alike = Pot(id: Pot.ID(high: 1, low: 2), name: "library POT")
            let garden = Pot(id: Pot.ID(high: 1, low: 3), name: "Garden pot")
            let recorder = Recorder(member: nil, hat: 6)
            try await town.store.write { writing in
                #expect(try writing.add(library, at: now, in: place))
                #expect(try !writing.add(alike, at: now, in: place))
                #expect(try writing.add(garden, at: now, in: place))
                try writing.open(
                    Account(
                        id: Account.ID(high: 2, low: 1), community: place, kind: .pot, unit: unit,
                        holder: HolderID(sameBytesAs: library.id), limits: Limits(hardFloor: 0)),
                    name: library.name, number: nil, at: now, by: recorder,
                    change: LimitChange.ID(high: 3, low: 1))
                var (closed, renamed) = (garden, library)
                closed.closed = now
                renamed.name = "Reading pot"
                try writing.change(closed, in: place)
                try writing.change(renamed, in: place)
            }
            let (found, row, standings, own) = try await town.store.read { read in
                (
                    try read.pots(in: place),
                    try read.account(ofPot: library.id, unit: unit, in: place),
                    try read.potStandings(unit: unit, withSums: true, in: place),
                    try read.internalAccount(.pot, unit: unit, in: place)
                )
            }
            #expect(found.map(\.name) == ["Reading pot", "Garden pot"])
            #expect(found.map(\.closed) == [nil, now])
            #expect(row?.name == "Reading pot" && row?.account.limits.hardFloor == 0)
            // The community pot is the one without a holder, and comes first.
            #expect(standings.map { $0.pot?.name } == [nil, "Reading pot"])
            #expect(standings.first?.account == own?.account.id)
            #expect(standings.last?.sums == PotStanding.Sums(cameIn: 0, wentOut: 0))
        }
    }
}
