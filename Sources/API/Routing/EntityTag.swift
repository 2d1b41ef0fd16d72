/// Tells whether a program already has what it asks for (RFC 9110, section 8.8.3).
enum EntityTag {
    /// The FNV-1a hash of the bytes, in quotes: it tells versions apart and guards nothing.
    static func of(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return "\"\(String(repeating: "0", count: 16 - digits.count))\(digits)\""
    }

    /// Whether `If-None-Match` or `If-Match` names the tag, strong or weak.
    static func matches(_ tag: String, _ header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { part in
            let given = part.filter { $0 != " " }
            return given == "*" || given == tag || given == "W/\(tag)"
        }
    }
}
