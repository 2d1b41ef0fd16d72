import Brokerage
import Communities
import DoorKit
import Essentials
import HTTPTypes
import Ledger
import Operations
import People
import Storage
import Testing
import Wording

@testable import Web

@Suite struct StatementPages {
    @Test func `show lines in words, and print as a letter`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Shopping", day: town.today, minutes: Minutes(90),
                    givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.lily.id)],
                    word: .phone),
                key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/statement"
            let page = try await sue.get(path)
            #expect(page.words.contains("Helped by Jade: Shopping"))
            #expect(page.words.contains("1 hour 30 minutes to give"))
            #expect(page.words.contains("Others have given Lily 1 hour 30 minutes first."))
            #expect(!page.words.contains("to you"))
            let card = try await sue.get("/people/\(town.lily.id)")
            #expect(card.words.contains("See their account"))
            #expect(PageSieve.faults(in: page.text) == [])
            let letter = try await sue.get("\(path).pdf", ["print": "large"])
            #expect(letter.status == 200)
            #expect(letter.headers[.contentType] == "application/pdf")
            #expect(letter.bytes.starts(with: Array("%PDF-".utf8)))
            let jade = try await RouterClient(town, as: town.jade)
            #expect(try await jade.get(path).status == 404)
            #expect(try await jade.get("\(path).pdf").status == 404)
        }
    }

    @Test func `keep a balance from volunteers where the member wants that`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.thank(town.jade, minutes: 90, from: town.lily)
            let (jade, sue) = (
                try await RouterClient(town, as: town.jade),
                try await RouterClient(town, as: town.sue)
            )
            let account = try await jade.get("/account")
            #expect(account.words.contains("Who sees where your account stands"))
            #expect(PageSieve.faults(in: account.text) == [])
            let kept = try await jade.follow(
                try await jade.post("/account/balance", ["hide": "yes"]))
            #expect(kept.words.contains("Only you and the coordinator."))
            let acting = town.acting(
                for: town.tom, .volunteerCoordinator, granted: [.seeCards])
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: acting)
            let letter = StatementLetter(
                statement, address: "", community: town.community, words: .init(),
                isLargePrint: false)
            #expect(letter.figure == "0 minutes")
            let path = "/people/\(town.jade.id)"
            let page = try await sue.get("\(path)/statement")
            #expect(page.words.contains("1 hour 30 minutes that others would like"))
            #expect(page.words.contains("Only the member and the coordinator see"))
            let shown = try await sue.follow(
                try await sue.post("\(path)/balance", ["hide": "no"]))
            #expect(shown.words.contains("Volunteers who note time see what it stands at."))
            #expect(PageSieve.faults(in: shown.text) == [])
            #expect(try await jade.post("\(path)/balance", ["hide": "no"]).status == 403)
        }
    }

    @Test func `speak of time where time is only counted`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now, today) = (town.community.id, town.clock.now, town.today)
            try await town.store.write { writing in
                var scheme = try writing.read.scheme(on: today, in: place)
                scheme.valuing = .counted
                try writing.add(scheme, from: today, at: now, in: place)
            }
            try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Shopping", day: town.today, minutes: Minutes(90),
                    givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.lily.id)],
                    word: .phone),
                key: town.key(), as: town.acting())
            let jade = try await RouterClient(town, as: town.jade)
            let home = try await jade.get("")
            #expect(
                home.words.contains("You have given 1 hour 30 minutes and received 0 minutes"))
            #expect(!home.words.contains("Give time to somebody"))
            let page = try await jade.get("/me/statement")
            #expect(page.words.contains("Helped Lily: Shopping"))
            #expect(!page.words.contains("Stands at"))
            #expect(!page.words.contains("to give"))
            #expect(PageSieve.faults(in: page.text) == [])
            let give = try await jade.get("/give")
            #expect(give.words.contains("Time is only counted here"))
            #expect(try await !jade.get("/account").words.contains("where your account stands"))
            let sue = try await RouterClient(town, as: town.sue)
            let rules = try await sue.get("/how-we-work")
            #expect(rules.words.contains("What becomes of time that is given? It is only counted"))
            #expect(PageSieve.faults(in: rules.text) == [])
        }
    }

    @Test func `say in the letter whom one helped, with a strip to tear off`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await town.desks.exchanges.note(
                NotedExchange(
                    content: "Shopping", day: town.today, minutes: Minutes(90),
                    givers: [NotedParty(town.jade.id)], receivers: [NotedParty(town.lily.id)],
                    word: .phone),
                key: town.key(), as: town.acting())
            let statement = try await town.desks.statements.statement(
                of: town.jade.id, as: town.acting())
            let letter = StatementLetter(
                statement, address: "1 Mill Lane\nRushey", community: town.community,
                words: .init(), isLargePrint: false)
            #expect(letter.address == ["Jade Okoro", "1 Mill Lane", "Rushey"])
            #expect(letter.greeting.first == "Dear Jade,")
            #expect(letter.sentences == ["You helped Lily."])
            #expect(letter.figure == "1 hour 30 minutes")
            #expect(letter.rows.map(\.count) == [4])
            let code = LetterCode(number: 2, community: town.community.id).description
            #expect(letter.strip?.code.contains(code) == true)
            let sue = try await RouterClient(town, as: town.sue)
            let found = try await sue.post("/strips", ["code": code])
            #expect(found.words.contains("This strip is Jade Okoro's"))
            let wrong = try await sue.post("/strips", ["code": "2-"])
            #expect(wrong.status == 422)
        }
    }

    @Test func `come in large print by themselves where the card asks for it`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var change = CardChange(of: town.lily.member, detail: CardDetail())
            change.detail.format = .largePrint
            try await town.desks.members.change(
                town.lily.id, to: change, key: town.key(), as: town.acting())
            let sue = try await RouterClient(town, as: town.sue)
            let path = "/people/\(town.lily.id)/statement.pdf"
            let own = try await sue.get(path).bytes
            #expect(try await own == sue.get(path, ["print": "large"]).bytes)
            #expect(try await own != sue.get(path, ["print": "ordinary"]).bytes)
        }
    }
}
