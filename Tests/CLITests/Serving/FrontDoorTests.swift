import DoorKit
import HTTPTypes
import Interchange
import Testing

@testable import CLI

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

    @Test(arguments: [
        (HTTPRequest.Method.get, "/c/a/people/7", true), (.head, "/c/a/people/7", true),
        (.post, "/c/a/people/7", false), (.get, "/c/a/people/new", false),
        (.post, "/c/a/people/new", true), (.post, "/c/a/people/new/", true),
        (.get, "/c/a", false), (.get, "/", false),
    ]) func `knows which verbs an address takes`(
        _ method: HTTPRequest.Method, _ path: String, _ takes: Bool
    ) {
        let paths = KnownPaths([
            ("/c/{place}/people/{member}", .get), ("/c/{place}/people/new", .post),
        ])
        #expect(paths.take(method, at: path) == takes)
        #expect(paths.methods(at: path).contains(method) == takes)
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

    @Test func `packs its own files once, and leaves tiny and packed ones alone`() async throws {
        try await with { program in
            let page = try await program.get("//nothing")
            let sheet = try #require(page.text.firstMatch(of: /href="(\/assets\/[^"]+\.css)"/)?.1)
            let first = try await program.get("/\(sheet)", ["Accept-Encoding": "gzip"])
            let second = try await program.get("/\(sheet)", ["Accept-Encoding": "gzip"])
            #expect(first.headers[.contentEncoding] == "gzip")
            #expect(first.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(first.headers[.vary] == "Accept-Encoding")
            // Without chance in it, since there is no secret in a stylesheet.
            #expect(first.bytes == second.bytes)
            let plain = try await program.get("/\(sheet)")
            #expect(GzipReader().read(first.bytes) == plain.bytes)
            #expect(plain.headers[.vary] == "Accept-Encoding")
            let font = try #require(plain.text.firstMatch(of: /url\((\/assets\/[^)]+\.woff2)\)/)?.1)
            let letters = try await program.get("/\(font)", ["Accept-Encoding": "gzip"])
            #expect(letters.headers[.contentEncoding] == nil)
            let icon = try #require(page.text.firstMatch(of: /href="(\/assets\/[^"]+\.svg)"/)?.1)
            let picture = try await program.get("/\(icon)", ["Accept-Encoding": "gzip"])
            #expect(picture.bytes.count < 1_000)
            #expect(picture.headers[.contentEncoding] == nil)
        }
    }

    @Test func `sends the same file after it was only asked about`() async throws {
        try await with { program in
            let page = try await program.get("//nothing")
            let sheet = try #require(page.text.firstMatch(of: /href="(\/assets\/[^"]+\.css)"/)?.1)
            _ = try await program.send(.head, "/\(sheet)", headers: ["Accept-Encoding": "gzip"])
            let packed = try await program.get("/\(sheet)", ["Accept-Encoding": "gzip"])
            let plain = try await program.get("/\(sheet)")
            #expect(GzipReader().read(packed.bytes) == plain.bytes)
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
