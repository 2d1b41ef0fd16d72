import Essentials

/// One line typed back from a printed ring-round: its number, a letter for how it went, words.
public struct TypedLine: Hashable, Sendable, Codable {
    public let line: Int
    public let outcome: ContactOutcome
    public let words: String

    public init(line: Int, outcome: ContactOutcome, words: String) {
        self.line = line
        self.outcome = outcome
        self.words = words
    }
}

/// What is wrong with one typed line.
public enum TypedLineFault: Error, Hashable, Sendable, CaseIterable {
    case unreadableNumber
    case unknownLine
    case unknownLetter
    case twice
}

extension TypedLine {
    /// Reads a typed row; nil when it is empty.
    ///
    /// - Parameter lines: the numbers that stand on the sheet.
    public static func read(
        number: String, letter: String, words: String, lines: Set<Int>, seen: Set<Int>
    ) throws(TypedLineFault) -> TypedLine? {
        if number.isEmpty && letter.isEmpty && words.isEmpty { return nil }
        guard let line = Int(number) else { throw .unreadableNumber }
        guard lines.contains(line) else { throw .unknownLine }
        guard !seen.contains(line) else { throw .twice }
        // Words without a letter mean that they spoke.
        let typed = letter.isEmpty && !words.isEmpty ? ContactOutcome.spoke.letter : letter
        guard let outcome = ContactOutcome(letter: typed) ?? ContactOutcome(code: typed) else {
            throw .unknownLetter
        }
        return TypedLine(line: line, outcome: outcome, words: words)
    }
}
