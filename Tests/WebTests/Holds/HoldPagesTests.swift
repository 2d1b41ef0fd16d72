import Brokerage
import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Testing

@testable import Web

@Suite struct `Pages of time set aside` {
    private let typed: KeyValuePairs<String, String> = [
        "whose": "member", "member": "jade", "word": "paper", "length": "2h",
        "purpose": "The theatre trip", "until": "2026-03-15",
    ]

    @Test(arguments: EngineKind.available)
    func `let a coordinator set time aside, pass a part on and give the rest back`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 330, from: town.lily)
            let sue = try await RouterClient(town, as: town.sue)
            let jade = try await RouterClient(town, as: town.jade)
            let empty = try await sue.get("/set-aside")
            #expect(empty.words.contains("Nothing is set aside just now."))
            #expect(PageSieve.faults(in: empty.text) == [])
            let person = try await sue.get("/people/\(town.jade.id)")
            let number = town.jade.member.number
            #expect(person.text.contains("/set-aside/new?member=\(number)\""))
            let form = try await sue.get("/set-aside/new?member=\(number)")
            #expect(form.text.contains("value=\"\(number) Jade Okoro\""))
            #expect(PageSieve.faults(in: form.text) == [])

            let made = try await sue.post("/set-aside/new", typed)
            #expect(made.status == 303)
            let page = try await sue.follow(made)
            #expect(page.words.contains("Set aside."))
            #expect(page.words.contains("2 hours of Jade Okoro set aside"))
            #expect(page.text.contains("value=\"2h\""))
            #expect(PageSieve.faults(in: page.text) == [])
            let address = try #require(made.location)
            let below = try #require(address.firstRange(of: "/set-aside/"))
            let path = String(address[below.lowerBound...])

            for (client, statement) in [
                (jade, "/me/statement"), (sue, "/people/\(town.jade.id)/statement"),
            ] {
                let shown = try await client.get(statement)
                #expect(shown.words.contains("2 hours until 15 March 2026: The theatre trip"))
                #expect(shown.words.contains("Free to use: 3 hours 30 minutes."))
            }
            let home = try await jade.get("/")
            #expect(home.words.contains("Set aside of it: 2 hours."))
            let all = try await sue.get("/set-aside")
            #expect(all.words.contains("Jade Okoro 2 hours until 15 March 2026: The theatre trip"))
            let card = try await sue.get("/people/\(town.jade.id)")
            #expect(card.words.contains("2 hours until 15 March 2026: The theatre trip"))

            let tooMuch = try await sue.post(
                "\(path)/pass-on", ["to": "member", "member": "tom", "length": "3h"])
            #expect(tooMuch.status == 422)
            #expect(tooMuch.words.contains("Less than that is still set aside."))
            #expect(tooMuch.text.contains("value=\"3h\"") && tooMuch.text.contains("\"tom\""))
            let herself = try await sue.post(
                "\(path)/pass-on", ["to": "member", "member": "sue", "length": "1h"])
            #expect(herself.status == 422)
            let part = try await sue.post(
                "\(path)/pass-on",
                ["to": "member", "member": "tom", "length": "1h30", "word": "paper"])
            #expect(
                try await sue.follow(part).words.contains("Passed on. 30 minutes stay set aside."))
            #expect(try await town.balance(of: town.tom) == 90)
            let tom = try await RouterClient(town, as: town.tom)
            let got = try await tom.get("/me/statement")
            #expect(got.words.contains("From time that Jade set aside: The theatre trip"))

            let back = try await sue.post("\(path)/give-back")
            #expect(try await sue.follow(back).words.contains("Given back."))
            let late = try await sue.post("\(path)/give-back")
            #expect(late.status == 422)
            #expect(late.words.contains("None of this is set aside any more"))
            let over = try await sue.get(path)
            #expect(over.words.contains("It was passed on or given back."))
        }
    }

    @Test(arguments: [
        ("member", "", "Nobody"), ("member", "Zebedee", "Nobody"),
        ("length", "soon", "Write the length like"),
        ("length", "300h", "Write the length like"),
        ("purpose", " ", "Write in a few words what the time is for."),
        ("until", "", "Choose the day."), ("until", "2026-03-01", "That day is over."),
        ("until", "2062-03-01", "That day is far away."),
        ("length", "150h", "not enough time on this account"),
    ])
    func `say what is wrong and keep what was typed`(
        name: String, value: String, said: String
    ) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            var form = Dictionary(uniqueKeysWithValues: typed.map { ($0.key, $0.value) })
            form[name] = value
            let reply = try await sue.post(
                "/set-aside/new",
                [
                    "whose": form["whose"] ?? "", "member": form["member"] ?? "",
                    "length": form["length"] ?? "", "purpose": form["purpose"] ?? "",
                    "until": form["until"] ?? "", "word": "paper",
                ])
            #expect(reply.status == 422)
            #expect(reply.words.contains(said), "\(name)")
            if name != "purpose" { #expect(reply.text.contains("value=\"The theatre trip\"")) }
            if name != "until" { #expect(reply.text.contains("value=\"2026-03-15\"")) }
            #expect(PageSieve.faults(in: reply.text) == [])
        }
    }

    @Test func `say that time is only counted where it is`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            _ = try await town.desks.holds.setAside(
                SettingAside(
                    of: town.jade.id, minutes: Minutes(20), for: "A trip", until: town.today),
                key: town.key(), as: town.acting())
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            try await town.store.write { writing in
                var scheme = try writing.read.scheme(on: today, in: place)
                scheme.valuing = .counted
                try writing.add(scheme, from: today, at: now, in: place)
            }
            #expect(try await sue.get("/set-aside").words.contains("A trip"))
            town.clock.advance(days: 1)
            let page = try await sue.get("/set-aside")
            #expect(page.words.contains("Time is only counted here"))
            #expect(!page.words.contains("Set time aside"))
            #expect(try await sue.post("/set-aside/new", typed).status == 422)
        }
    }

    @Test func `keep the pot's time and name it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 120, from: town.lily)
            let jade = try await RouterClient(town, as: town.jade)
            _ = try await jade.post("/give", ["to": "pot", "length": "1h"])
            let sue = try await RouterClient(town, as: town.sue)
            let made = try await sue.post(
                "/set-aside/new",
                [
                    "whose": "pot", "length": "45 min", "purpose": "The garden fair",
                    "until": "2026-03-20",
                ])
            let page = try await sue.follow(made)
            #expect(page.words.contains("45 minutes from the pot set aside"))
            #expect(!page.text.contains("value=\"pot\""))
            let unsaid = try await sue.post("/set-aside/new", ["length": "45 min"])
            #expect(unsaid.status == 422)
            #expect(unsaid.words.contains("Choose whose time it is."))
            let written = try await sue.post(
                "/set-aside/new",
                [
                    "member": "tom", "length": "45 min", "purpose": "The garden fair",
                    "until": "2026-03-20",
                ])
            #expect(try await sue.follow(written).words.contains("45 minutes of Tom Reilly"))
            #expect(try await jade.get("/set-aside").status == 403)
        }
    }
}
