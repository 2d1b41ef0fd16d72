/// Text whose plain letters stay readable on the way (RFC 2045, section 6.7).
///
/// Lines are at most 76 letters, everything outside ASCII is written as `=C3=A9`, and every line
/// ends in carriage return and line feed.
enum QuotedPrintable {
    static func lines(_ text: String) -> String {
        var encoded = ""
        let oneBreak = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        for line in oneBreak.split(separator: "\n", omittingEmptySubsequences: false) {
            encoded += self.line(Array(line.utf8)) + "\r\n"
        }
        // A text that ended its last line is not given an empty one more.
        return oneBreak.hasSuffix("\n") ? String(encoded.dropLast()) : encoded
    }

    private static func line(_ bytes: [UInt8]) -> String {
        var (done, current) = ("", "")
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let piece = letter(byte, isLast: isLast)
            // One place is kept for the `=` that says the line goes on.
            if current.utf8.count + piece.utf8.count > 75 {
                done += current + "=\r\n"
                current = ""
            }
            current += piece
        }
        return done + current
    }

    private static func letter(_ byte: UInt8, isLast: Bool) -> String {
        let isSpace = byte == 32 || byte == 9
        let isPlain = byte > 32 && byte < 127 && byte != UInt8(ascii: "=")
        if isPlain || (isSpace && !isLast) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "=" + (digits.count == 1 ? "0" : "") + digits
    }
}
