import DoorKit
import Essentials
import Foundation
import Operations
import People
import Testing

@Suite struct `Accounts for programs` {
    @Test(arguments: EngineKind.available)
    func `come in pages, each once, to the end`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeReports, .seeCards])
            var names: [String] = []
            var next: String? = ""
            while let after = next {
                let query = after.isEmpty ? "?limit=3" : "?limit=3&after=\(after)"
                let page = try JSONDecoder().decode(
                    Page.self, from: Data(try await program.get("/accounts\(query)").bytes))
                names += page.items.compactMap(\.name)
                next = page.next
            }
            #expect(names.count == 4 + town.residents.count)
            #expect(Set(names).count == names.count)
            #expect(names.contains(town.jade.name))
        }
    }

    private struct Page: Decodable {
        let items: [Item]
        let next: String?

        struct Item: Decodable {
            let name: String?
        }
    }

    @Test func `hide who people are from a token that may not see cards`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeReports])
            let reply = try await program.get("/accounts")
            #expect(!reply.text.contains(town.jade.name))
            #expect(!reply.text.contains(town.jade.id.description))
            #expect(reply.text.contains("Community pot"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `show a pot under its own name`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let pot = try await town.desks.pots.open(
                name: "Library pot", key: town.key(), as: town.acting())
            let program = try await ProgramClient(town, may: [.seeReports])
            let reply = try await program.get("/accounts")
            #expect(
                reply.text.contains(
                    #""holder":null"#) && reply.text.contains(#""name":"Library pot""#))
            let seeing = try await ProgramClient(town, may: [.seeReports, .seeCards])
            let text = try await seeing.get("/accounts").text
            #expect(text.contains("\"holder\":\"\(pot)\""))
            #expect(text.contains(#""kind":"pot","name":"Library pot""#))
        }
    }

    @Test func `show one as promised`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: [.seeReports, .seeCards])
            let reply = try await program.get("/accounts/\(town.jade.account)")
            #expect(
                reply.text == """
                    {"balance":0,"closed":false,"held":0,"holder":"\(town.jade.id)",\
                    "id":"\(town.jade.account)","kind":"person","name":"\(town.jade.name)",\
                    "number":\(town.jade.member.number),"unit":"hour"}

                    """)
        }
    }
}
