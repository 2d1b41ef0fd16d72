import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization

/// Where a request without a socket comes from.
struct DoorSource: RequestContextSource {
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

struct DoorContext: RequestContext {
    typealias Source = DoorSource

    var coreContext: CoreRequestContextStorage

    init(source: DoorSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// Gathers what a reply writes.
final class Gathered: ResponseBodyWriter, Sendable {
    private let written = Mutex<[UInt8]>([])

    var bytes: [UInt8] { written.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        written.withLock { $0 += Array(buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// The cookies of one browser.
final class Jar: Sendable {
    private let kept: Mutex<[String: String]>

    init(_ first: [String: String]) {
        kept = Mutex(first)
    }

    var header: String? {
        let all = kept.withLock { $0 }
        guard !all.isEmpty else { return nil }
        return all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "; ")
    }

    /// Keeps a `Set-Cookie` line, or lets go of a cookie that it ends.
    func keep(_ line: String) {
        let parts = line.split(separator: ";")
        let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        let isOver = parts.contains { $0.contains("Max-Age=0") }
        kept.withLock { $0[String(pair[0])] = isOver ? nil : String(pair[1]) }
    }
}

/// Fields as a browser writes them into a body or an address.
enum FormText {
    static func encoded(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let letter = Character(UnicodeScalar(byte))
            if letter.isASCII, letter.isLetter || letter.isNumber { return String(letter) }
            let hex = String(byte, radix: 16, uppercase: true)
            return hex.count == 1 ? "%0\(hex)" : "%\(hex)"
        }.joined()
    }
}
