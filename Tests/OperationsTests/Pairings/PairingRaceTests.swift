import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Pairing races` {
    @Test(arguments: EngineKind.available)
    func `a pair is noted once a week and ends once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.pairings, town.acting())
            let plan = PlannedPairing(
                giver: town.jade.id, receiver: town.lily.id, content: "A visit",
                weekday: .monday, minutes: Minutes(60), starts: town.today.adding(days: -14))
            let made = try await town.race("PairingDesk.make", act: "pairing.make") { key, form in
                var plan = plan
                plan.content = "A visit \(form)"
                return try await desk.make(plan, key: key, as: sue)
            }
            #expect(made.wins == Race.forms && made.acts == Race.forms)
            let pairs = try await desk.list(as: sue)
            #expect(pairs.count == Race.forms)
            let pair = try #require(pairs.first)
            let changed = try await town.race("PairingDesk.change", act: "pairing.change") {
                key, form in
                var change = PlannedPairing(pairs[1], from: town.today.adding(days: 7))
                change.time = "1\(form):00"
                return try await desk.change(pairs[1].id, to: change, key: key, as: sue)
            }
            #expect(changed.wins == 1 && changed.acts == 1)
            #expect(changed.refusals == [PairingRefusal.isOver.code])
            let line = UsualLine(
                pairing: pair.id, day: town.today.adding(days: -1), minutes: Minutes(60))
            let noted = try await town.race("PairingDesk.noteUsual", act: "exchange.note") {
                key, form in
                try await desk.noteUsual(
                    [line], word: .phone, reason: "Form \(form)", key: key, as: sue
                ).saved.count
            }
            #expect(noted.answers == ["0", "1"] && noted.acts == 1)
            #expect(try await town.balance(of: town.jade) == 60)
            await #expect(throws: HatRefusal.notYours) {
                try await desk.end(pair.id, key: town.key(), as: town.acting(for: town.jade))
            }
            let ended = try await town.race("PairingDesk.end", act: "pairing.end") { key, _ in
                try await desk.end(pair.id, key: key, as: sue)
            }
            #expect(ended.wins == 1 && ended.acts == 1)
            #expect(ended.refusals == [PairingRefusal.alreadyEnded.code])
        }
    }
}
