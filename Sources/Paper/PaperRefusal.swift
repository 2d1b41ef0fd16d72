import Essentials

/// What cannot be printed, and why.
public enum PaperRefusal: Refusal, Hashable {
    /// Nothing was given to print.
    case nothingToPrint
    /// A code to scan holds at most about 2,900 letters.
    case codeTooLong(letters: Int)
    /// The drawing library gave up, in its own words.
    case drawingFailed(String)

    public var kind: RefusalKind {
        switch self {
        case .nothingToPrint, .codeTooLong: .invalid
        case .drawingFailed: .conflict
        }
    }

    public var code: String {
        switch self {
        case .nothingToPrint: "nothing-to-print"
        case .codeTooLong: "code-too-long"
        case .drawingFailed: "drawing-failed"
        }
    }

    public var explanation: String {
        switch self {
        case .nothingToPrint:
            "There is nothing to print yet. Choose at least one letter or sheet."
        case .codeTooLong(let letters):
            "This text has \(letters) letters, too many for a code to scan. Use a shorter address."
        case .drawingFailed(let reason):
            "The page could not be drawn (\(reason)). Try again, or tell whoever runs the computer."
        }
    }
}
