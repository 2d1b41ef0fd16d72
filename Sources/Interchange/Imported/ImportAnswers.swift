import Essentials

/// What may be read in two ways, each a question with its own flag on the command line.
public enum ImportQuestionKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Whether 03/04/2024 is in April or in March.
    case dateOrder = "date-order"
    /// Whether 1.5 is an hour and a half, or one hour and fifty minutes.
    case decimalQuantity = "decimal-quantity"
    /// Whether 1:5 is one hour and five minutes, or one hour and fifty.
    case shortMinutes = "short-minutes"
    /// Whether 3.600 is three thousand six hundred or three and a bit.
    case decimalMark = "decimal-mark"
    /// Whether a bare 2 is two hours or two minutes.
    case bareNumber = "bare-number"
    /// Which of the names without a number is the time bank's own.
    case bankName = "bank-name"
    /// Whether a file holds offers or asks.
    case postKind = "post-kind"

    public var flag: String { "--\(rawValue)" }
}

/// A question that only a person can answer, with the lines that raise it.
public struct ImportQuestion: Hashable, Sendable, Codable {
    public struct Answer: Hashable, Sendable, Codable {
        /// What is given after the flag.
        public let value: String
        public let meaning: String
    }

    public struct Example: Hashable, Sendable, Codable {
        public let place: CellPlace
        public let read: String
    }

    public let kind: ImportQuestionKind
    /// The file it is about; empty when it is about all of them.
    public let file: String
    public let text: String
    public let answers: [Answer]
    /// At most five lines.
    public var examples: [Example]

    public var flag: String { kind.flag }
    /// The key of the answer: the kind, and the file when it is about one file.
    public var id: String { file.isEmpty ? kind.rawValue : "\(kind.rawValue):\(file)" }
}

/// What a person answered, and the limits they set.
public struct ImportAnswers: Hashable, Sendable, Codable {
    /// Answer by the question's id, or by its kind alone to answer for every file.
    public var choices: [String: String]
    /// The longest exchange between people that is believed.
    public var longest: Minutes

    public init(_ choices: [String: String] = [:], longest: Minutes = .longest) {
        self.choices = choices
        self.longest = longest
    }

    public func choice(_ kind: ImportQuestionKind, file: String = "") -> String? {
        choices["\(kind.rawValue):\(file)"] ?? choices[kind.rawValue]
    }
}
