import DoorKit
import HTTPTypes
import Interchange
import Testing

@Suite struct `The front door` {
    private func with(_ body: (ProgramClient) async throws -> Void) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await body(try await ProgramClient(town, may: nil))
        }
    }

    @Test(arguments: ["//", "//c/nowhere", "//nothing", "//api/v1/nothing", "//assets/none.css"])
    func `keeps strangers out of every answer`(path: String) async throws {
        try await with { program in
            let reply = try await program.get(path)
            let policy = try #require(reply.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(reply.headers[.xContentTypeOptions] == "nosniff")
            let referrer = try #require(HTTPField.Name("Referrer-Policy"))
            #expect(reply.headers[referrer] == "no-referrer")
        }
    }

    @Test func `says which verbs an address takes, and that there is no such address`()
        async throws
    {
        try await with { program in
            let wrong = try await program.send(.delete, "//")
            #expect(wrong.status == 405)
            #expect(wrong.headers[.allow] == "GET, HEAD")
            let stray = try await program.get("//nothing/here")
            #expect(stray.status == 404)
            #expect(stray.headers[.contentType]?.hasPrefix("text/html") == true)
        }
    }

    @Test func `packs pages for browsers that can unpack them`() async throws {
        try await with { program in
            let plain = try await program.get("//nothing")
            let packed = try await program.get("//nothing", ["Accept-Encoding": "br, gzip"])
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.vary] == "Accept-Encoding")
            #expect(GzipReader().read(packed.bytes) == plain.bytes)
            let refused = try await program.get("//nothing", ["Accept-Encoding": "gzip;q=0"])
            #expect(refused.headers[.contentEncoding] == nil)
        }
    }

    @Test func `lets nobody learn a secret from a page's length`() async throws {
        try await with { program in
            var lengths: Set<Int> = []
            for _ in 0..<12 {
                let reply = try await program.get("//nothing", ["Accept-Encoding": "gzip"])
                lengths.insert(reply.bytes.count)
            }
            #expect(lengths.count > 3)
        }
    }
}
