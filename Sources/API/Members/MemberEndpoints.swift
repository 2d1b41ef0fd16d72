import Essentials
import Operations
import People

enum MemberEndpoints {
    static let table: [Endpoint] = [
        .get("/members", query: ["after", "limit"], list),
        .post("/members", create),
        .get("/members/{member}", show),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        let limit = try call.limit()
        let members = try await call.desks.members.list(
            after: try call.afterID(), limit: limit, as: call.acting)
        return try .page(
            members.map(MemberJSON.init),
            next: members.count == limit ? members.last?.id.description : nil, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        let card = try await call.desks.members.card(
            try call.id("member", of: "member"), as: call.acting)
        return try .one(MemberJSON(card.member))
    }

    @Sendable static func create(_ call: Call) async throws -> Answer {
        let typed: NewcomerJSON = try call.read()
        let id = try await call.desks.members.join(
            try typed.newcomer, key: try call.neededKey(), as: call.acting)
        let address = "\(call.path)/\(id)"
        guard call.acting.may(.seeCards) else { return try .made(MadeJSON(id), at: address) }
        let card = try await call.desks.members.card(id, as: call.acting)
        return try .made(MemberJSON(card.member), at: address)
    }
}

/// A new thing for those who may make it and not look at it.
struct MadeJSON: Encodable {
    let id: String

    init<Of>(_ id: Identifier<Of>) {
        self.id = id.description
    }
}
