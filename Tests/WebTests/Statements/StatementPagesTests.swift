import Brokerage
import Communities
import DoorKit
import Essentials
import HTTPTypes
import Ledger
import Operations
import People
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
