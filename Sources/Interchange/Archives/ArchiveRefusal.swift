import Essentials

/// Why a ZIP file was not opened.
public enum ArchiveRefusal: Refusal, Hashable {
    case unreadable
    case tooManyEntries(limit: Int)
    case tooLarge(limitBytes: Int)
    case entryUnreadable(name: String)
    case notWritten

    public var kind: RefusalKind { .invalid }

    public var code: String {
        switch self {
        case .unreadable: "archive-unreadable"
        case .tooManyEntries: "archive-too-many-entries"
        case .tooLarge: "archive-too-large"
        case .entryUnreadable: "archive-entry-unreadable"
        case .notWritten: "archive-not-written"
        }
    }

    public var explanation: String {
        switch self {
        case .unreadable:
            "This is not a ZIP file that can be opened. Download it again."
        case .tooManyEntries(let limit):
            "The ZIP file holds more than \(limit) files. An export holds four."
        case .tooLarge(let limit):
            "Unpacked, the ZIP file is larger than \(limit / 1_000_000) MB. We stopped there."
        case .entryUnreadable(let name):
            "The file \(name) inside the ZIP file cannot be read. Download it again."
        case .notWritten:
            "The ZIP file could not be made."
        }
    }
}
