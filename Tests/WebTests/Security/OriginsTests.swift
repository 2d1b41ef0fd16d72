import DoorKit
import Operations
import Testing

@testable import Web

@Suite struct `Origins of forms` {
    @Test(arguments: [
        (String?.none, String?.none, true), ("same-origin", "https://else.example", true),
        ("none", nil, true), ("cross-site", nil, false), ("same-site", nil, false),
        (nil, "http://bank.example:8080", true), (nil, "HTTP://BANK.example:8080", true),
        (nil, "http://bank.example", false), (nil, "https://else.example", false),
        (nil, "null", false),
    ])
    func `are believed from our own pages only`(site: String?, origin: String?, expected: Bool) {
        #expect(
            Origins.isOurs(site: site, origin: origin, hosts: ["bank.example:8080"]) == expected)
    }

    @Test func `stop a sign-in that another site sends`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let somebody = try await RouterClient(town)
            let code = try await town.desks.signIn.makeCode(
                for: town.jade.id, as: town.acting())
            for headers in [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://else.example"]] {
                let reply = try await somebody.post(
                    "/sign-in", ["code": code], headers: headers)
                #expect(reply.status == 403)
                #expect(reply.words.contains("This form was sent from another site"))
            }
            let ours = try await somebody.post(
                "/sign-in", ["code": code], headers: ["Origin": "http://localhost"])
            #expect(ours.status == 303)
        }
    }

    @Test func `are asked and hats are looked at before a large form is read`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let somebody = try await RouterClient(town)
            let large = String(repeating: "x", count: Entrance.guestUpload + 1)
            let closed = try await somebody.post("/asks/new", ["content": large])
            #expect(closed.status == 303)
            let open = try await somebody.post("/sign-in", ["email": large])
            #expect(open.status == 422)
            #expect(open.words.contains("That is too large to take in."))
        }
    }
}
