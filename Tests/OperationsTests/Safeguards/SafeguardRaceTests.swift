import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Safeguard races` {
    @Test(arguments: EngineKind.available)
    func `what keeps people safe is kept once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.safeguards, town.acting())
            let (lily, tom) = (town.lily.id, town.tom.id)
            let set = try await town.race("SafeguardDesk.set", act: "safeguard.set") { key, form in
                try await desk.set(
                    Safeguard(isNotAlone: true, words: "Form \(form)"), of: lily, key: key,
                    as: sue)
            }
            #expect(set.wins == Race.forms && set.acts == Race.forms)
            let apart = try await town.race("SafeguardDesk.keepApart") { key, form in
                let (one, other) = form.isMultiple(of: 2) ? (lily, tom) : (tom, lily)
                try await desk.keepApart(one, from: other, reason: "x", key: key, as: sue)
            }
            #expect(apart.wins == Race.forms)
            #expect(try await town.count("SELECT COUNT(*) FROM keep_apart") == 1)
            let meet = try await town.race(
                "SafeguardDesk.keepApartNoLonger", act: "safeguard.let-meet"
            ) { key, _ in
                try await desk.keepApartNoLonger(lily, from: tom, key: key, as: sue)
            }
            #expect(meet.wins == Race.forms && meet.acts == 2, "a line about each of the two")
            let seen = try await town.race("SafeguardDesk.noteCheck", act: "safeguard.check") {
                key, form in
                try await desk.noteCheck(
                    kind: "DBS \(form)", seen: town.today, review: nil, of: tom, key: key, as: sue)
            }
            #expect(seen.wins == Race.forms && seen.acts == Race.forms)
            let checks = try await town.desks.members.card(tom, as: sue).safety?.checks ?? []
            #expect(checks.count == Race.forms)
            let check = try #require(checks.first)
            let removed = try await town.race(
                "SafeguardDesk.removeCheck", act: "safeguard.remove-check"
            ) { key, _ in
                try await desk.removeCheck(check.id, of: tom, key: key, as: sue)
            }
            #expect(removed.wins == Race.forms && removed.acts == 1)
        }
    }
}
