/// In which form a person wants what the scheme writes.
///
/// The number is stored.
public enum Format: Int, Sendable, Codable, CaseIterable {
    case ordinary = 1
    case largePrint = 2
    case easyRead = 3
    case audio = 4

    /// The stable word that programs read.
    public var code: String {
        switch self {
        case .ordinary: "ordinary"
        case .largePrint: "large-print"
        case .easyRead: "easy-read"
        case .audio: "audio"
        }
    }

    public init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
