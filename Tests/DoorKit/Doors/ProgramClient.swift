import CLI
import Communities
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import People
import Web

/// A program that speaks to the whole house without a socket, with a token or without.
///
///     let program = try await ProgramClient(town, may: [.seeReports])
///     let reply = try await program.get("/accounts")
///
/// Paths are below the API of the town's community, unless they begin with `//`.
public struct ProgramClient: Sendable {
    private let responder: any HTTPResponder<DoorContext>
    private let root: String
    private let secret: String?

    /// A program whose token the resident made; Sue as the coordinator unless another is named.
    ///
    /// - Parameter scopes: nil comes without a token.
    public init(
        _ town: SmallTown, may scopes: Set<Permission>?, as acting: Acting? = nil
    ) async throws {
        let house = House(desks: town.desks, site: Site(chance: .seeded(7)))
        responder = house.responder(DoorContext.self)
        root = "/api/v1/communities/\(town.community.name)"
        if let scopes {
            secret = try await town.desks.tokens.make(
                name: "a test", scopes: scopes, as: acting ?? town.acting()
            ).secret
        } else {
            secret = nil
        }
    }

    public func get(
        _ path: String, _ headers: KeyValuePairs<String, String> = [:]
    ) async throws -> DoorReply {
        try await send(.get, path, headers: headers)
    }

    public func post(
        _ path: String, _ body: String, _ headers: KeyValuePairs<String, String> = [:]
    ) async throws -> DoorReply {
        try await send(.post, path, body: body, headers: headers)
    }

    public func send(
        _ method: HTTPRequest.Method, _ path: String, body: String? = nil,
        headers: KeyValuePairs<String, String> = [:]
    ) async throws -> DoorReply {
        let whole = path.hasPrefix("//") ? String(path.dropFirst()) : root + path
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: whole)
        if let secret { head.headerFields[.authorization] = "Bearer \(secret)" }
        if body != nil { head.headerFields[.contentType] = "application/json" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
        let response = try await responder.respond(
            to: request, context: DoorContext(source: DoorSource()))
        let writer = Gathered()
        try await response.body.write(writer)
        return DoorReply(
            status: response.status.code, headers: response.headers, bytes: writer.bytes)
    }
}
