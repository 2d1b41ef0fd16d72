import Communities
import DoorKit
import Essentials
import Testing

@testable import Storage

/// SQLite by itself would rather walk a whole community than put two accounts in order.
@Suite struct `Finding an account` {
    @Test(arguments: [
        ("a.id IN (x'01', x'02')", "id=?"), ("a.holder = x'01'", "holder=?"),
        ("a.holder IN (x'01', x'02')", "holder=?"), ("a.key IN (1, 2)", "key=?"),
    ])
    func `looks up and does not walk`(condition: String, how: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let plan = try await town.store.read { reading in
                let query = try reading.accountQuery(where: SQL(literal: condition), in: community)
                return try reading.connection.rows("EXPLAIN QUERY PLAN " + query)
                    .map { try $0.read("detail", as: String.self) }
            }
            #expect(plan.contains { $0.hasPrefix("SEARCH a ") && $0.contains(how) }, "\(plan)")
        }
    }
}
