import HTTPTypes

/// One line of the API's table: verb, path, what answers.
public struct Endpoint: Sendable {
    public let method: HTTPRequest.Method
    /// Below `/api/v1/communities/{community}`; the words in braces are parameters.
    public let path: String
    /// Whether the verb writes, and so must carry an `Idempotency-Key`.
    let isWriting: Bool
    /// What may stand behind the question mark; where it is empty nothing there is looked at.
    var query: [String] = []
    let answer: @Sendable (Call) async throws -> Answer

    static func get(
        _ path: String, query: [String] = [],
        _ answer: @escaping @Sendable (Call) async throws -> Answer
    ) -> Endpoint {
        Endpoint(method: .get, path: path, isWriting: false, query: query, answer: answer)
    }

    /// A verb that changes something: the same key twice gives the same answer, done once.
    static func post(
        _ path: String, _ answer: @escaping @Sendable (Call) async throws -> Answer
    ) -> Endpoint {
        Endpoint(method: .post, path: path, isWriting: true, answer: answer)
    }

    /// A verb that puts a thing into another state; it needs a key as the others do.
    static func put(
        _ path: String, _ answer: @escaping @Sendable (Call) async throws -> Answer
    ) -> Endpoint {
        Endpoint(method: .put, path: path, isWriting: true, answer: answer)
    }

    /// A question that needs a body; repeating it harms nothing.
    static func question(
        _ path: String, _ answer: @escaping @Sendable (Call) async throws -> Answer
    ) -> Endpoint {
        Endpoint(method: .post, path: path, isWriting: false, answer: answer)
    }
}
