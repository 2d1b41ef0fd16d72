import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let joint = Feature(
        name: "Joint",
        routes: [
            .get("/together", .may(.seeCards), JointDoor.list),
            .post("/together", .may(.editMembers), JointDoor.add),
            .get("/together/{party}", .signedIn, JointDoor.show),
            .get("/together/{party}/statement.pdf", .signedIn, JointDoor.letter),
            .post("/together/{party}/people", .may(.editMembers), JointDoor.put),
            .post("/together/{party}/people/{member}/take", .may(.editMembers), JointDoor.take),
        ],
        ways: [
            Way(order: 74, path: "/together", access: .may(.seeCards)) { $0.joint.title }
        ])
}

enum JointPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/together" }
    static func show(_ community: Community, _ id: JointParty.ID) -> String {
        "\(list(community))/\(id)"
    }
    static func letter(_ community: Community, _ id: JointParty.ID) -> String {
        "\(show(community, id))/statement.pdf"
    }
}

/// Households and organisations.
enum JointDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        visit.page(try await listPage(visit))
    }

    @Sendable static func add(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        do {
            guard let kind = JointParty.Kind(code: form["kind"]) else {
                throw FieldFaults("kind", "Choose one of these.")
            }
            let id = try await visit.desks.joint.add(
                kind: kind, name: form["name"], telephone: form["telephone"],
                email: form["email"], address: form["address"], key: try visit.key,
                as: try visit.acting)
            return visit.done(
                visit.words.joint.kept, at: JointPaths.show(try visit.community, id))
        } catch let faults as FieldFaults {
            return visit.again(try await listPage(visit.holding(faults)))
        }
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await sheetPage(visit))
    }

    /// The statement of the shared account as a letter.
    @Sendable static func letter(_ visit: Visit) async throws -> Reply {
        let desk = visit.desks.statements
        let (party, statement) = try await desk.statement(
            ofJoint: try visit.id("party", of: "household or organisation"), limit: 60,
            as: try visit.acting)
        let letter = StatementLetter(
            statement, address: party.address, community: try visit.community,
            words: visit.words, isLargePrint: visit.query["print"] == "large")
        return .file(
            try await desk.print(letter), contentType: "application/pdf", name: "statement.pdf")
    }

    @Sendable static func put(_ visit: Visit) async throws -> Reply {
        let id: JointParty.ID = try visit.id("party", of: "household or organisation")
        do {
            let member = try await visit.member(numbered: "number")
            try await visit.desks.joint.put(
                JointPerson(
                    member: member.id, role: visit.form["role"],
                    mayAct: visit.form["may-act"] == "yes"),
                into: id, key: try visit.key, as: try visit.acting)
        } catch let faults as FieldFaults {
            return visit.again(try await sheetPage(visit.holding(faults)))
        }
        return visit.done(visit.words.joint.kept, at: JointPaths.show(try visit.community, id))
    }

    @Sendable static func take(_ visit: Visit) async throws -> Reply {
        let id: JointParty.ID = try visit.id("party", of: "household or organisation")
        try await visit.desks.joint.take(
            try visit.id("member", of: "person"), outOf: id, key: try visit.key,
            as: try visit.acting)
        return visit.done(visit.words.joint.kept, at: JointPaths.show(try visit.community, id))
    }

    private static func listPage(_ visit: Visit) async throws -> JointListPage {
        let desk = visit.desks.joint
        return JointListPage(
            visit: visit, community: try visit.community,
            households: try await desk.list(.household, as: try visit.acting),
            organisations: try await desk.list(.organisation, as: try visit.acting))
    }

    private static func sheetPage(_ visit: Visit) async throws -> JointPage {
        JointPage(
            visit: visit, community: try visit.community,
            sheet: try await visit.desks.joint.sheet(
                try visit.id("party", of: "household or organisation"), as: try visit.acting))
    }
}
