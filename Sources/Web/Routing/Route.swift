import HTTPTypes
import People

/// One line of a feature's table: verb, path, who may come, and what answers.
public struct Route: Sendable {
    /// Who may come through a door.
    public enum Access: Sendable, Hashable {
        /// Anybody, signed in or not.
        case everyone
        /// Anybody who is signed in to this community.
        case signedIn
        /// Whoever wears a hat with this permission.
        case may(Permission)
        /// Whoever has any of these permissions.
        case mayAny([Permission])
        /// Whoever has all of these permissions.
        case mayAll([Permission])

        /// Whether a hat's permissions open this door; nil stands for nobody signed in.
        public func admits(_ acting: Acting?) -> Bool {
            switch self {
            case .everyone: true
            case .signedIn: acting != nil
            case .may(let permission): acting?.may(permission) ?? false
            case .mayAny(let permissions): permissions.contains { acting?.may($0) ?? false }
            case .mayAll(let permissions): permissions.allSatisfy { acting?.may($0) ?? false }
            }
        }
    }

    public let method: HTTPRequest.Method
    /// Below the community, such as `/asks/{ask}`; the words in braces are parameters.
    public let path: String
    public let access: Access
    let answer: @Sendable (Visit) async throws -> Reply

    static func get(
        _ path: String, _ access: Access,
        _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(method: .get, path: path, access: access, answer: answer)
    }

    static func post(
        _ path: String, _ access: Access,
        _ answer: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Route {
        Route(method: .post, path: path, access: access, answer: answer)
    }
}
