/// One side of an exchange that another system noted.
public enum Party: Hashable, Sendable, Codable {
    /// A member, by the number the old system gave.
    case member(String)
    /// The time bank itself.
    case bank
    /// Somebody who left; the old system no longer says who.
    case former

    /// The member's number, the word "bank" or the word "former".
    public var text: String {
        switch self {
        case .member(let number): number
        case .bank: "bank"
        case .former: "former"
        }
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        switch text {
        case "bank": self = .bank
        case "former": self = .former
        default: self = .member(text)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
