import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Joint pages` {
    @Test func `write a household down and name its people`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(try await sue.post("/together", ["kind": "household"]).status == 422)
            let reply = try await sue.post(
                "/together", ["kind": "household", "name": "14 River Walk"])
            let page = try await sue.follow(reply)
            #expect(page.words.contains("14 River Walk"))
            let place = try #require(reply.location)
            let path = String(place.dropFirst("/c/rushey-green".count))
            let put = try await sue.post(
                "\(path)/people",
                ["number": String(town.jade.member.number), "role": "Daughter", "may-act": "yes"])
            #expect(put.status == 303)
            #expect(try await sue.get(path).words.contains("Daughter"))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get(path).status == 200)
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get(path).status == 403)
            _ = try await sue.post("\(path)/people/\(town.jade.id)/take")
            #expect(try await jade.get(path).status == 403)
        }
    }

    @Test func `say who of a household has died, and let them act no more`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let id = try await town.desks.joint.add(
                kind: .household, name: "14 River Walk", key: town.key(), as: town.acting())
            try await town.desks.joint.put(
                JointPerson(member: town.jade.id, role: "Daughter"), into: id, key: town.key(),
                as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let acts = "May note and give time from the shared account"
            let before = try await sue.get("/together/\(id)").words
            #expect(before.ranges(of: acts).count == 2, "the tag and the form")
            try await town.desks.members.move(
                town.jade.id, to: StandingChange(.died), key: town.key(), as: town.acting())
            let after = try await sue.get("/together/\(id)").words
            #expect(after.contains("Jade Okoro Has died"))
            #expect(after.ranges(of: acts).count == 1, "only the form")
        }
    }

    @Test func `let a member give for the household, and show it there`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let home = try await town.desks.joint.add(
                kind: .household, name: "14 River Walk", key: town.key(), as: town.acting())
            try await town.desks.joint.put(
                JointPerson(member: town.jade.id), into: home, key: town.key(),
                as: town.acting())
            let jade = try await RouterClient(town, as: town.jade)
            let answers: KeyValuePairs<String, String> = [
                "step": "content", "way": "gave", "whom": "4", "length": "1h",
                "day": "2026-03-09", "content": "Soup",
            ]
            let check = try await jade.post("/note-time", answers)
            #expect(check.words.contains("On whose account?"))
            #expect(check.words.contains("14 River Walk"))
            #expect(PageSieve.faults(in: check.text) == [])
            let sent = try await jade.post(
                "/note-time",
                [
                    "step": "check", "way": "gave", "whom": "4", "length": "1h",
                    "day": "2026-03-09", "content": "Soup", "account": home.description,
                ])
            #expect(sent.status == 303)
            let sue = try await RouterClient(town, as: town.sue)
            let noted = try await town.desks.exchanges.list([.noted], as: town.acting())
            let id = try #require(noted.first).id
            _ = try await sue.post("/exchanges/\(id)/confirmation", ["word": "phone"])
            let page = try await jade.get("/together/\(home)")
            #expect(page.words.contains("What was given and received for it"))
            #expect(page.words.contains("Soup 1 hour"))
            #expect(PageSieve.faults(in: page.text) == [])
            let form = try await sue.get("/exchanges/\(id)/put-right")
            #expect(form.words.contains("On whose account it is credited"))
            #expect(try await sue.get("/exchanges/\(id)").words.contains("for 14 River Walk"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `let slips and pairs name the household, and print its statement`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            #expect(!(try await sue.get("/slips").words.contains("For a shared account")))
            let home = try await town.desks.joint.add(
                kind: .household, name: "Marsh family", key: town.key(), as: town.acting())
            try await town.desks.joint.put(
                JointPerson(member: town.lily.id), into: home, key: town.key(),
                as: town.acting())
            let grid = try await sue.get("/slips")
            #expect(grid.words.contains("For a shared account"))
            #expect(PageSieve.faults(in: grid.text) == [])
            let receipt = try await sue.follow(
                try await sue.post(
                    "/slips",
                    [
                        "giver.0": "jade", "receiver.0": "lily / marsh", "length.0": "1",
                        "day.0": "2026-03-09",
                    ]))
            #expect(receipt.words.contains("Lily Marsh for Marsh family"))
            let made = try await sue.follow(
                try await sue.post(
                    "/pairings",
                    [
                        "givers": "jade", "receivers": "lily", "length": "1h", "weekday": "0",
                        "weeks": "1", "starts": "2026-03-02",
                        "receivers-for": home.description,
                    ]))
            #expect(made.words.contains("Lily Marsh for Marsh family"))
            #expect(try await sue.get("/usual").words.contains("Lily Marsh for Marsh family"))
            let lily = try await RouterClient(town, as: town.lily)
            let letter = try await lily.get("/together/\(home)/statement.pdf")
            #expect(letter.contentType == "application/pdf")
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get("/together/\(home)/statement.pdf").status == 403)
        }
    }
}
