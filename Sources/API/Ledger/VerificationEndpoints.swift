import HTTPTypes
import Ledger
import Operations

enum VerificationEndpoints {
    static let table: [Endpoint] = [
        .question("/ledger/verifications", verify)
    ]

    /// The proof of the books; 200 also when something is wrong, for the question was answered.
    @Sendable static func verify(_ call: Call) async throws -> Answer {
        let asked: VerificationJSON = try call.read()
        var heads: [ChainHead] = []
        if let text = asked.head {
            guard let head = ChainHead(text) else {
                throw APIRefusal.field(
                    "head", "A head is a place, a dash and 64 letters and figures.")
            }
            heads = [head]
        }
        let report = try await call.desks.ledger.verify(heads: heads, as: call.acting)
        var answer = try Answer.one(report)
        answer.headers[.eTag] = nil
        return answer
    }
}

/// What a program asks of a verification: a head that was noted earlier, or nothing.
private struct VerificationJSON: Decodable {
    let head: String?
}
