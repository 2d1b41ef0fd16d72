import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let calls = Feature(
        name: "Calls",
        routes: [
            .get("/calls", .may(.callMembers), CallDoor.list),
            .post("/calls/rest", .may(.callMembers), CallDoor.rest),
            .post("/calls/wake", .may(.callMembers), CallDoor.wake),
        ],
        ways: [
            Way(order: 26, path: "/calls", access: .may(.callMembers)) { $0.calls.way }
        ])
}

enum CallDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let list = try await visit.desks.calls.list(as: try visit.acting)
        return visit.page(CallListPage(visit: visit, community: try visit.community, list: list))
    }

    @Sendable static func rest(_ visit: Visit) async throws -> Reply {
        let isForGood = visit.form["length"] == "good"
        try await visit.desks.calls.rest(
            try person(visit), reason: isForGood ? CallReason(code: visit.form["reason"]) : nil,
            isForGood: isForGood, key: try visit.key, as: try visit.acting)
        return visit.done(visit.words.calls.resting, at: try visit.back)
    }

    @Sendable static func wake(_ visit: Visit) async throws -> Reply {
        let member = try person(visit)
        try await visit.desks.calls.wake(
            member, reason: CallReason(code: visit.form["reason"]), key: try visit.key,
            as: try visit.acting)
        return visit.done(
            visit.words.calls.awake, at: ContactPaths.show(member, try visit.community))
    }

    private static func person(_ visit: Visit) throws -> Member.ID {
        guard let member = Member.ID(visit.form["member"]) else { throw NotFound("person") }
        return member
    }
}
