import Brokerage
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Testing

@testable import Web

@Suite struct PotPages {
    @Test(arguments: EngineKind.available)
    func `open one, give into it and out of it, and close it once it is empty`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 120, from: town.lily)
            let housing = try await town.desks.joint.add(
                kind: .organisation, name: "Harbour Housing", key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let jade = try await RouterClient(town, as: town.jade)
            let wrong = try await sue.post(
                "/pots", ["name": " ", "sponsor": "\(housing)", "purpose": "Large print"])
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("Write a name for the pot"))
            #expect(wrong.text.contains("href=\"#f-name\""))
            #expect(wrong.text.contains("Large print</textarea>"))
            #expect(wrong.text.contains("value=\"\(housing)\" selected"))
            let opened = try await sue.follow(
                try await sue.post(
                    "/pots",
                    ["name": "Library pot", "sponsor": "\(housing)", "purpose": "Large print"]))
            #expect(opened.words.contains("Library pot From Harbour Housing Large print"))
            #expect(PageSieve.faults(in: opened.text) == [])
            let id = try #require(
                try await town.desks.pots.list(as: town.acting()).last?.pot?.id)

            let form = try await jade.get("/give?to=\(id)")
            #expect(form.words.contains("Library pot, from Harbour Housing"))
            #expect(form.text.contains("value=\"\(id)\" checked"))
            #expect(PageSieve.faults(in: form.text) == [])
            let tooMuch = try await jade.post("/give", ["to": "\(id)", "length": "3h"])
            #expect(tooMuch.status == 422)
            #expect(tooMuch.text.contains("value=\"\(id)\" checked"))
            #expect(try await jade.post("/give", ["to": "\(id)", "length": "1h"]).status == 303)
            let nobody = try await jade.post("/give", ["to": "the moon", "length": "1h"])
            #expect(nobody.words.contains("Choose a member or a pot."))

            let grant = try await sue.get("/give/from-pot?pot=\(id)")
            #expect(grant.words.contains("Library pot: 1 hour in it"))
            #expect(PageSieve.faults(in: grant.text) == [])
            let more = try await sue.post(
                "/give/from-pot", ["pot": "\(id)", "member": "tom", "length": "2h"])
            #expect(more.status == 422)
            #expect(more.words.contains("not that much time in the pot"))
            #expect(more.text.contains("value=\"\(id)\" checked"))
            let empty = try await sue.post(
                "/give/from-pot", ["pot": "", "member": "tom", "length": "1h"])
            #expect(empty.status == 422)
            let given = try await sue.post(
                "/give/from-pot", ["pot": "\(id)", "member": "tom", "length": "45 min"])
            #expect(given.status == 303)
            #expect(try await town.balance(of: town.tom) == 45)

            let sheet = try await sue.get("/pots/\(id)")
            #expect(sheet.words.contains("To Tom Reilly"))
            #expect(sheet.words.contains("From Jade Okoro"))
            #expect(PageSieve.faults(in: sheet.text) == [])
            let entry = try await town.desks.pots.sheet(id, as: town.acting()).moves[0].entry
            let back = "/pots/\(id)/take-back/\(entry)"
            #expect(sheet.text.contains("/pots/\(id)?taking=\(entry)"))
            let asked = try await sue.get("/pots/\(id)?taking=\(entry)")
            #expect(asked.words.contains("Why is it taken back?"))
            #expect(PageSieve.faults(in: asked.text) == [])
            let silent = try await sue.post(back, ["why": " "])
            #expect(silent.status == 422)
            #expect(silent.words.contains("why it is taken back"))
            #expect(silent.text.contains("href=\"#f-why\""))
            #expect(PageSieve.faults(in: silent.text) == [])
            let taken = try await sue.follow(try await sue.post(back, ["why": "Not Tom"]))
            #expect(taken.words.contains("Taken back: Tom Reilly: Not Tom"))
            #expect(PageSieve.faults(in: taken.text) == [])
            #expect(try await town.balance(of: town.tom) == 0)
            _ = try await sue.post(
                "/give/from-pot", ["pot": "\(id)", "member": "tom", "length": "45 min"])
            let early = try await sue.post("/pots/\(id)/close")
            #expect(early.status == 422)
            #expect(early.words.contains("There is still time in this pot."))
            _ = try await sue.post(
                "/give/from-pot", ["pot": "\(id)", "member": "tom", "length": "15 min"])
            let closed = try await sue.follow(try await sue.post("/pots/\(id)/close"))
            #expect(closed.words.contains("Closed"))
            #expect(closed.words.contains("Open it again"))
            #expect(try await !jade.get("/give").text.contains(id.description))
            let late = try await sue.post(
                "/give", ["giver": "jade", "word": "phone", "to": "\(id)", "length": "5 min"])
            #expect(late.status == 422)
            #expect(late.words.contains("This pot is closed."))
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get("/me/statement").words.contains("From: Library pot"))
        }
    }

    @Test func `show members what stands there, and keep changes to the coordinator`() async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.pots.open(
                name: "Library pot", key: town.key(), as: town.acting())
            let jade = try await RouterClient(town, as: town.jade)
            let list = try await jade.get("/pots")
            #expect(list.words.contains("The community pot"))
            #expect(list.words.contains("Library pot"))
            #expect(!list.words.contains("Open another pot"))
            #expect(!list.text.contains("/pots/\(id)"))
            #expect(PageSieve.faults(in: list.text) == [])
            #expect(try await jade.get("/pots/\(id)").status == 403)
            #expect(try await jade.get("/pots/community").status == 403)
            let sue = try await RouterClient(town, as: town.sue)
            let wrong = try await sue.post(
                "/pots/\(id)", ["name": "community pot", "purpose": "Mine"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("value=\"community pot\""))
            #expect(wrong.words.contains("There is a pot of this name already."))
            let kept = try await sue.follow(
                try await sue.post("/pots/\(id)", ["name": "Reading pot", "purpose": "Books"]))
            #expect(kept.words.contains("Reading pot Books"))
            let own = try await sue.get("/pots/community")
            #expect(own.words.contains("Nothing came in or went out yet."))
            #expect(PageSieve.faults(in: own.text) == [])
        }
    }

    @Test func `let somebody give for the organisation they act for`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = town.acting()
            let housing = try await town.desks.joint.add(
                kind: .organisation, name: "Harbour Housing", key: town.key(), as: sue)
            try await town.desks.joint.put(
                JointPerson(member: town.amir.id), into: housing, key: town.key(), as: sue)
            try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Moving", day: town.today, minutes: Minutes(120),
                    givers: [NotedParty(town.amir.id, joint: housing)],
                    receivers: [NotedParty(town.lily.id)], word: .phone),
                key: town.key(), as: sue)
            let amir = try await RouterClient(town, as: town.amir)
            let form = try await amir.get("/give")
            #expect(form.words.contains("Harbour Housing"))
            #expect(PageSieve.faults(in: form.text) == [])
            let given = try await amir.post(
                "/give", ["account": "\(housing)", "to": "pot", "length": "2h"])
            #expect(given.status == 303)
            #expect(try await town.desks.joint.sheet(housing, as: sue).balance == 0)
            #expect(try await town.desks.gifts.standing(as: sue).pot == 120)
            let jade = try await RouterClient(town, as: town.jade)
            try await town.thank(town.jade, minutes: 60, from: town.lily)
            #expect(try await !jade.get("/give").text.contains("name=\"account\""))
            let wrong = try await jade.post(
                "/give", ["account": "\(housing)", "to": "pot", "length": "10 min"])
            #expect(wrong.status == 422)
            #expect(wrong.words.contains("does not act for that household"))
        }
    }
}
