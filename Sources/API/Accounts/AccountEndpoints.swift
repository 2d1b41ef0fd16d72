import Essentials
import Ledger
import Operations
import People

enum AccountEndpoints {
    static let table: [Endpoint] = [
        .get("/accounts", query: ["after", "limit"], list),
        .get("/accounts/{account}", show),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        let desk = call.desks.ledger
        let page = try await desk.accounts(
            after: try call.after(), limit: try call.limit(), as: call.acting)
        let units = try await desk.units(as: call.acting)
        let (showsNames, showsHidden) = (
            call.acting.may(.seeCards), call.acting.may(.seePrivateNotes)
        )
        return try .page(
            page.lines.map {
                AccountJSON($0, units: units, showsNames: showsNames, showsHidden: showsHidden)
            },
            next: page.next.map(String.init), of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        let desk = call.desks.ledger
        let line = try await desk.account(try call.id("account", of: "account"), as: call.acting)
        let units = try await desk.units(as: call.acting)
        return try .one(
            AccountJSON(
                line, units: units, showsNames: call.acting.may(.seeCards),
                showsHidden: call.acting.may(.seePrivateNotes)))
    }
}
