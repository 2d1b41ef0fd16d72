import Ledger
import Operations

enum EntryEndpoints {
    static let table: [Endpoint] = [
        .get("/entries", query: ["after", "limit"], list),
        .get("/entries/{entry}", show),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        let page = try await call.desks.ledger.entries(
            after: try call.after(), limit: try call.limit(), as: call.acting)
        return try .page(
            page.entries.map(EntryJSON.init), next: page.next.map(String.init), of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        let entry = try await call.desks.ledger.entry(
            try call.id("entry", of: "entry"), as: call.acting)
        return try .one(EntryJSON(entry))
    }
}
