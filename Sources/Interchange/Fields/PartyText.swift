import Essentials

/// A person as the old system names them, `Full Name (12)`.
struct PartyText: Hashable {
    let name: String
    /// The member number: what stands in the last bracket, without zeros in front.
    let number: String?

    /// Reads a cell; the old system's pages turn `&` and quotes into entities, also in its files.
    init(_ cell: String) {
        let text = PartyText.plain(cell).trimmed
        let opens: Set<Character> = ["(", "（"]
        guard let last = text.last, last == ")" || last == "）",
            let open = text.lastIndex(where: { opens.contains($0) }),
            let number = MemberNumber.read(String(text[text.index(after: open)...].dropLast()))
        else {
            (name, self.number) = (text, nil)
            return
        }
        (name, self.number) = (String(text[..<open]).trimmed, number)
    }

    /// The text with the entities of a page turned back into letters.
    static func plain(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = text
        for (entity, letter) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
        ] {
            result = result.split(separator: entity, omittingEmptySubsequences: false)
                .joined(separator: letter)
        }
        return result
    }
}

/// The number of a member in the old system: a whole number from 1 up.
enum MemberNumber {
    /// The number without zeros in front; nil when it is none.
    static func read(_ text: String) -> String? {
        let digits = text.trimmed
        guard QuantityText.isDigits(digits), digits.utf8.count <= 12 else { return nil }
        let plain = digits.drop { $0 == "0" }
        return plain.isEmpty ? nil : String(plain)
    }
}

/// Whether text can be an e-mail address; not whether anybody reads it.
enum EmailText {
    static func isPlausible(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let isSeparated = !text.contains { $0.isWhitespace || ",;<>()\"\\".contains($0) }
        return isSeparated && labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }
}
