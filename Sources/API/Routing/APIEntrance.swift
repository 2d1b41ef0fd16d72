import Communities
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import People

/// What every request of a program passes before its endpoint: community, token, form, key.
struct APIEntrance: Sendable {
    let desks: Desks

    private static let keyField = HTTPField.Name("Idempotency-Key")

    func answer(
        to request: Request, parameters: Parameters, through endpoint: Endpoint, maxUpload: Int
    ) async -> Answer {
        do {
            let call = try await call(request, parameters, endpoint, maxUpload: maxUpload)
            let answer = try await endpoint.answer(call)
            return request.method == .get || request.method == .head
                ? answer.unless(known: request.headers[.ifNoneMatch]) : answer
        } catch {
            return APIRefusals.answer(to: error, desks: desks)
        }
    }

    private func call(
        _ request: Request, _ parameters: Parameters, _ endpoint: Endpoint, maxUpload: Int
    ) async throws -> Call {
        var named: [String: String] = [:]
        for (name, value) in parameters {
            named[String(name)] = Self.plain(value)
        }
        let (community, acting) = try await who(request, in: named["community"] ?? "")
        try Self.checkAccept(request.headers[.accept])
        let query = Self.query(request)
        try Self.check(query, endpoint)
        let body = try await body(request, endpoint, maxUpload: maxUpload)
        let key = Self.keyField.flatMap { request.headers[$0] }.flatMap { RequestKey($0) }
        if endpoint.isWriting, key == nil { throw APIRefusal.noKey }
        return Call(
            desks: desks, community: community, acting: acting, path: request.uri.path,
            parameters: named, query: query, body: body, key: key,
            tags: request.headers[.ifMatch])
    }

    /// A wrong token and a wrong community look alike from outside.
    private func who(
        _ request: Request, in name: String
    ) async throws -> (Community, Acting) {
        let words = (request.headers[.authorization] ?? "").split(separator: " ")
        guard words.count == 2, words[0].lowercased() == "bearer",
            let community = try await desks.setup.community(named: name),
            let acting = try await desks.tokens.resolve(String(words[1]), in: community.id)
        else { throw APIRefusal.noToken }
        return (community, acting)
    }

    private static func checkAccept(_ header: String?) throws {
        guard let header, !header.isEmpty else { return }
        let fits = header.lowercased().split(separator: ",").contains { part in
            let type = part.prefix { $0 != ";" }.filter { $0 != " " }
            return ["*/*", "application/*", "application/json", "application/problem+json"]
                .contains(type)
        }
        guard fits else { throw APIRefusal.notAcceptable }
    }

    private func body(
        _ request: Request, _ endpoint: Endpoint, maxUpload: Int
    ) async throws -> [UInt8] {
        guard endpoint.method != .get else { return [] }
        let type = (request.headers[.contentType] ?? "").lowercased()
            .prefix { $0 != ";" }.filter { $0 != " " }
        guard type == "application/json" else { throw APIRefusal.mediaType }
        do {
            return Array(try await request.body.collect(upTo: maxUpload).readableBytesView)
        } catch {
            throw APIRefusal.tooLarge
        }
    }

    /// A misspelt question would be answered as if it had not been asked.
    private static func check(_ query: [String: String], _ endpoint: Endpoint) throws {
        guard !endpoint.query.isEmpty else { return }
        let unknown = query.keys.sorted().first { !endpoint.query.contains($0) }
        if let unknown {
            let known = endpoint.query.joined(separator: ", ")
            throw APIRefusal.field(
                String(unknown.prefix(40)), "This address does not know it. It takes: \(known).")
        }
    }

    private static func query(_ request: Request) -> [String: String] {
        var query: [String: String] = [:]
        for (name, value) in request.uri.queryParameters {
            query[String(name)] = plain(value)
        }
        return query
    }

    /// What stands in an address, without letters that PostgreSQL cannot keep.
    private static func plain(_ value: Substring) -> String {
        (String(value).removingPercentEncoding ?? String(value)).withoutControls
    }
}
