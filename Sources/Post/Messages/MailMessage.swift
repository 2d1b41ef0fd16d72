import Essentials

/// A letter as the text that mail servers pass on (RFC 5322, 2045 to 2047).
///
/// The same letter always gives the same text. Nothing of a letter can start a header of its own:
/// line breaks are refused where they would.
public struct MailMessage: Hashable, Sendable {
    public let text: String

    public init(_ letter: Letter) throws(LetterRefusal) {
        try MailMessage.check(letter)
        text =
            try MailMessage.headers(of: letter).joined(separator: "\r\n") + "\r\n"
            + MailMessage.body(of: letter).text
    }

    private static func check(_ letter: Letter) throws(LetterRefusal) {
        if letter.subject.hasLineBreak { throw .lineBreak(in: "subject") }
        let halves = letter.messageID.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty && $0.isHeaderWord }),
            letter.messageID.utf8.count <= 200
        else { throw .unsendableMessageID(letter.messageID) }
        for enclosure in letter.enclosures {
            if enclosure.name.hasLineBreak { throw .lineBreak(in: "name of the enclosed file") }
            let type = enclosure.mediaType.split(separator: "/", omittingEmptySubsequences: false)
            guard type.count == 2, type.allSatisfy({ !$0.isEmpty && $0.isHeaderWord }) else {
                throw .unsendableMediaType(enclosure.mediaType)
            }
        }
    }

    private static func headers(of letter: Letter) throws(LetterRefusal) -> [String] {
        var headers = [
            "Date: \(letter.date.mailDate)",
            HeaderText(name: "From").header(letter.from),
            HeaderText(name: "To").header(letter.to),
        ]
        if let replyTo = letter.replyTo {
            headers.append(HeaderText(name: "Reply-To").header(replyTo))
        }
        headers += [
            HeaderText(name: "Subject").header(letter.subject),
            "Message-ID: <\(letter.messageID)>",
            "MIME-Version: 1.0",
            // Asks holiday notices not to answer.
            "Auto-Submitted: auto-generated",
        ]
        if let unsubscribe = letter.unsubscribe {
            headers += try unsubscribing(at: unsubscribe)
        }
        return headers
    }

    private static func unsubscribing(at address: String) throws(LetterRefusal) -> [String] {
        let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
        guard isWeb || address.hasPrefix("mailto:"), address.utf8.count <= 900,
            address.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != 60 && $0 != 62 })
        else { throw .unsendableUnsubscribe(address) }
        let header = "List-Unsubscribe:\r\n <\(address)>"
        // One press in the reader's own mail program, without a page to confirm (RFC 8058).
        return address.hasPrefix("https://")
            ? [header, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"] : [header]
    }

    private static func body(of letter: Letter) -> MailPart {
        var body = MailPart.text(letter.text, subtype: "plain")
        if let html = letter.html {
            body = .several(
                [body, .text(html, subtype: "html")], subtype: "alternative",
                boundary: boundary("a", of: letter))
        }
        if !letter.enclosures.isEmpty {
            body = .several(
                [body] + letter.enclosures.map(MailPart.file), subtype: "mixed",
                boundary: boundary("m", of: letter))
        }
        return body
    }

    /// A line between parts that cannot stand in one: no encoded text ever contains `=_`.
    private static func boundary(_ kind: String, of letter: Letter) -> String {
        // FNV-1a, only to tell messages that enclose each other apart.
        let hash = letter.messageID.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return "=_\(kind)_\(String(hash, radix: 16))"
    }
}

extension StringProtocol {
    /// Letters, digits and the few signs that are safe in any header.
    fileprivate var isHeaderWord: Bool {
        utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || "-._+".utf8.contains(byte)
        }
    }
}
