import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let safeguards = Feature(
        name: "Safeguards",
        routes: [
            .get("/people/{member}/safety", .may(.seeSafeguards), SafeguardDoor.show),
            .post("/people/{member}/safety", .may(.seeSafeguards), SafeguardDoor.set),
            .post("/people/{member}/safety/apart", .may(.seeSafeguards), SafeguardDoor.keepApart),
            .post(
                "/people/{member}/safety/apart/{other}/end", .may(.seeSafeguards),
                SafeguardDoor.letMeet),
            .post("/people/{member}/safety/checks", .may(.seeSafeguards), SafeguardDoor.addCheck),
            .post(
                "/people/{member}/safety/checks/{check}/remove", .may(.seeSafeguards),
                SafeguardDoor.removeCheck),
        ])
}

enum SafeguardPaths {
    static func show(_ community: Community, _ id: Member.ID) -> String {
        MemberPaths.page(community, id, "safety")
    }
}

/// What keeps one person safe.
enum SafeguardDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let safeguard = card.safety?.safeguard ?? .none
        let form = TypedForm([
            "not-alone": safeguard.isNotAlone ? ["yes"] : [],
            "check-needed": [safeguard.checkNeeded], "words": [safeguard.words],
        ])
        return visit.page(
            SafeguardPage(
                visit: visit.filled(with: form), community: try visit.community, card: card,
                held: try await held(visit)))
    }

    @Sendable static func set(_ visit: Visit) async throws -> Reply {
        try await write(visit) { id, key in
            try await visit.desks.safeguards.set(
                Safeguard(
                    isNotAlone: visit.form["not-alone"] == "yes",
                    checkNeeded: visit.form["check-needed"], words: visit.form["words"]),
                of: id, key: key, as: try visit.acting)
        }
    }

    @Sendable static func keepApart(_ visit: Visit) async throws -> Reply {
        try await write(visit) { id, key in
            let other = try await visit.member(numbered: "number")
            do {
                try await visit.desks.safeguards.keepApart(
                    id, from: other.id, reason: visit.form["reason"], key: key,
                    as: try visit.acting)
            } catch MemberRefusal.samePerson {
                throw FieldFaults("number", MemberRefusal.samePerson.explanation)
            }
        }
    }

    @Sendable static func letMeet(_ visit: Visit) async throws -> Reply {
        try await write(visit) { id, key in
            try await visit.desks.safeguards.keepApartNoLonger(
                id, from: try visit.id("other", of: "person"), key: key, as: try visit.acting)
        }
    }

    @Sendable static func addCheck(_ visit: Visit) async throws -> Reply {
        try await write(visit) { id, key in
            guard let seen = try visit.form.day("seen") else {
                throw FieldFaults("seen", "Use the day you saw it, today or earlier.")
            }
            try await visit.desks.safeguards.noteCheck(
                kind: visit.form["kind"], seen: seen, review: try visit.form.day("review"),
                of: id, key: key, as: try visit.acting)
        }
    }

    @Sendable static func removeCheck(_ visit: Visit) async throws -> Reply {
        try await write(visit) { id, key in
            try await visit.desks.safeguards.removeCheck(
                try visit.id("check", of: "check"), of: id, key: key, as: try visit.acting)
        }
    }

    private static func held(_ visit: Visit) async throws -> [HeldMeeting] {
        try await visit.desks.safeguards.held(
            of: try visit.id("member", of: "person"), as: try visit.acting)
    }

    private static func write(
        _ visit: Visit, _ work: (Member.ID, RequestKey) async throws -> Void
    ) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        do {
            try await work(id, try visit.key)
        } catch let faults as FieldFaults {
            return visit.again(
                SafeguardPage(
                    visit: visit.holding(faults), community: try visit.community,
                    card: try await visit.card(), held: try await held(visit)))
        }
        return visit.done(
            visit.words.members.kept, at: SafeguardPaths.show(try visit.community, id))
    }
}
