import Foundation

/// A regular expression, and where it is found.
struct Pattern: @unchecked Sendable {
    // NSRegularExpression never changes once made and may be used from many threads at once.
    private let expression: NSRegularExpression

    init(_ pattern: String, ignoringCase: Bool = false) {
        do {
            let options: NSRegularExpression.Options =
                ignoringCase ? [.anchorsMatchLines, .caseInsensitive] : [.anchorsMatchLines]
            expression = try NSRegularExpression(pattern: pattern, options: options)
        } catch {
            preconditionFailure("\(pattern) is not a regular expression: \(error)")
        }
    }

    struct Hit {
        let line: Int
        /// The first group, or the whole where there is none.
        let words: String
    }

    func hits(in text: String) -> [Hit] {
        let range = NSRange(location: 0, length: text.utf16.count)
        return expression.matches(in: text, range: range).compactMap { match in
            let wanted = match.numberOfRanges > 1 ? match.range(at: 1) : match.range
            guard let found = Range(wanted, in: text) else { return nil }
            let line = text.utf8[..<found.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
            return Hit(line: line, words: String(text[found]))
        }
    }
}
