import Brokerage
import Essentials
import Operations
import People

enum ExchangeEndpoints {
    static let table: [Endpoint] = [
        .get("/exchanges", query: ["after", "limit", "standing"], list),
        .post("/exchanges", note),
        .get("/exchanges/{exchange}", show),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        let limit = try call.limit()
        let exchanges = try await call.desks.exchanges.list(
            try standings(call), before: try call.afterID(), limit: limit, as: call.acting)
        let showsNames = call.acting.may(.seeCards)
        return try .page(
            exchanges.map { ExchangeJSON($0, showsNames: showsNames) },
            next: exchanges.count == limit ? exchanges.last?.id.description : nil, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        let sheet = try await call.desks.exchanges.sheet(
            try call.id("exchange", of: "exchange"), as: call.acting)
        return try .one(ExchangeJSON(sheet.exchange, showsNames: call.acting.may(.seeCards)))
    }

    /// Notes help that was given; what becomes of it depends on the token's hat.
    @Sendable static func note(_ call: Call) async throws -> Answer {
        let typed: NotedExchangeJSON = try call.read()
        let answer = try await call.desks.exchanges.note(
            typed.noted, key: try call.neededKey(), as: call.acting)
        return try .made(
            NotedAnswerJSON(answer), at: "\(call.path)/\(answer.exchange)")
    }

    private static func standings(_ call: Call) throws -> [Exchange.Standing] {
        guard let text = call.query["standing"] else { return Exchange.Standing.allCases }
        return [try CodeJSON.read(text, "standing", \.code)]
    }
}
