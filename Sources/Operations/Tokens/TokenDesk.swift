import Communities
import Essentials
import People
import Storage

/// What programs sign in with.
public struct TokenDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var tokens: TokenDesk { TokenDesk(desks: self) }
}

extension TokenDesk {
    /// Every token begins so, that a leaked one is recognised.
    static let prefix = "goodturn_"

    /// Makes a token that may do some of what the person making it may do under this hat.
    ///
    /// - Returns: the token, and the secret, which is never shown again.
    /// - Throws: `HatRefusal.notYours` for scopes beyond the hat, `FieldFaults` without a name.
    public func make(
        name: String, scopes: Set<Permission>, as acting: Acting
    ) async throws -> (token: APIToken, secret: String) {
        let name = name.trimmed
        guard !name.isEmpty, name.count <= 60 else {
            throw FieldFaults("name", "Write what the token is for, in at most 60 letters.")
        }
        guard !scopes.isEmpty else {
            throw FieldFaults("scopes", "Choose at least one thing that the token may do.")
        }
        guard scopes.isSubset(of: acting.permissions) else { throw HatRefusal.notYours }
        let secret = Self.prefix + SessionToken(chance: desks.chance).text
        let token = try await desks.perform("token.make", name, key: nil, as: acting) { work in
            let token = APIToken(
                id: work.id(), login: acting.login, hat: acting.hat, name: name, scopes: scopes,
                made: work.now)
            try work.writing.add(token, digest: Digest.of(secret), in: work.community.id)
            try work.log("token.make", detail: name)
            return MadeToken(id: token.id, made: work.now)
        }
        return (
            APIToken(
                id: token.id, login: acting.login, hat: acting.hat, name: name, scopes: scopes,
                made: token.made), secret
        )
    }

    /// One's own tokens; the console sees all of the community.
    public func list(as acting: Acting) async throws -> [APIToken] {
        try await desks.ask(as: acting) { question in
            try question.read.tokens(of: acting.owner, in: question.community.id)
        }
    }

    /// Ends a token at once; the console may end anybody's.
    ///
    /// - Throws: `NotFound`.
    public func end(_ id: APIToken.ID, as acting: Acting) async throws {
        _ = try await desks.perform("token.end", id, key: nil, as: acting) { work in
            guard
                try work.writing.endToken(id, of: acting.owner, in: work.community.id)
            else { throw NotFound("token") }
            try work.log("token.end")
            return true
        }
    }

    /// Who a program acts as: the hat its maker still wears, narrowed to the token's scopes.
    ///
    /// - Returns: nil for a secret that is none, or whose maker no longer has the hat.
    public func resolve(_ secret: String, in community: CommunityID) async throws -> Acting? {
        guard secret.hasPrefix(Self.prefix) else { return nil }
        let digest = Digest.of(secret)
        let found = try await desks.store.read { reading -> (APIToken, Acting)? in
            guard let token = try reading.token(digest: digest, in: community) else { return nil }
            let acting =
                token.hat == .console
                ? Acting.console(in: community)
                : try reading.acting(token.login, wearing: token.hat, in: community)
            return acting.map { (token, $0) }
        }
        guard let (token, acting) = found else { return nil }
        let now = desks.timepiece.now()
        // Once an hour is enough to see which tokens are still in use.
        if token.used.map({ $0.adding(seconds: 3_600) < now }) ?? true {
            try await desks.store.write { try $0.touch(token: token.id, at: now) }
        }
        return acting.narrowed(to: token.scopes)
    }
}

/// What a repeated attempt answers; never the secret.
private struct MadeToken: Codable, Sendable {
    let id: APIToken.ID
    let made: Instant
}

extension Acting {
    /// Whose tokens are in sight: one's own, and for the console everybody's.
    fileprivate var owner: LoginID? { hat == .console ? nil : login }
}
