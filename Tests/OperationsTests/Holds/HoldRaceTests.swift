import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Hold races` {
    @Test(arguments: EngineKind.available)
    func `nobody sets aside or passes on more than there is`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, today) = (town.desks.holds, town.acting(), town.today)
            try await town.thank(town.jade, minutes: 100, from: town.lily)
            try await town.desks.gifts.give(
                Gift(.intoPot(from: town.jade.id), minutes: Minutes(100)), key: town.key(),
                as: town.acting(for: town.jade))
            let kept = try await town.race("HoldDesk.setAside", act: "hold.set-aside") {
                key, form in
                try await desk.setAside(
                    SettingAside(
                        of: nil, minutes: Minutes(30), for: "Form \(form)",
                        until: today.adding(days: 1)), key: key, as: sue)
            }
            #expect(kept.wins == 3 && kept.acts == 3)
            #expect(kept.refusals == [GiftRefusal.potTooSmall.code])
            #expect(
                try await desk.list(as: sue).lines.map(\.left)
                    == Array(repeating: Minutes(30), count: 3))

            let id = try #require(try await desk.list(as: sue).lines.first?.id)
            let (tom, amir) = (town.tom.id, town.amir.id)
            let settled = try await town.race("HoldDesk.settle", act: "hold.settle") {
                key, form in
                try await desk.settle(
                    HoldSettling(id, minutes: Minutes(10), to: form.isMultiple(of: 2) ? tom : amir),
                    key: key, as: sue)
            }
            #expect(settled.wins == 3 && settled.acts == 3)
            #expect(settled.refusals == [HoldRefusal.isOver.code])
            let got = try await town.balance(of: town.tom) + town.balance(of: town.amir)
            #expect(got == 30)

            let other = try #require(try await desk.list(as: sue).lines.first?.id)
            let released = try await town.race("HoldDesk.release", act: "hold.release") {
                key, _ in
                try await desk.release(other, key: key, as: sue)
            }
            #expect(released.wins == 1 && released.acts == 1)
            #expect(released.refusals == [HoldRefusal.isOver.code])
            #expect(try await town.desks.gifts.standing(as: sue).pot == 40)
            #expect(try await town.verified())
        }
    }
}
