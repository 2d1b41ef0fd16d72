import Essentials
import HTTPTypes
import Logging
import Operations
import People

/// The ways the API itself refuses, before a desk sees the request.
enum APIRefusal: Refusal, Hashable {
    case noToken
    case notJSON
    case zeroCharacter
    case mediaType
    case notAcceptable
    case noKey
    case noTag
    case tooLarge
    case wrongVerb
    case field(String, String)

    var kind: RefusalKind {
        switch self {
        case .noToken: .forbidden
        default: .invalid
        }
    }

    var code: String {
        switch self {
        case .noToken: "no-token"
        case .notJSON: "not-json"
        case .zeroCharacter: "zero-character"
        case .mediaType: "media-type"
        case .notAcceptable: "not-acceptable"
        case .noKey: "no-idempotency-key"
        case .noTag: "no-if-match"
        case .tooLarge: "too-large"
        case .wrongVerb: "wrong-verb"
        case .field: "fields"
        }
    }

    var explanation: String {
        switch self {
        case .noToken:
            "Send a token of this community: Authorization: Bearer goodturn_... Its maker must still wear the hat."
        case .notJSON: "The body is not JSON."
        case .zeroCharacter: "The body holds the character \\u0000, which no text may have."
        case .mediaType: "Send the body as Content-Type: application/json."
        case .notAcceptable: "This address answers in application/json only."
        case .noKey:
            "Send an Idempotency-Key of at most 200 bytes, new for each thing done, the same when it is tried again."
        case .noTag:
            "Send as If-Match the ETag of what you change, so that nobody else's change is lost."
        case .tooLarge: "The body is too large."
        case .wrongVerb:
            "This address does not take this verb. The Allow header names those it takes."
        case .field(_, let explanation): explanation
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .noToken: .unauthorized
        case .notJSON, .noKey: .badRequest
        case .mediaType: .unsupportedMediaType
        case .notAcceptable: .notAcceptable
        case .noTag: .preconditionRequired
        case .tooLarge: .contentTooLarge
        case .wrongVerb: .methodNotAllowed
        case .field, .zeroCharacter: .unprocessableContent
        }
    }
}

/// The one mapping from a refusal to what a program gets; total over the kinds.
enum APIRefusals {
    static func status(of refusal: any Refusal) -> HTTPResponse.Status {
        if let refusal = refusal as? APIRefusal { return refusal.status }
        if refusal is Overtaken { return .preconditionFailed }
        if let refusal = refusal as? HatRefusal, refusal == .notSignedIn { return .unauthorized }
        return switch refusal.kind {
        case .invalid: .unprocessableContent
        case .forbidden: .forbidden
        case .missing: .notFound
        case .conflict: .conflict
        }
    }

    /// A problem in the form of RFC 9457.
    static func answer(to error: any Error, desks: Desks) -> Answer {
        guard let refusal = error as? any Refusal else { return outage(error, desks) }
        let status = status(of: refusal)
        var faults = ((refusal as? FieldFaults)?.faults ?? []).map {
            FieldFault(JSON.key($0.field), $0.explanation)
        }
        if case .field(let name, let explanation)? = refusal as? APIRefusal {
            faults = [FieldFault(name, explanation)]
        }
        return problem(
            ProblemJSON(
                code: refusal.code, status: status, detail: refusal.explanation, errors: faults),
            status: status)
    }

    private static func outage(_ error: any Error, _ desks: Desks) -> Answer {
        if let outage = Outage(error) {
            desks.logger.error("outage", metadata: ["error": "\(error)"])
            let status = HTTPResponse.Status.serviceUnavailable
            var answer = problem(
                ProblemJSON(
                    code: "unavailable", status: status, detail: detail(of: outage), errors: []),
                status: status)
            answer.headers[.retryAfter] = "30"
            return answer
        }
        let reference = String(desks.key().text.prefix(8))
        desks.logger.error(
            "outage", metadata: ["reference": "\(reference)", "error": "\(error)"])
        let status = HTTPResponse.Status.internalServerError
        return problem(
            ProblemJSON(
                code: "outage", status: status,
                detail: "It is our fault. Try again with the same key, or name \(reference).",
                errors: []),
            status: status)
    }

    private static func detail(of outage: Outage) -> String {
        switch outage {
        case .diskFull:
            "The disk of the server is full, so nothing was written. Try again later with the same key."
        case .away: "The books cannot be reached just now. Try again later with the same key."
        case .busy: "The books are busy with other work. Try again later with the same key."
        case .unknown:
            "The books went away before they could say whether this was written. Send it again with the same key."
        }
    }

    private static func problem(_ problem: ProblemJSON, status: HTTPResponse.Status) -> Answer {
        let body = (try? JSON.bytes(problem)) ?? []
        var answer = Answer(status: status, body: body)
        answer.headers[.contentType] = "application/problem+json"
        if status == .unauthorized { answer.headers[.wwwAuthenticate] = "Bearer" }
        return answer
    }
}

/// A refusal as programs read it (RFC 9457).
struct ProblemJSON: Encodable {
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// Stable, as the refusal names itself.
    let code: String
    let errors: [FieldFault]

    init(code: String, status: HTTPResponse.Status, detail: String, errors: [FieldFault]) {
        type = "urn:goodturn:problem:\(code)"
        title = status.reasonPhrase
        self.status = status.code
        self.detail = detail
        self.code = code
        self.errors = errors
    }
}
