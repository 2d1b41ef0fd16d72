import Brokerage
import DoorKit
import Essentials
import Foundation
import Ledger
import Operations
import People
import Testing

@testable import Web

@Suite struct ExchangePages {
    /// The fields of a note by telephone.
    static func slip(
        _ giver: String, _ receiver: String, _ length: String
    ) -> KeyValuePairs<
        String, String
    > {
        [
            "givers": giver, "receivers": receiver, "length": length, "day": "2026-03-09",
            "content": "Shopping", "word": "phone", "do": "save",
        ]
    }

    @Test func `note what was told by telephone and show who did it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/exchanges/new", Self.slip("jade", "4", "1h30"))
            #expect(reply.status == 303)
            let page = try await sue.follow(reply)
            #expect(page.words.contains("Jade Okoro helped Lily Marsh"))
            #expect(page.words.contains("Sue Bell, as coordinator, noted it"))
            #expect(page.words.contains("by telephone"))
            #expect(PageSieve.faults(in: page.text) == [])
            #expect(try await town.balance(of: town.jade) == 90)
            let list = try await sue.get("/exchanges")
            #expect(list.text.contains("Jade Okoro helped Lily Marsh</a>"))
        }
    }

    @Test func `find a person's exchanges, put one right and go on with the next`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            try await town.met(town.jade, town.lily, minutes: 60)
            try await town.met(town.amir, town.margaret, minutes: 60)
            let jades = try await sue.get("/exchanges", ["whose": "jad ok"])
            #expect(jades.words.contains("Exchanges of Jade Okoro"))
            #expect(jades.words.contains("Jade Okoro helped Lily Marsh"))
            #expect(!jades.words.contains("Amir Haddad helped"))
            #expect(jades.text.contains("standing=stands&amp;whose=2"))
            #expect(PageSieve.faults(in: jades.text) == [])
            let path = try #require(SlipPages.putRight(in: jades.text))
            let wrong = try await sue.post(path, ["givers": "2", "receivers": "4"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("/put-right?from=list\""))
            let right = try await sue.post(
                path,
                [
                    "givers": "2", "receivers": "4", "length": "45", "day": "2026-03-09",
                    "word": "phone",
                ])
            #expect(right.location?.hasSuffix("/exchanges") == true)
            #expect(try await sue.follow(right).words.contains("Put right."))
            #expect(try await town.balance(of: town.jade) == 45)
            let elsewhere = try await sue.get(path.replacing("from=list", with: "from=//bad"))
            #expect(!elsewhere.text.contains("bad"))
        }
    }

    @Test func `tell the second who puts it right what the first made of it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let saved = try await sue.post(
                "/slips",
                [
                    "sheet": "12", "giver.0": "2", "receiver.0": "4", "length.0": "90",
                    "day.0": "2026-03-09",
                ])
            let receipt = try await sue.follow(saved)
            let path = try #require(SlipPages.putRight(in: receipt.text))
            let form = try await sue.get(path)
            #expect(form.text.contains("value=\"12\""))
            #expect(form.text.contains("<option value=\"paper\" selected>"))
            let piece = form.text.components(separatedBy: "name=\"seen\" value=\"").last
            let seen = String(try #require(piece?.prefix(36)))
            func right(_ length: String, _ seen: String) async throws -> DoorReply {
                try await sue.post(
                    path,
                    [
                        "givers": "2", "receivers": "4", "length": length,
                        "day": "2026-03-09", "word": "paper", "sheet": "12", "seen": seen,
                    ])
            }
            #expect(try await right("60", seen).status == 303)
            let second = try await right("75", seen)
            #expect(second.status == 422)
            #expect(second.words.contains("Somebody else changed this while you wrote."))
            #expect(second.words.contains("Sue Bell"))
            #expect(second.words.contains("changed it on Tuesday 10 March 2026 at 10:00."))
            #expect(second.words.contains("Jade Okoro helped Lily Marsh, 1 hour, Monday"))
            #expect(second.text.contains("value=\"75\""))
            #expect(PageSieve.faults(in: second.text) == [])
            #expect(try await town.balance(of: town.jade) == 60)
            let last = second.text.components(separatedBy: "name=\"seen\" value=\"").last
            let now = String(try #require(last?.prefix(36)))
            #expect(try await right("75", now).status == 303)
            #expect(try await town.balance(of: town.jade) == 75)
        }
    }

    @Test func `ask which person is meant, and say when nobody is`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            try await town.met(town.margaret, town.lily, minutes: 60)
            let several = try await sue.get("/exchanges", ["whose": "mar"])
            #expect(several.words.contains("Several people fit."))
            #expect(several.text.contains("whose=\(town.lily.member.number)\">Lily Marsh ("))
            #expect(!several.words.contains("helped Lily"))
            let nobody = try await sue.get("/exchanges", ["whose": "<b>zed"])
            #expect(nobody.words.contains("Nobody fits."))
            #expect(nobody.text.contains("value=\"&lt;b&gt;zed\""))
            #expect(!nobody.words.contains("helped Lily"))
        }
    }

    @Test func `keep what was typed and say what is wrong beside it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post(
                "/exchanges/new", Self.slip("<b>Zed</b>", "4", "soon"))
            #expect(reply.status == 422)
            #expect(reply.text.contains("&lt;b&gt;Zed&lt;/b&gt;"))
            #expect(!reply.text.contains("<b>Zed"))
            #expect(reply.words.contains("Nobody fits."))
            #expect(reply.text.contains("value=\"soon\""))
            #expect(PageSieve.faults(in: reply.text) == [])
        }
    }

    @Test func `warn before a floor and go on with a reason`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let refused = try await sue.post("/exchanges/new", Self.slip("2", "4", "21h"))
            #expect(refused.status == 422)
            #expect(refused.words.contains("Why you note it anyway"))
            let reply = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "2", "receivers": "4", "length": "21h", "day": "2026-03-09",
                    "word": "phone", "reason": "After her fall", "do": "save",
                ])
            #expect(reply.status == 303)
            #expect(try await town.balance(of: town.lily) == -21 * 60)
        }
    }

    @Test func `say beforehand what would stand on the accounts`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let page = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "2", "receivers": "4", "length": "6h", "day": "2026-03-09",
                    "word": "phone", "do": "check",
                ])
            #expect(page.status == 200)
            #expect(page.words.contains("Lily Marsh: 6 hours to give Worth a chat"))
            #expect(try await town.balance(of: town.lily) == 0)
        }
    }

    @Test func `let the other side say yes, ask again, and the coordinator put right`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let noted = try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Shelves", day: town.today, minutes: Minutes(60),
                    givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.amir.id)],
                    word: .ownHand),
                key: town.key(), as: town.acting(for: town.jade))
            let path = "/exchanges/\(noted.exchange)"
            let amir = try await RouterClient(town, as: town.amir)
            let home = try await amir.get("")
            #expect(home.words.contains("Jade helped Amir"))
            let tom = try await RouterClient(town, as: town.tom)
            #expect(try await tom.get(path).status == 404)
            let jade = try await RouterClient(town, as: town.jade)
            let own = try await jade.post("\(path)/confirmation")
            #expect(own.status == 422)
            #expect(own.words.contains("it waits for the other side"))
            let asked = try await amir.post("\(path)/question", ["question": "Was it not 45?"])
            let page = try await amir.follow(asked)
            #expect(page.words.contains("Was it not 45?"))
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post("\(path)/settlement")
            #expect(try await town.balance(of: town.jade) == 60)
            let form = try await sue.get("\(path)/put-right")
            #expect(form.text.contains("value=\"2 Jade Okoro\""))
            let right = try await sue.post(
                "\(path)/put-right",
                [
                    "givers": "2 Jade Okoro", "receivers": "3 Amir Haddad", "length": "45 min",
                    "day": "2026-03-10", "content": "Shelves", "word": "phone",
                    "why": "It was 45",
                ])
            #expect(right.status == 303)
            #expect(try await town.balance(of: town.jade) == 45)
            let statement = try await jade.get("/me/statement")
            #expect(statement.words.contains("changed on 10 March 2026"))
            _ = try await amir.post("\(path)/thanks", ["words": "So level!"])
            let front = try await jade.get("")
            #expect(front.words.contains("Amir says thank you : So level!"))
            #expect(PageSieve.faults(in: front.text) == [])
            _ = try await sue.post("\(path)/withdrawal")
            #expect(try await town.balance(of: town.jade) == 0)
        }
    }

    @Test(arguments: EngineKind.available)
    func `name project and funder, and whose question it is`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let project = try await town.desks.projects.add(
                name: "Warm winter", funder: "The lottery", key: town.key(), as: town.acting())
            let noted = try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Soup", day: town.today, minutes: Minutes(60),
                    givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.lily.id)],
                    word: .phone, project: project), key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/exchanges/\(noted.exchange)"
            let page = try await sue.get(path)
            #expect(page.words.contains("Warm winter"))
            #expect(page.words.contains("The lottery"))
            #expect(page.words.contains("Whose question is it?"))
            #expect(PageSieve.faults(in: page.text) == [])
            let asked = try await sue.follow(
                try await sue.post(
                    "\(path)/question",
                    [
                        "question": "It was half an hour", "asker": town.lily.id.description,
                        "word": "phone",
                    ]))
            #expect(asked.words.contains("Lily: It was half an hour"))
            #expect(asked.words.contains("for Lily Marsh"))
        }
    }
}
