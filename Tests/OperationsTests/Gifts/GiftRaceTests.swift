import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Gift races` {
    @Test(arguments: EngineKind.available)
    func `nobody gives away more than there is`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, jade) = (town.desks.gifts, town.acting(), town.acting(for: town.jade))
            try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.lily, 120), key: town.key(), as: sue)
            let seen = try await town.race("GiftDesk.preview", isKeyed: false) { _, _ in
                try await desk.preview(
                    Gift(.intoPot(from: town.jade.id), minutes: Minutes(90)), as: jade
                ).map(\.balance)
            }
            #expect(seen.answers == ["[30]"])
            #expect(try await town.balance(of: town.jade) == 120)

            let given = try await town.race("GiftDesk.give", act: "gift.give") { key, form in
                try await desk.give(
                    Gift(
                        .intoPot(from: town.jade.id), minutes: Minutes(30),
                        message: "Form \(form)"),
                    key: key, as: jade
                ).count
            }
            #expect(given.wins == 4 && given.acts == 4)
            #expect(given.refusals == [GiftRefusal.notThatMuch.code])
            #expect(try await town.balance(of: town.jade) == 0)
            let granted = try await town.race("GiftDesk.give", act: "gift.give") { key, form in
                try await desk.give(
                    Gift(
                        .outOfPot(to: town.tom.id), minutes: Minutes(40), message: "Form \(form)"),
                    key: key, as: sue
                ).count
            }
            #expect(granted.wins == 3 && granted.acts == 3)
            #expect(try await desk.standing(as: sue).pot == 0)
            #expect(try await town.verified())
        }
    }
}
