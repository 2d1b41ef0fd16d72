import Essentials

/// The words that offers and asks are tagged with: free, few and short.
public enum TagWords {
    public static let countMax = 8
    public static let lettersMax = 40

    /// Each tag once however it is spelt, without blanks around it, in the order written.
    public static func tidied(_ tags: [String]) -> [String] {
        var known: Set<String> = []
        let kept = tags.map { String($0.tidied.prefix(lettersMax)) }.filter { tag in
            let key = FoldedText(tag).text
            return !key.isEmpty && known.insert(key).inserted
        }
        return Array(kept.prefix(countMax))
    }

    /// Tags as they are typed into one line, with commas between.
    public static func read(_ line: String) -> [String] {
        tidied(line.split(separator: ",").map(String.init))
    }
}

extension String {
    /// The text without blanks around it, and with at most one blank between words of a line.
    var tidied: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: "\n").trimmingBlankLines
    }

    private var trimmingBlankLines: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
