import Brokerage
import Essentials
import Ledger
import Operations
import People

enum HoldEndpoints {
    static let table: [Endpoint] = [
        .get("/holds", query: ["after", "limit"], list),
        .post("/holds", setAside),
        .get("/holds/{hold}", show),
        .post("/holds/{hold}/settlements", settle),
        .put("/holds/{hold}/release", release),
        .get("/members/{member}/holds", own),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        let page = try await call.desks.holds.list(
            after: try after(call), limit: try call.limit(), as: call.acting)
        return try .page(
            page.lines.map { HoldJSON($0, showsName: call.acting.may(.seeCards)) },
            next: page.next?.description, of: call)
    }

    /// What is set aside of one person's time: one's own, or anybody's for who notes time.
    @Sendable static func own(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .noteExchanges)
        let lines = try await call.desks.holds.list(
            of: try call.id("member", of: "person"), as: call.acting)
        return try .page(
            lines.map { HoldJSON($0, showsName: call.acting.may(.seeCards)) }, next: nil, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .noteExchanges)
        return try .one(try await hold(try id(call), call))
    }

    @Sendable static func setAside(_ call: Call) async throws -> Answer {
        let typed: SettingAsideJSON = try call.read()
        let id = try await call.desks.holds.setAside(
            typed.asked, key: try call.neededKey(), as: call.acting)
        return try .madeWhole(try await hold(id, call), at: "\(call.path)/\(id)")
    }

    /// Passes on what was set aside; the same key again gives what stands then, and passes on once.
    @Sendable static func settle(_ call: Call) async throws -> Answer {
        let id = try id(call)
        let typed: SettlingJSON = try call.read()
        try await call.desks.holds.settle(
            typed.settling(id), key: try call.neededKey(), as: call.acting)
        return try .one(try await hold(id, call))
    }

    @Sendable static func release(_ call: Call) async throws -> Answer {
        let id = try id(call)
        let _: ReleasingJSON = try call.read()
        try await call.desks.holds.release(id, key: try call.neededKey(), as: call.acting)
        return try .one(try await hold(id, call))
    }

    private static func id(_ call: Call) throws -> Hold.ID {
        try call.id("hold", of: "time set aside")
    }

    private static func hold(_ id: Hold.ID, _ call: Call) async throws -> HoldJSON {
        HoldJSON(
            try await call.desks.holds.show(id, as: call.acting),
            showsName: call.acting.may(.seeCards))
    }

    private static func after(_ call: Call) throws -> SetAside.Place? {
        guard let text = call.query["after"] else { return nil }
        guard let place = SetAside.Place(text) else {
            throw APIRefusal.field("after", "Take what the page before gave as next.")
        }
        return place
    }
}
