import Brokerage
import DoorKit
import Essentials
import Operations
import Storage
import Testing

@Suite struct `Pot races` {
    @Test(arguments: EngineKind.available)
    func `a name is given once, and an end comes once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.pots, town.acting())
            let opened = try await town.race("PotDesk.open", act: "pot.open") { key, _ in
                try await desk.open(name: "Library pot", key: key, as: sue)
            }
            #expect(opened.wins == 1 && opened.acts == 1)
            #expect(opened.refusals == [PotRefusal.nameTaken.code])
            let first = try #require(try await desk.list(as: sue).last?.pot?.id)
            let second = try await desk.open(name: "Garden pot", key: town.key(), as: sue)
            let changed = try await town.race("PotDesk.change", act: "pot.change") { key, form in
                try await desk.change(
                    form.isMultiple(of: 2) ? first : second, name: "Hill pot", sponsor: nil,
                    purpose: "", key: key, as: sue)
            }
            #expect(changed.refusals == [PotRefusal.nameTaken.code])
            let names = try await desk.list(as: sue).compactMap { $0.pot?.name }
            #expect(names.filter { $0 == "Hill pot" }.count == 1)
            let closed = try await town.race("PotDesk.close", act: "pot.close") { key, _ in
                try await desk.close(first, key: key, as: sue)
            }
            #expect(closed.wins == 1 && closed.acts == 1)
            #expect(closed.refusals == [PotRefusal.closed.code])
            #expect(try await town.verified())
        }
    }

    /// Nothing is ever left in a pot that closed, whichever came first.
    @Test(arguments: EngineKind.available)
    func `nobody gives into a pot while it closes`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.pots, town.acting())
            try await town.thank(town.jade, minutes: 600, from: town.lily)
            let id = try await desk.open(name: "Library pot", key: town.key(), as: sue)
            let jade = town.acting(for: town.jade)
            let race = try await town.race("PotDesk.close", isKeyed: false) { key, form in
                if form.isMultiple(of: 2) {
                    try await desk.close(id, key: key, as: sue)
                } else {
                    try await town.desks.gifts.give(
                        Gift(.intoPot(from: town.jade.id), minutes: Minutes(10), pot: id),
                        key: key, as: jade)
                }
            }
            let allowed: Set = [
                PotRefusal.closed.code, PotRefusal.notEmpty.code, "account-closed",
            ]
            #expect(race.refusals.isSubset(of: allowed))
            let standing = try #require(try await desk.list(as: sue).last)
            #expect(standing.isOpen || standing.balance == 0)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `nobody is given more than a pot has`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.pots, town.acting())
            try await town.thank(town.jade, minutes: 120, from: town.lily)
            let id = try await desk.open(name: "Library pot", key: town.key(), as: sue)
            try await town.desks.gifts.give(
                Gift(.intoPot(from: town.jade.id), minutes: Minutes(120), pot: id),
                key: town.key(), as: town.acting(for: town.jade))
            let granted = try await town.race("GiftDesk.give", act: "gift.give") { key, form in
                try await town.desks.gifts.give(
                    Gift(
                        .outOfPot(to: town.tom.id), minutes: Minutes(50),
                        message: "Form \(form)", pot: id), key: key, as: sue
                ).count
            }
            #expect(granted.wins == 2 && granted.acts == 2)
            #expect(granted.refusals == [GiftRefusal.potTooSmall.code])
            #expect(try await desk.list(as: sue).last?.balance == 20)
            let grant = try #require(try await desk.sheet(id, as: sue).moves.first?.entry)
            let taken = try await town.race("PotDesk.takeBack", act: "pot.take-back") { key, _ in
                try await desk.takeBack(grant, why: "Too much", key: key, as: sue)
            }
            #expect(taken.wins == 1 && taken.acts == 1)
            #expect(taken.refusals == ["already-reversed"])
            #expect(try await desk.list(as: sue).last?.balance == 70)
            #expect(try await town.verified())
        }
    }
}
