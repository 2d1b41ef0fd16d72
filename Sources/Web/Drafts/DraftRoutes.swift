import Essentials
import HTTPTypes
import Operations

extension Feature {
    static let drafts = Feature(
        name: "Drafts",
        routes: [
            .post("/drafts/{form}", .signedIn, DraftDoor.keep),
            .get("/unsent", .signedIn, UnsentDoor.list),
            .get("/unsent/{form}", .signedIn, UnsentDoor.show),
            .post("/unsent/{form}/end", .signedIn, UnsentDoor.drop),
        ])
}

/// Keeps half-filled forms; scripts call it while somebody types.
enum DraftDoor {
    @Sendable static func keep(_ visit: Visit) async throws -> Reply {
        try await visit.desks.drafts.keep(
            visit.form.draft, of: visit.parameters["form"] ?? "", as: visit.acting)
        return Reply(status: .noContent, contentType: "text/plain", body: [])
    }
}
