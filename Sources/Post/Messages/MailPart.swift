/// One part of a message: its own headers, an empty line, and what it carries.
struct MailPart {
    let text: String

    static func text(_ text: String, subtype: String) -> MailPart {
        MailPart(
            text: """
                Content-Type: text/\(subtype); charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                \(QuotedPrintable.lines(text))
                """)
    }

    static func file(_ enclosure: Enclosure) -> MailPart {
        MailPart(
            text: """
                Content-Type: \(enclosure.mediaType)\r
                Content-Transfer-Encoding: base64\r
                Content-Disposition: attachment;\r
                 \(fileName(enclosure.name))\r
                \r
                \(Base64Lines.lines(enclosure.bytes))
                """)
    }

    static func several(_ parts: [MailPart], subtype: String, boundary: String) -> MailPart {
        let between = parts.map { "--\(boundary)\r\n\($0.text)" }.joined(separator: "\r\n")
        return MailPart(
            text: """
                Content-Type: multipart/\(subtype);\r
                 boundary="\(boundary)"\r
                \r
                \(between)\r
                --\(boundary)--\r

                """)
    }

    /// The name as letters all programs know, each other byte as `%C3` (RFC 2231).
    private static func fileName(_ name: String) -> String {
        let isPlain: (UInt8) -> Bool = { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || "-._".utf8.contains(byte)
        }
        if name.utf8.allSatisfy(isPlain), name.utf8.count <= 60 { return "filename=\"\(name)\"" }
        var lines: [String] = [""]
        for byte in name.utf8 {
            let digits = String(byte, radix: 16, uppercase: true)
            let piece =
                isPlain(byte)
                ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
            if lines[lines.count - 1].utf8.count + piece.utf8.count > 50 { lines.append("") }
            lines[lines.count - 1] += piece
        }
        return lines.enumerated().map { index, line in
            "filename*\(index)*=\(index == 0 ? "UTF-8''" : "")\(line)"
        }.joined(separator: ";\r\n ")
    }
}
