import Essentials

/// How somebody said they were when they joined, if they wanted to say.
///
/// The four questions on well-being are those of the Office for National Statistics (0 to 10), the
/// three on company those of the UCLA three-item scale (1 hardly ever, 2 some of the time,
/// 3 often). Any answer may be missing. It is kept only with a consent of its own.
public struct Baseline: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    /// How the questions were asked.
    ///
    /// The number is stored.
    public enum Way: Int, Sendable, Codable, CaseIterable {
        case together = 1
        case telephone = 2
        case paper = 3
        case alone = 4

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .together: "together"
            case .telephone: "telephone"
            case .paper: "paper"
            case .alone: "alone"
            }
        }

        public init?(code: String) {
            guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }

    /// One question; the raw value is its name on forms and in files.
    public enum Question: String, Sendable, Codable, CaseIterable {
        case satisfied, worthwhile, happy, anxious
        case companionship
        case leftOut = "left-out"
        case isolated

        /// The answers that can be given.
        public var range: ClosedRange<Int> {
            switch self {
            case .satisfied, .worthwhile, .happy, .anxious: 0...10
            case .companionship, .leftOut, .isolated: 1...3
            }
        }
    }

    public let id: ID
    public let day: Day
    public let way: Way
    public let askedBy: Member.ID?
    public let answers: [Question: Int]

    public init(id: ID, day: Day, way: Way, askedBy: Member.ID?, answers: [Question: Int]) {
        self.id = id
        self.day = day
        self.way = way
        self.askedBy = askedBy
        self.answers = answers.filter { $0.key.range.contains($0.value) }
    }

    /// The sum of the three on company, 3 to 9; nil unless all were answered.
    public var loneliness: Int? {
        let given = [Question.companionship, .leftOut, .isolated].compactMap { answers[$0] }
        return given.count == 3 ? given.reduce(0, +) : nil
    }
}
