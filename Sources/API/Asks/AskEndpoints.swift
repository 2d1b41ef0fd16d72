import Brokerage
import Essentials
import Ledger
import Operations
import People

enum AskEndpoints {
    static let table: [Endpoint] = [
        .get("/asks", query: ["after", "limit"], list),
        .post("/asks", write),
        .get("/asks/{ask}", show),
        .put("/asks/{ask}", change),
        .put("/asks/{ask}/ending", end),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let page = try await call.desks.asks.list(
            after: try call.afterID(), limit: try call.limit(), as: call.acting)
        return try .page(page.asks.map(AskJSON.init), next: page.next?.description, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        return try .one(try await ask(try call.id("ask", of: "ask"), call))
    }

    /// Writes an ask: one's own, a member's on their word, or nobody's in particular.
    @Sendable static func write(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let typed: AddedAskJSON = try call.read()
        let id = try await call.desks.asks.write(
            try typed.written.ask, for: try typed.asker, word: .api, key: try call.neededKey(),
            as: call.acting)
        return try .madeWhole(try await ask(id, call), at: "\(call.path)/\(id)")
    }

    /// Puts the whole of an ask into other words.
    @Sendable static func change(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let id: Ask.ID = try call.id("ask", of: "ask")
        let typed: WrittenAskJSON = try call.read()
        try await call.desks.asks.change(
            id, to: try typed.ask, where: try call.seen(AskJSON.init), key: try call.neededKey(),
            as: call.acting)
        return try .one(try await ask(id, call))
    }

    @Sendable static func end(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let id: Ask.ID = try call.id("ask", of: "ask")
        let typed: AskEndingJSON = try call.read()
        try await call.desks.asks.end(
            id, as: try typed.ending, why: typed.why ?? "", key: try call.neededKey(),
            as: call.acting)
        return try .one(try await ask(id, call))
    }

    private static func ask(_ id: Ask.ID, _ call: Call) async throws -> AskJSON {
        AskJSON(try await call.desks.asks.sheet(id, as: call.acting).line)
    }
}
