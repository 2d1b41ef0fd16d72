/// How the letters of a file are kept as bytes.
public enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
}

/// Bytes brought to UTF-8; a byte that could not be read stays as 0xFF, which is never valid.
struct RecodedBytes {
    let encoding: TextEncoding
    let hadMark: Bool
    let bytes: [UInt8]

    /// Tells the encoding by the mark in front, then by whether UTF-8 fits.
    ///
    /// A file with well-formed letters of two bytes or more is UTF-8 even where one is broken;
    /// a file with high bytes that are never well-formed is Windows-1252.
    init(_ raw: [UInt8]) {
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, hadMark, bytes) = (.utf8, true, Array(raw.dropFirst(3)))
        } else if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
            (encoding, hadMark, bytes) = (.utf16, true, RecodedBytes.fromUTF16(raw))
        } else {
            let (letters, broken) = RecodedBytes.survey(raw)
            let isUTF8 = broken == 0 || letters > broken
            encoding = isUTF8 ? .utf8 : .windows1252
            hadMark = false
            bytes = isUTF8 ? raw : RecodedBytes.fromWindows1252(raw)
        }
    }

    /// How many well-formed letters beyond ASCII there are, and how many broken bytes.
    private static func survey(_ raw: [UInt8]) -> (letters: Int, broken: Int) {
        var (letters, broken, index) = (0, 0, 0)
        while index < raw.count {
            let lead = raw[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            let end = index + length
            if lead >= 0xC2, lead <= 0xF4, end <= raw.count,
                raw[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                letters += 1
                index = end
            } else {
                broken += 1
                index += 1
            }
        }
        return (letters, broken)
    }

    private static func fromUTF16(_ raw: [UInt8]) -> [UInt8] {
        let isLittle = raw[0] == 0xFF
        let units = stride(from: 2, to: raw.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func fromWindows1252(_ raw: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count + raw.count / 16)
        for byte in raw {
            if byte < 0x80 {
                result.append(byte)
            } else if byte >= 0xA0 {
                result.append(0xC0 | byte >> 6)
                result.append(0x80 | byte & 0x3F)
            } else if let scalar = windows1252[Int(byte - 0x80)] {
                result.append(contentsOf: Array(String(scalar).utf8))
            } else {
                result.append(0xFF)
            }
        }
        return result
    }

    /// The letters at 0x80 to 0x9F; five places are empty.
    static let windows1252: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
