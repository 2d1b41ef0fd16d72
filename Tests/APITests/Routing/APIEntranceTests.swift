import DoorKit
import HTTPTypes
import People
import Storage
import Testing

@Suite struct `The entrance for programs` {
    private func with(
        _ scopes: Set<Permission>?, _ body: (ProgramClient, SmallTown) async throws -> Void
    ) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await body(try await ProgramClient(town, may: scopes), town)
        }
    }

    @Test(arguments: ["", "/accounts", "/entries"])
    func `opens to nobody without a token`(path: String) async throws {
        try await with(nil) { program, _ in
            let reply = try await program.get(path)
            #expect(reply.status == 401)
            #expect(reply.headers[.wwwAuthenticate] == "Bearer")
            #expect(reply.headers[.contentType] == "application/problem+json")
            #expect(
                reply.text == """
                    {"code":"no-token","detail":"Send a token of this community: \
                    Authorization: Bearer goodturn_... Its maker must still wear the hat.",\
                    "errors":[],"status":401,"title":"Unauthorized",\
                    "type":"urn:goodturn:problem:no-token"}

                    """)
        }
    }

    @Test func `tells an unknown community as a wrong token`() async throws {
        try await with([.seeReports]) { program, _ in
            let reply = try await program.get("//api/v1/communities/nowhere")
            #expect(reply.status == 401)
        }
    }

    @Test func `says when the books are away, and when to come back`() async throws {
        try await with([.seeReports]) { program, town in
            await town.store.close()
            let reply = try await program.get("/accounts")
            #expect(reply.status == 503)
            #expect(reply.headers[.retryAfter] == "30")
            #expect(reply.headers[.contentType] == "application/problem+json")
            #expect(reply.text.contains("\"code\":\"unavailable\""))
        }
    }

    @Test func `keeps a token to its scopes`() async throws {
        try await with([.seeReports]) { program, _ in
            #expect(try await program.get("/accounts").status == 200)
            let reply = try await program.get("/entries")
            #expect(reply.status == 403)
            #expect(reply.text.contains("\"code\":\"not-permitted\""))
        }
    }

    @Test(arguments: [
        ("GET", "/accounts", "Accept", "text/html", 406),
        ("GET", "/accounts", "Accept", "application/json;q=0.9, text/html", 200),
        ("POST", "/ledger/verifications", "Content-Type", "text/plain", 415),
        ("POST", "/ledger/verifications", "Content-Type", "application/json; charset=utf-8", 200),
        ("DELETE", "/accounts", "Accept", "*/*", 405),
        ("GET", "/nothing", "Accept", "*/*", 404),
        ("GET", "/accounts?limit=0", "Accept", "*/*", 422),
        ("GET", "/accounts?limit=many", "Accept", "*/*", 422),
        ("GET", "/accounts?after=-1", "Accept", "*/*", 422),
        ("GET", "/accounts/nothing", "Accept", "*/*", 404),
    ])
    func `answers each request as HTTP means it`(
        method: String, path: String, name: String, value: String, status: Int
    ) async throws {
        try await with([.seeReports, .seeAudit]) { program, _ in
            let reply = try await program.send(
                try #require(HTTPRequest.Method(method)), path,
                body: method == "POST" ? "{}" : nil, headers: [name: value])
            #expect(reply.status == status)
            let type = status == 200 ? "application/json" : "application/problem+json"
            #expect(reply.headers[.contentType] == type)
        }
    }

    @Test func `names the verbs that an address takes`() async throws {
        try await with([.seeReports]) { program, _ in
            let reply = try await program.send(.put, "/accounts")
            #expect(reply.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func `sends a thing once while it stays the same`() async throws {
        try await with([.seeReports]) { program, _ in
            let first = try await program.get("")
            let tag = try #require(first.headers[.eTag])
            let again = try await program.get("", ["If-None-Match": tag])
            #expect(again.status == 304)
            #expect(again.bytes.isEmpty)
            #expect(try await program.get("", ["If-None-Match": "W/\(tag)"]).status == 304)
            #expect(try await program.get("", ["If-None-Match": "\"other\""]).status == 200)
        }
    }

    @Test func `answers HEAD as GET without the body`() async throws {
        try await with([.seeReports]) { program, _ in
            let whole = try await program.get("")
            let head = try await program.send(.head, "")
            #expect(head.status == 200)
            #expect(head.bytes.isEmpty)
            #expect(head.headers[.contentLength] == "\(whole.bytes.count)")
        }
    }

    @Test(arguments: [
        ("[", 400, "not-json"), ("{\"head\":7}", 422, "fields"),
        ("{\"head\":\"x\"}", 422, "fields"),
        ("7", 422, "fields"),
    ])
    func `names what is wrong with a body`(body: String, status: Int, code: String) async throws {
        try await with([.seeAudit]) { program, _ in
            let reply = try await program.post("/ledger/verifications", body)
            #expect(reply.status == status)
            #expect(reply.text.contains("\"code\":\"\(code)\""))
        }
    }
}
