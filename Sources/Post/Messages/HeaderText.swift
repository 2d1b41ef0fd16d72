/// Words in a header: as they are where ASCII allows, or as encoded words (RFC 2047).
struct HeaderText {
    /// The name of the header; it counts towards the first line's length.
    let name: String

    /// The whole header of free text, such as a subject, folded to lines of at most 76 letters.
    func header(_ text: String) -> String {
        let plain = "\(name): \(text)"
        if plain.utf8.count <= 76, text.isPlainHeaderText { return plain }
        return "\(name): " + HeaderText.encodedWords(text, room: 76 - name.utf8.count - 2)
    }

    /// The whole header of an address: `To: Jade Okafor <jade@example.org>`.
    func header(_ address: MailAddress) -> String {
        guard let shown = address.name else { return "\(name): <\(address.address)>" }
        let plain = "\(name): \"\(shown)\" <\(address.address)>"
        let isQuotable = shown.isPlainHeaderText && !shown.contains { $0 == "\"" || $0 == "\\" }
        if isQuotable, plain.utf8.count <= 76 { return plain }
        let words = HeaderText.encodedWords(shown, room: 76 - name.utf8.count - 2)
        return "\(name): \(words)\r\n <\(address.address)>"
    }

    /// Encoded words of at most 75 letters, none of which cuts a letter in two.
    private static func encodedWords(_ text: String, room: Int) -> String {
        var words: [String] = []
        var chunk: [UInt8] = []
        func bytes(inWord index: Int) -> Int {
            // `=?UTF-8?B?` and `?=` take 12; four letters carry three bytes.
            (min(75, index == 0 ? room : 75) - 12) / 4 * 3
        }
        for scalar in text.unicodeScalars {
            let letter = Array(String(scalar).utf8)
            if chunk.count + letter.count > bytes(inWord: words.count) {
                words.append(encodedWord(chunk))
                chunk = []
            }
            chunk += letter
        }
        words.append(encodedWord(chunk))
        return words.joined(separator: "\r\n ")
    }

    private static func encodedWord(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?\(Base64Lines.oneLine(bytes))?="
    }
}

extension String {
    /// Printable ASCII that nobody could take for an encoded word, with no space at its ends.
    fileprivate var isPlainHeaderText: Bool {
        utf8.allSatisfy { $0 >= 32 && $0 < 127 } && !contains("=?") && first != " "
            && last != " " && !isEmpty
    }
}
