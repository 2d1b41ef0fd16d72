/// Commands and what they answer, as a person sees them.
public struct Transcript: Sendable {
    public struct Step: Sendable {
        public let command: String
        public internal(set) var expected: String

        /// Whether an answer is the expected one, where `*` stands for anything within a line.
        public func fits(_ answer: String) -> Bool {
            let (wanted, given) = (Self.lines(expected), Self.lines(answer))
            return wanted.count == given.count
                && zip(wanted, given).allSatisfy { Self.fits($0, $1) }
        }

        private static func lines(_ text: String) -> [Substring] {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            while lines.last?.isEmpty == true { lines.removeLast() }
            return lines
        }

        private static func fits(_ pattern: Substring, _ line: Substring) -> Bool {
            let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
            guard parts.count > 1, let first = parts.first, let last = parts.last else {
                return pattern == line
            }
            guard line.hasPrefix(first) else { return false }
            var rest = line.dropFirst(first.count)
            for part in parts.dropFirst().dropLast() where !part.isEmpty {
                guard let found = rest.firstRange(of: part) else { return false }
                rest = rest[found.upperBound...]
            }
            return rest.hasSuffix(last)
        }
    }

    public let steps: [Step]

    public init(_ text: String) {
        var steps: [Step] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), expected: ""))
            } else if !steps.isEmpty {
                steps[steps.count - 1].expected += line + "\n"
            }
        }
        self.steps = steps
    }
}
