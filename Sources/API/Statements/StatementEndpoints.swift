import Brokerage
import Essentials
import Operations
import People

enum StatementEndpoints {
    static let table: [Endpoint] = [
        .get("/statement", query: ["after", "limit"], own),
        .get("/members/{member}/statement", query: ["after", "limit"], show),
    ]

    /// The statement of the person that the token acts for.
    @Sendable static func own(_ call: Call) async throws -> Answer {
        guard let member = call.acting.subject else { throw NotFound("statement") }
        return try await statement(of: member, call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try await statement(of: try call.id("member", of: "person"), call)
    }

    private static func statement(of member: Member.ID, _ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .seeCards)
        let statement = try await call.desks.statements.statement(
            of: member, before: try call.after(), limit: try call.limit(), as: call.acting)
        return try .page(StatementJSON(statement), next: statement.older.map(String.init), of: call)
    }
}
