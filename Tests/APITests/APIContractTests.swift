import API
import DoorKit
import HTTPTypes
import Testing

@Suite struct `The API and its document` {
    /// Every verb below a path of the document; it is written two spaces in, verbs four.
    private static let documented: Set<String> = {
        var path = ""
        var found: Set<String> = []
        var isPaths = false
        for line in String(decoding: Document.bytes, as: UTF8.self).split(separator: "\n") {
            if !line.hasPrefix(" ") { isPaths = line == "paths:" }
            guard isPaths, line.hasSuffix(":") else { continue }
            let words = line.drop { $0 == " " }.dropLast()
            switch line.prefix(while: { $0 == " " }).count {
            case 2: path = String(words)
            case 4 where ["get", "post", "put", "patch", "delete"].contains(words):
                found.insert("\(words.uppercased()) \(path)")
            default: break
            }
        }
        return found
    }()

    @Test func `name the same verbs and paths`() {
        let routed = Set(
            APIRouter.table.map { "\($0.method.rawValue) \(APIRouter.path(of: $0))" }
                + ["GET /api/v1/openapi.yaml"])
        #expect(routed == Self.documented)
        #expect(routed.count > 5)
    }

    @Test func `is served as it is in the binary`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let program = try await ProgramClient(town, may: nil)
            let reply = try await program.get("//api/v1/openapi.yaml")
            #expect(reply.status == 200)
            #expect(reply.headers[.contentType] == "application/yaml")
            #expect(reply.bytes == Document.bytes)
        }
    }
}
