extension HTML {
    /// Writes text so that no letter of it can open a tag, an entity or leave an attribute.
    ///
    /// It copies whole runs of harmless bytes, since most text needs no escape at all.
    static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { letters in
            var start = 0
            for position in 0..<letters.count where mayNeedEscape(letters[position]) {
                guard let entity = entity(for: letters[position]) else { continue }
                bytes.append(
                    contentsOf: UnsafeBufferPointer(rebasing: letters[start..<position]))
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = position + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
        }
    }

    /// Whether a letter is one of those five, asked of a mask since most are not.
    @inline(__always)
    private static func mayNeedEscape(_ letter: UInt8) -> Bool {
        letter < 64 && 0x5000_00C4_0000_0000 as UInt64 >> UInt64(letter) & 1 == 1
    }

    private static func entity(for letter: UInt8) -> StaticString? {
        switch letter {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\""): return "&quot;"
        case UInt8(ascii: "'"): return "&#39;"
        default: return nil
        }
    }

    /// Whether an address may stand behind a link.
    ///
    /// Escaping keeps text inside its attribute, but a `javascript:` address would still run.
    /// So only our own paths, the web, mail, telephone and text messages are let through.
    static func isSafe(address: String) -> Bool {
        if address.hasPrefix("/") || address.hasPrefix("#") || address.hasPrefix("?") {
            return true
        }
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return true }
        let scheme = address[..<colon].lowercased()
        return ["https", "http", "mailto", "tel", "sms"].contains(scheme)
    }
}
