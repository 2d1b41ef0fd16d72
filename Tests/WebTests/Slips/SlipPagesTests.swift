import Communities
import DoorKit
import Essentials
import Foundation
import Ledger
import People
import Storage
import Testing

@testable import Web

@Suite struct SlipPages {
    @Test func `save the good lines, keep the parked ones, post nothing twice`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let empty = try await sue.get("/slips")
            #expect(empty.text.contains("<option value=\"2 Jade Okoro\">"))
            #expect(PageSieve.faults(in: empty.text) == [])
            let fields: KeyValuePairs<String, String> = [
                "key": "sheet-17", "sheet": "17",
                "giver.0": "2 Jade Okoro", "receiver.0": "lily", "length.0": "1.5",
                "day.0": "2026-03-09", "content.0": "Shopping",
                "giver.1": "amir", "receiver.1": "Zebedee", "length.1": "90",
            ]
            let parked = try await sue.post("/slips", fields)
            #expect(parked.status == 422)
            #expect(parked.words.contains("1 line is saved."))
            #expect(parked.words.contains("1 line is parked."))
            #expect(parked.text.contains("value=\"Zebedee\""))
            #expect(!parked.text.contains("value=\"sheet-17\""), "parked lines get a fresh key")
            #expect(PageSieve.faults(in: parked.text) == [])
            #expect(try await town.balance(of: town.jade) == 90)
            _ = try await sue.post("/slips", fields)
            #expect(try await town.balance(of: town.jade) == 90)
            let mended = try await sue.post(
                "/slips",
                [
                    "sheet": "17", "giver.0": "amir", "receiver.0": "margaret",
                    "length.0": "90", "day.0": "2026-03-09",
                ])
            #expect(mended.status == 303)
            let receipt = try await sue.follow(mended)
            #expect(receipt.words.contains("Amir Haddad"))
            #expect(receipt.words.contains("Paper sheet 17"))
            #expect(PageSieve.faults(in: receipt.text) == [])
        }
    }

    @Test func `ask about a sheet that was typed before, and keep the lines till then`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let sheet: KeyValuePairs<String, String> = [
                "sheet": "12", "giver.0": "2", "receiver.0": "4", "length.0": "1.5",
                "day.0": "2026-03-09", "content.0": "Shopping",
            ]
            #expect(try await sue.post("/slips", sheet).status == 303)
            let asked = try await sue.post("/slips", sheet)
            #expect(asked.status == 422)
            #expect(
                asked.words.contains(
                    "Sheet 12 was typed on 10 March 2026 by Sue Bell and has the same line."))
            #expect(asked.text.contains("value=\"Shopping\""))
            #expect(PageSieve.faults(in: asked.text) == [])
            #expect(try await town.balance(of: town.jade) == 90)
            let ids = asked.text.components(separatedBy: "name=\"earlier\" value=\"")
            let earlier = try #require(ids.dropFirst().first?.prefix(36))
            let yes = try await sue.post(
                "/slips",
                [
                    "sheet": "12", "giver.0": "2", "receiver.0": "4", "length.0": "1.5",
                    "day.0": "2026-03-09", "earlier": String(earlier), "are-others": "yes",
                ])
            #expect(yes.status == 303)
            #expect(try await town.balance(of: town.jade) == 180)
        }
    }

    @Test func `keep the lines that came with the key of another sheet`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await sue.post(
                "/slips",
                [
                    "key": "sheet-1", "giver.0": "2", "receiver.0": "4", "length.0": "1",
                    "day.0": "2026-03-09",
                ])
            let other = try await sue.post(
                "/slips",
                [
                    "key": "sheet-1", "sheet": "77", "giver.0": "3 Amir", "receiver.0": "5",
                    "length.0": "45", "day.0": "2026-03-09",
                ])
            #expect(other.status == 422)
            #expect(other.words.contains("This was sent once before with other content"))
            #expect(other.text.contains("value=\"3 Amir\""))
            #expect(other.text.contains("value=\"77\""))
            #expect(!other.text.contains("value=\"sheet-1\""))
            #expect(PageSieve.faults(in: other.text) == [])
        }
    }

    @Test func `begin at the sheet's number and offer what people did before`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            try await town.met(town.jade, town.lily, minutes: 30)
            let page = try await sue.get("/slips").text
            #expect(page.contains("data-once data-enter"))
            #expect(page.components(separatedBy: " autofocus").count == 2)
            #expect(page.contains("<datalist id=\"slip-people\" data-whole>"))
            let words = page.components(separatedBy: "<datalist id=\"slip-contents\">").last
            #expect(words?.hasPrefix("<option value=") == true)
        }
    }

    @Test func `lead from the receipt to putting a line right and back`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let saved = try await sue.post(
                "/slips",
                ["giver.0": "2", "receiver.0": "4", "length.0": "90", "day.0": "2026-03-09"])
            let receipt = try await sue.follow(saved)
            let path = try #require(Self.putRight(in: receipt.text))
            #expect(path.hasSuffix("?from=receipt"))
            let form = try await sue.get(path)
            #expect(form.text.contains("name=\"length\" "))
            #expect(form.text.contains(" autofocus"))
            let right = try await sue.post(
                path,
                [
                    "givers": "2", "receivers": "4", "length": "75", "day": "2026-03-09",
                    "word": "paper",
                ])
            #expect(right.location == saved.location)
            #expect(try await town.balance(of: town.jade) == 75)
        }
    }

    /// The first way to a form that puts right, below the community's own address.
    static func putRight(in page: String) -> String? {
        page.components(separatedBy: "href=\"").first { $0.contains("/put-right?from=") }
            .flatMap { $0.components(separatedBy: "\"").first }
            .flatMap { link in
                link.range(of: "/exchanges/").map { String(link[$0.lowerBound...]) }
            }
    }

    @Test func `say so when there is no line at all`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let reply = try await sue.post("/slips", ["giver.0": "", "day.0": "2026-03-09"])
            #expect(reply.status == 422)
            #expect(reply.words.contains("There is no line to save yet."))
        }
    }

    @Test func `ask first about a line of two who are kept apart`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let pair = Pair(town.jade.id, town.lily.id)
            try await town.store.write { writing in
                try writing.keepApart(
                    KeptApart(pair, reason: "a quarrel", since: now), in: place)
            }
            let sue = try await RouterClient(town, as: town.sue)
            let sheet: KeyValuePairs<String, String> = [
                "giver.0": "2", "receiver.0": "4", "length.0": "1.5", "day.0": "2026-03-09",
            ]
            let asked = try await sue.post("/slips", sheet)
            #expect(asked.status == 422)
            #expect(asked.words.contains("These two have been kept apart since 10 March 2026."))
            #expect(!asked.words.contains("a quarrel"))
            #expect(PageSieve.faults(in: asked.text) == [])
            let typed = try #require(
                asked.text.firstMatch(of: /name="apart-now" value="([^"]+)"/)
            ).1
            let saved = try await sue.post(
                "/slips",
                [
                    "giver.0": "2", "receiver.0": "4", "length.0": "1.5",
                    "day.0": "2026-03-09", "apart-now": String(typed), "all-the-same": "yes",
                ])
            #expect(saved.status == 303)
            #expect(try await town.balance(of: town.jade) == 90)
            let form: KeyValuePairs<String, String> = [
                "givers": "2", "receivers": "4", "length": "1", "day": "2026-03-10",
                "content": "Tea", "word": "phone", "do": "save",
            ]
            let refused = try await sue.post("/exchanges/new", form)
            #expect(refused.status == 422 || refused.status == 409)
            #expect(refused.words.contains("These two have been kept apart since 10 March 2026."))
            #expect(refused.text.contains("value=\"Tea\""))
            #expect(PageSieve.faults(in: refused.text) == [])
            let noted = try await sue.post(
                "/exchanges/new",
                [
                    "givers": "2", "receivers": "4", "length": "1", "day": "2026-03-10",
                    "content": "Tea", "word": "phone", "do": "save", "all-the-same": "yes",
                ])
            #expect(noted.status == 303)
            #expect(try await town.balance(of: town.jade) == 150)
        }
    }
}
