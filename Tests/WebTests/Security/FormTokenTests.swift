import DoorKit
import Operations
import Testing

@testable import Web

@Suite struct FormTokens {
    private let secret = [UInt8](1...16)

    @Test func `look different on every page and hold the same secret`() {
        let chance = Chance.seeded(3)
        let token = FormToken(secret)
        let masked = (0..<20).map { _ in token.masked(by: chance) }
        #expect(Set(masked).count == 20)
        #expect(Set(masked.map { $0.suffix(32) }).count == 20)
        #expect(masked.allSatisfy { $0.utf8.count == 64 && token.isIn($0) })
    }

    @Test(arguments: ["", "0", "0g", String(repeating: "0", count: 64), "01020304"])
    func `are refused when they hold another`(_ typed: String) {
        #expect(!FormToken(secret).isIn(typed))
    }

    @Test func `of one session do not open another`() {
        let masked = FormToken(secret).masked(by: .seeded(4))
        #expect(!FormToken(secret.reversed()).isIn(masked))
        #expect(!FormToken(secret).isIn(String(masked.dropLast(2))))
        #expect(!FormToken(secret).isIn(masked + "00"))
    }

    @Test func `stand on a page under another mask each time, and each of them is taken`()
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let browser = try await RouterClient(town, as: town.jade)
            var seen: Set<String> = []
            for content in ["A cup of tea", "A walk"] {
                let page = try await browser.get("/offers/new").text
                let token = try #require(page.firstMatch(of: /name="token" value="([^"]+)"/)?.1)
                seen.insert(String(token))
                let reply = try await browser.post(
                    "/offers/new", ["what": content, "content": content, "token": String(token)])
                #expect(reply.status != 403)
            }
            #expect(seen.count == 2)
            let stale = try await browser.post("/offers/new", ["token": "00"])
            #expect(stale.status == 403)
        }
    }
}
