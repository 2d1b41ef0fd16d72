import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

extension Feature {
    static let projects = Feature(
        name: "Projects",
        routes: [
            .get("/projects", .may(.seeReports), ProjectDoor.list),
            .post("/projects", .may(.changeScheme), ProjectDoor.add),
            .post("/projects/{project}", .may(.changeScheme), ProjectDoor.change),
            .post("/projects/{project}/end", .may(.changeScheme), ProjectDoor.end),
        ],
        ways: [
            Way(order: 67, path: "/projects", access: .may(.seeReports)) { $0.projects.title }
        ])
}

enum ProjectPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/projects" }
    static func change(_ id: Project.ID, _ community: Community) -> String {
        "\(list(community))/\(id)"
    }
    static func end(_ id: Project.ID, _ community: Community) -> String {
        "\(change(id, community))/end"
    }
}

enum ProjectDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func add(_ visit: Visit) async throws -> Reply {
        try await answer(visit) {
            try await visit.desks.projects.add(
                name: visit.form["name"], funder: visit.form["funder"], key: visit.key,
                as: visit.acting)
        }
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        let id: Project.ID = try visit.id("project", of: "project")
        return try await answer(visit, changing: id) {
            try await visit.desks.projects.change(
                id, name: visit.form["name"], funder: visit.form["funder"], key: visit.key,
                as: visit.acting)
        }
    }

    @Sendable static func end(_ visit: Visit) async throws -> Reply {
        let id: Project.ID = try visit.id("project", of: "project")
        return try await answer(visit) {
            try await visit.desks.projects.end(
                id, visit.form["again"] != "yes", key: visit.key, as: visit.acting)
        }
    }

    private static func answer(
        _ visit: Visit, changing id: Project.ID? = nil, _ verb: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await verb()
            return visit.done(
                visit.words.projects.kept, at: ProjectPaths.list(try visit.community))
        } catch let refusal as any Refusal where refusal is ProjectRefusal || refusal is FieldFaults
        {
            return visit.again(try await page(visit, changing: id, refusal: refusal))
        }
    }

    private static func page(
        _ visit: Visit, changing id: Project.ID? = nil, refusal: (any Refusal)? = nil
    ) async throws -> ProjectListPage {
        ProjectListPage(
            visit: visit, community: try visit.community,
            projects: try await visit.desks.projects.list(as: visit.acting),
            mayChange: try visit.acting.may(.changeScheme), changing: id, refusal: refusal)
    }
}

extension Visit {
    /// The field that says which project something belongs to; none while there is no project.
    func projectField(_ projects: [Project]) -> Field? {
        let chosen = form["project"]
        let open = projects.filter { $0.ended == nil || $0.id.description == chosen }
        guard !open.isEmpty else { return nil }
        return Field(
            .list(
                [Choice("", words.projects.noProject)]
                    + open.map { Choice($0.id.description, $0.name) }),
            name: "project", label: words.projects.field, value: chosen
        ).hint(words.projects.fieldHint)
    }

    var projectTyped: Project.ID? { Project.ID(form["project"]) }
}
