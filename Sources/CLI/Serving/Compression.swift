import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Operations

/// Sends pages smaller to browsers that can unpack them; most of what we send is words.
struct Compression: Sendable {
    let chance: Chance
    /// Below this, headers weigh more than what is won.
    static let bytesMin = 1_000

    /// The response, compressed where the browser accepts it and it is worth it.
    ///
    /// A few bytes of chance go before each page, so that nobody learns a secret on it from its
    /// length.
    func apply(to response: Response, accepted: String?) async throws -> Response {
        guard Self.isWorthIt(response) else { return response }
        var response = response
        response.headers[.vary] = "Accept-Encoding"
        guard Self.accepts(accepted) else { return response }
        let whole = Whole()
        try await response.body.write(whole)
        let padding = chance.bytes(Int(chance.bytes(1).first ?? 0) % 64 + 1)
        let packed = GzipWriter.gzip(whole.bytes, level: 5, padding: padding)
        response.headers[.contentEncoding] = "gzip"
        // Two forms of one page are not the same bytes.
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") {
            response.headers[.eTag] = "W/" + tag
        }
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        return response
    }

    private static func isWorthIt(_ response: Response) -> Bool {
        guard let length = response.body.contentLength, length >= bytesMin,
            response.headers[.contentEncoding] == nil, let type = response.headers[.contentType]
        else { return false }
        return type.hasPrefix("text/")
            || ["json", "yaml", "svg+xml"].contains { type.hasSuffix($0) }
    }

    /// Whether `Accept-Encoding` names gzip with a weight above 0 (RFC 9110).
    static func accepts(_ header: String?) -> Bool {
        (header ?? "").lowercased().split(separator: ",").contains { part in
            let words = part.split(separator: ";").map { $0.filter { $0 != " " } }
            guard words.first == "gzip" || words.first == "*" else { return false }
            let weight = words.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            return weight.flatMap { Double($0) } != 0
        }
    }
}

/// Gathers a body that is sent in pieces.
private final class Whole: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws {
        bytes += buffer.readableBytesView
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
