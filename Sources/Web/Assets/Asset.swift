/// A file that travels inside the binary: a script, a font, a picture, the stylesheet.
///
/// Its address carries a hash of its bytes, so that a browser may keep it for good and still gets
/// the next version at once.
public struct Asset: Sendable {
    /// The name below the embedded files, such as `scripts/slips.js`.
    public let name: String
    /// The bytes to send.
    public let bytes: [UInt8]
    /// The media type to send them with.
    public let contentType: String
    /// The address a page links to, such as `/assets/91b5ac0f3d2e7a44.js`.
    public let address: String

    /// An asset of these bytes; its type follows from the ending of its name.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        contentType = Self.contentTypes[ending] ?? "application/octet-stream"
        address = "/assets/\(Self.hash(of: bytes)).\(ending)"
    }

    /// Media types by the ending of a name.
    private static let contentTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml", "png": "image/png", "woff2": "font/woff2",
        "txt": "text/plain; charset=utf-8", "yaml": "application/yaml",
        "json": "application/json", "po": "text/plain; charset=utf-8",
    ]

    /// The FNV-1a hash as sixteen digits: it tells versions apart and guards nothing.
    static func hash(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
