import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Operations
import Synchronization

/// Sends pages smaller to browsers that can unpack them; most of what we send is words.
struct Compression: Sendable {
    let chance: Chance
    private let assets = PackedAssets()
    /// Below this, headers weigh more than what is won.
    static let bytesMin = 1_000

    init(chance: Chance) {
        self.chance = chance
    }

    /// The response, compressed where the browser accepts it and it is worth it.
    ///
    /// A few bytes of chance go before each page, so that nobody learns a secret on it from its
    /// length. What never changes is packed once, as small as it goes.
    func apply(
        to response: Response, at path: String, accepted: String?
    ) async throws -> Response {
        guard Self.isWorthIt(response) else { return response }
        var response = response
        response.headers[.vary] = "Accept-Encoding"
        guard Self.accepts(accepted) else { return response }
        let packed =
            Self.isForEver(response)
            ? try await assets.packed(path) { try await Self.whole(response) }
            : GzipWriter.gzip(try await Self.whole(response), level: 5, padding: padding())
        response.headers[.contentEncoding] = "gzip"
        // Two forms of one page are not the same bytes.
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") {
            response.headers[.eTag] = "W/" + tag
        }
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        return response
    }

    private func padding() -> [UInt8] {
        let chances = chance.bytes(65)
        return Array(chances.prefix(Int(chances[64]) % 64 + 1))
    }

    private static func whole(_ response: Response) async throws -> [UInt8] {
        let whole = Whole()
        try await response.body.write(whole)
        return whole.bytes
    }

    /// Whether the address names these very bytes, as those of our own files do.
    private static func isForEver(_ response: Response) -> Bool {
        response.status == .ok
            && response.headers[.cacheControl].map {
                $0.hasPrefix("public") && $0.hasSuffix("immutable")
            } ?? false
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

/// The files of the house in their compressed form, by address; there are a dozen of them.
private final class PackedAssets: Sendable {
    private let known = Mutex<[String: [UInt8]]>([:])

    func packed(_ path: String, _ whole: () async throws -> [UInt8]) async throws -> [UInt8] {
        if let bytes = known.withLock({ $0[path] }) { return bytes }
        let bytes = GzipWriter.gzip(try await whole(), level: 9)
        known.withLock { $0[path] = bytes }
        return bytes
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
