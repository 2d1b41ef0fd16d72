import Essentials
import People

/// Whom a message or a ring-round goes to.
public enum Circle: Hashable, Sendable, Codable {
    case everybody
    case area(String)
    /// Whoever offers or asks something with this tag.
    case tag(String)
    /// The people suggested for an ask.
    case ask(Ask.ID)
    /// The people on today's call list.
    case callList
    /// Whoever has neither given nor been given anything yet.
    case metNobody
    /// Whoever was here by then, and has met nobody for so many months.
    case quiet(months: Int)
    /// People picked by hand, by their member numbers.
    case numbers([Int])

    /// The months that one can choose among.
    public static let quietMonths = [3, 6, 12]
    /// The most people that are picked by hand.
    public static let numbersMax = 300

    /// Reads member numbers such as "3, 17, 22-25".
    ///
    /// - Returns: each number once, in order; nil where anything else stands between them, where
    ///   none does, or where there are too many.
    public static func numbers(typed: String) -> Circle? {
        var numbers: Set<Int> = []
        let parts = typed.replacing("–", with: "-").replacing(/\s*-\s*/, with: "-")
            .split { $0 == "," || $0 == ";" || $0.isWhitespace }
        for part in parts {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
                .map { Int($0) }
            guard ends.count <= 2, let first = ends.first.flatMap(\.self),
                let last = ends.last.flatMap(\.self), first > 0, first <= last,
                last - first < numbersMax
            else { return nil }
            numbers.formUnion(first...last)
        }
        guard !numbers.isEmpty, numbers.count <= numbersMax else { return nil }
        return .numbers(numbers.sorted())
    }
}

/// Numbers were picked by hand, and nobody who is here has them.
public struct UnknownNumbers: Refusal, Hashable {
    public let numbers: [Int]

    public init(_ numbers: [Int]) {
        self.numbers = numbers
    }

    public var kind: RefusalKind { .invalid }
    public var code: String { "circle-unknown-numbers" }
    public var explanation: String {
        let list = numbers.map(String.init).joined(separator: ", ")
        return "Nobody who is here has this number: \(list). Look it up, or take it out."
    }
}
