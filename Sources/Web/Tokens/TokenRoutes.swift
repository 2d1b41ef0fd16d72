import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let tokens = Feature(
        name: "Tokens",
        routes: [
            .get("/account/tokens", .signedIn, TokenDoor.list),
            .post("/account/tokens", .signedIn, TokenDoor.make),
            .post("/account/tokens/{token}/end", .signedIn, TokenDoor.end),
        ])
}

enum TokenPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/account/tokens" }
    static func end(_ community: Community, _ id: APIToken.ID) -> String {
        "\(list(community))/\(id)/end"
    }
}

enum TokenDoor {
    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func make(_ visit: Visit) async throws -> Reply {
        do {
            let scopes = visit.form.all("scopes").compactMap(Permission.init(rawValue:))
            let made = try await visit.desks.tokens.make(
                name: visit.form["name"], scopes: Set(scopes), as: try visit.acting)
            return visit.page(
                MadeTokenPage(
                    community: try visit.community, words: visit.words, secret: made.secret))
        } catch let faults as FieldFaults {
            var again = visit
            again.form.add(faults)
            return again.again(try await page(again))
        }
    }

    @Sendable static func end(_ visit: Visit) async throws -> Reply {
        try await visit.desks.tokens.end(
            try visit.id("token", of: "key"), as: try visit.acting)
        return visit.done(visit.words.tokens.ended, at: TokenPaths.list(try visit.community))
    }

    private static func page(_ visit: Visit) async throws -> TokenListPage {
        let acting = try visit.acting
        return TokenListPage(
            visit: visit, community: try visit.community, acting: acting,
            tokens: try await visit.desks.tokens.list(as: acting))
    }
}
