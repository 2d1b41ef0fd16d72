import Communities
import DoorKit
import Essentials
import Operations
import People
import Testing

@testable import Web

@Suite struct `The page that was asked for` {
    @Test func `comes after signing in, with its question`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let root = "/c/\(town.community.name)"
            let browser = try await RouterClient(town)
            let asked = try await browser.get("/asks", ["words": "a lift", "day": "2026-11-21"])
            let page = try await browser.follow(asked)
            #expect(page.text.contains("name=\"next\""))
            #expect(PageSieve.faults(in: page.text) == [])
            let code = try await town.desks.signIn.makeCode(for: town.lily.id, as: town.acting())
            let next = "\(root)/asks?words=a%20lift"
            let wrong = try await browser.post("/sign-in", ["code": "no such", "next": next])
            #expect(wrong.text.contains("value=\"\(next)\""))
            let reply = try await browser.post("/sign-in", ["code": code, "next": next])
            #expect(reply.location == next)
        }
    }

    @Test func `is one of our own and of this community, or the first screen`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let place = town.community
            let root = "/c/\(place.name)"
            let good = ["/asks", "/asks?words=a%20lift", "/people/new", "/account"]
            for path in good {
                #expect(Onward.address(root + path, at: place) == root + path)
            }
            let bad = [
                "", root, "//evil.example", "https://evil.example",
                "https://evil.example\(root)/asks",
                "/c/elsewhere/asks", "\(root)//evil.example", "\(root)/asks?to=//evil.example",
                "\(root)/\\evil", "\(root)/../elsewhere/asks", "\(root)/asks\nSet-Cookie: a=b",
                "\(root)/sign-in", "\(root)/sign-out", "\(root)/no-such-page", "\(root)extra/asks",
                "\(root)/asks/" + String(repeating: "a", count: 1_000),
            ]
            for path in bad { #expect(Onward.address(path, at: place) == nil, "\(path)") }
            let code = try await town.desks.signIn.makeCode(for: town.lily.id, as: town.acting())
            let browser = try await RouterClient(town)
            let reply = try await browser.post(
                "/sign-in", ["code": code, "next": "//evil.example"])
            #expect(reply.location == root)
        }
    }
}
