import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Member races` {
    @Test(arguments: EngineKind.available)
    func `everybody who joins gets a number and an account of their own`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.members, town.acting())
            let joined = try await town.race("MemberDesk.join", act: "member.join") { key, form in
                var newcomer = Newcomer(name: "Ada \(form)")
                newcomer.area = "Old Quarter"
                newcomer.detail.strengths = Strength.read("Knitting", .gift)
                return try await desk.join(newcomer, offer: "Knitting", key: key, as: sue)
            }
            #expect(joined.wins == Race.forms && joined.acts == Race.forms)
            let people = try await desk.list(limit: 200, as: sue)
            #expect(people.count == town.residents.count + Race.forms)
            #expect(Set(people.map(\.number)) == Set(1...people.count))
            let places = try await town.race("MemberDesk.join", act: "member.join") { key, form in
                var newcomer = Newcomer(name: "Bo \(form)")
                newcomer.number = 500
                return try await desk.join(newcomer, key: key, as: sue)
            }
            #expect(places.wins == 1 && places.acts == 1)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `a card that many write at once is one of their cards, whole`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue, jade) = (
                town.desks.members, town.acting(), town.acting(for: town.jade)
            )
            let card = CardChange(of: town.jade.member, detail: CardDetail())
            @Sendable func written(_ form: Int) -> CardChange {
                var change = card
                change.mobile = "07700 9002\(10 + form)"
                change.detail.accessNeeds = "Form \(form)"
                change.detail.strengths = Strength.read("Gift \(form), Tea", .gift)
                change.detail.free = [FreeTime(.tuesday, .morning)]
                return change
            }
            let changed = try await town.race("MemberDesk.change", act: "member.change") {
                key, form in
                try await desk.change(town.jade.id, to: written(form), key: key, as: sue)
            }
            #expect(changed.wins == Race.forms && changed.acts == Race.forms)
            let own = try await town.race("MemberDesk.changeOwn", act: "member.change-own") {
                key, form in
                try await desk.changeOwn(to: written(form), key: key, as: jade)
            }
            #expect(own.wins == Race.forms && own.acts == Race.forms)
            let kept = try await desk.card(town.jade.id, as: sue)
            let form = try #require(kept.detail.accessNeeds.split(separator: " ").last)
            #expect(kept.detail.strengths(.gift) == ["Gift \(form)", "Tea"])
            #expect(kept.member.mobile.hasSuffix("\(10 + (Int(form) ?? 0))"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `notes are written once a form and taken away once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, lily) = (town.desks.members, town.acting(), town.lily.id)
            let noted = try await town.race("MemberDesk.note", act: "member.note") { key, form in
                try await desk.note("Form \(form)", about: lily, key: key, as: sue)
            }
            #expect(noted.wins == Race.forms && noted.acts == Race.forms)
            let notes = try await desk.notes(about: lily, as: sue)
            #expect(notes.count == Race.forms)
            let note = try #require(notes.first)
            let removed = try await town.race("MemberDesk.removeNote", act: "member.remove-note") {
                key, _ in
                try await desk.removeNote(note.id, about: lily, key: key, as: sue)
            }
            #expect(removed.wins == Race.forms && removed.acts == 1)
            let seen = try await town.race("MemberDesk.file", act: "member.file", isKeyed: false) {
                _, _ in try await desk.file(lily, as: sue).name
            }
            #expect(seen.wins == Race.callers && seen.acts == Race.callers)
            let amir = town.acting(for: town.amir)
            let shown = try await town.race("MemberDesk.showNumber", act: "member.show-number") {
                key, _ in
                try await desk.showNumber(to: lily, true, key: key, as: amir)
            }
            #expect(shown.wins == Race.forms && shown.acts == 1)
            let hidden = try await town.race("MemberDesk.showNumber", act: "member.hide-number") {
                key, _ in
                try await desk.showNumber(to: lily, false, key: key, as: amir)
            }
            #expect(hidden.wins == Race.forms && hidden.acts == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `what a leaver had moves once, and comes back once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.members, town.acting())
            try await town.thank(town.amir, minutes: 90, from: town.lily)
            let last = town.today
            let paused = try await town.race("MemberDesk.move", act: "member.standing") { key, _ in
                try await desk.move(
                    town.tom.id, to: StandingChange(.paused, until: last), key: key, as: sue)
            }
            #expect(paused.wins == Race.forms)
            let looked = try await town.race("MemberDesk.partners", isKeyed: false) { _, _ in
                try await desk.partners(
                    of: town.amir.id, movedTo: StandingChange(.died), as: sue
                ).count
            }
            #expect(looked.answers == ["0"])
            let gone = try await town.race("MemberDesk.move", act: "member.standing") { key, _ in
                try await desk.move(town.amir.id, to: StandingChange(.died), key: key, as: sue)
            }
            #expect(gone.wins == Race.forms)
            #expect(try await town.balance(of: town.amir) == 0)
            #expect(try await town.desks.gifts.standing(as: sue).pot == 90)
            try await town.race("MemberDesk.move") { key, _ in
                try await desk.move(
                    town.amir.id, to: StandingChange(.active, restoresBalance: true), key: key,
                    as: sue)
            }
            #expect(try await town.balance(of: town.amir) == 90)
            #expect(try await town.desks.gifts.standing(as: sue).pot == 0)
            town.clock.advance(days: 1)
            let back = try await town.race(
                "MemberDesk.endPauses", act: "member.standing", isKeyed: false
            ) { _, _ in try await desk.endPauses(as: sue) }
            #expect(back.answers == ["0", "1"] && back.acts == 1)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `two records become one once, and are erased once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.members, town.acting())
            try await town.thank(town.margaret, minutes: 60, from: town.amir)
            try await town.thank(town.lily, minutes: 30, from: town.amir)
            let merged = try await town.race("MemberDesk.merge", act: "member.merge") {
                key, form in
                let (former, lasting) =
                    form.isMultiple(of: 2)
                    ? (town.margaret.id, town.lily.id) : (town.lily.id, town.margaret.id)
                try await desk.merge(former, into: lasting, key: key, as: sue)
            }
            #expect(merged.wins == 1 && merged.acts == 2, "a line about each of the two")
            #expect(merged.refusals == [MemberRefusal.recordClosed.code])
            let both = [
                try await town.balance(of: town.margaret), try await town.balance(of: town.lily),
            ]
            #expect(both.sorted() == [0, 90])
            let erased = try await town.race("MemberDesk.erase", act: "member.erase") { key, _ in
                try await desk.erase(town.amir.id, key: key, as: sue)
            }
            #expect(erased.wins == 1 && erased.acts == 1)
            #expect(erased.refusals == [MemberRefusal.recordClosed.code])
            #expect(try await town.desks.gifts.standing(as: sue).pot == -90)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `somebody who leaves while they help keeps the books whole`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.members, town.acting())
            try await town.race("MemberDesk.move") { key, form in
                if form.isMultiple(of: 3) {
                    try await desk.move(town.amir.id, to: StandingChange(.left), key: key, as: sue)
                } else {
                    _ = try await town.desks.exchanges.note(
                        town.slip(town.amir, helps: town.lily, 30), key: key, as: sue)
                }
            }
            #expect(try await town.balance(of: town.amir) == 0)
            let pot = try await town.desks.gifts.standing(as: sue).pot
            #expect(try await town.balance(of: town.lily) == -pot)
            #expect(try await town.verified())
        }
    }
}
