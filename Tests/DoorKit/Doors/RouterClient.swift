import Communities
import Essentials
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations
import People
import Web

/// A browser without a socket: it calls the router's responder and keeps the cookies.
///
///     let sue = try await RouterClient(town, as: town.sue)
///     let page = try await sue.get("/people")
///     let reply = try await sue.post("/people/new", ["name": "Ada"])
///
/// Paths are below the town's community. What is posted carries the session's token and a fresh
/// request key, unless the fields name their own.
public final class RouterClient: Sendable {
    private let responder: any HTTPResponder<DoorContext>
    private let root: String
    private let cookies: Jar
    private let token: String
    /// What a form of somebody who is not signed in carries.
    public let guestToken: String
    private let desks: Desks

    /// What the forms of this browser's session carry.
    public var formToken: String { token }

    /// A browser in which somebody is signed in, or nobody.
    public init(
        _ town: SmallTown, as resident: Resident? = nil, wearing hat: Hat? = nil,
        login: LoginID? = nil
    ) async throws {
        desks = town.desks
        let site = Site(chance: .seeded(7))
        let router = Router(context: DoorContext.self)
        WebRouter(desks: town.desks, site: site).add(to: router)
        guestToken = FormToken(site.guestSecret).masked(by: town.desks.chance)
        responder = router.buildResponder()
        root = "/c/\(town.community.name)"
        guard let login = resident?.login ?? login else {
            token = guestToken
            cookies = Jar([:])
            return
        }
        let session = try await desks.signIn.open(login, device: "A test")
        if let hat { try await desks.signIn.wear(hat, token: session) }
        let found = try await desks.signIn.resolve(session, in: town.community.id)
        token = FormToken(found?.session.csrf ?? []).masked(by: town.desks.chance)
        cookies = Jar(["goodturn": session.text])
    }

    /// A browser in which somebody is signed in who belongs to another community of this house.
    public convenience init(_ town: SmallTown, asStrangerFrom title: String) async throws {
        let started = try await town.desks.setup.start(
            FoundingForm(
                title: "\(title) \(town.desks.key().text.prefix(8))", coordinatorName: "Mo",
                coordinatorEmail: ""))
        try await self.init(town, login: started.login)
    }

    public func get(
        _ path: String, _ query: KeyValuePairs<String, String> = [:]
    ) async throws -> DoorReply {
        let asked = query.isEmpty ? "" : "?" + FormText.encoded(query)
        return try await send(.get, root + path + asked, body: "")
    }

    public func post(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:],
        headers: [String: String] = [:]
    ) async throws -> DoorReply {
        var body = FormText.encoded(fields)
        let names = fields.map(\.key)
        if !names.contains("token") { body += "&" + FormText.encoded(["token": token]) }
        if !names.contains("key") { body += "&" + FormText.encoded(["key": desks.key().text]) }
        return try await send(
            .post, root + path, body: ByteBuffer(string: body),
            type: "application/x-www-form-urlencoded", headers: headers)
    }

    /// Sends a form with files, each under the name of its field.
    public func upload(
        _ path: String, _ fields: KeyValuePairs<String, String> = [:],
        files: [(field: String, name: String, bytes: [UInt8])]
    ) async throws -> DoorReply {
        let mark = "towns-do-not-write-this"
        let all = fields.map { ($0.key, $0.value) } + [("token", token), ("key", desks.key().text)]
        var body: [UInt8] = []
        for (name, value) in all {
            body += Array(
                "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
                    .utf8)
        }
        for file in files {
            let head = """
                --\(mark)\r\nContent-Disposition: form-data; name="\(file.field)"; \
                filename="\(file.name)"\r\nContent-Type: application/octet-stream\r\n\r\n
                """
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(mark)--\r\n".utf8)
        return try await send(
            .post, root + path, body: ByteBuffer(bytes: body),
            type: "multipart/form-data; boundary=\(mark)")
    }

    /// Goes where a reply leads, as a browser does after a form.
    public func follow(_ reply: DoorReply) async throws -> DoorReply {
        guard let location = reply.location else { return reply }
        return try await send(.get, location, body: "")
    }

    /// A page of the whole server, which stands beside every community.
    public func open(_ address: String) async throws -> DoorReply {
        try await send(.get, address, body: "")
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, body: String
    ) async throws -> DoorReply {
        try await send(
            method, path, body: ByteBuffer(string: body),
            type: "application/x-www-form-urlencoded")
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, body: ByteBuffer, type: String,
        headers: [String: String] = [:]
    ) async throws -> DoorReply {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
        if let header = cookies.header { head.headerFields[.cookie] = header }
        if method == .post {
            head.headerFields[.contentType] = type
        }
        for (name, value) in headers {
            if let field = HTTPField.Name(name) { head.headerFields[field] = value }
        }
        let request = Request(head: head, body: RequestBody(buffer: body))
        let context = DoorContext(source: DoorSource())
        let response = try await responder.respond(to: request, context: context)
        for field in response.headers[values: .setCookie] { cookies.keep(field) }
        let writer = Gathered()
        try await response.body.write(writer)
        return DoorReply(
            status: response.status.code, headers: response.headers, bytes: writer.bytes)
    }
}
