import Essentials

/// A picture that belongs to an offer or an ask, already checked, scaled and without hidden data.
public struct Photograph: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>
    public enum SubjectTag {}

    public let id: ID
    /// What it shows, by its bytes.
    public let subject: Identifier<SubjectTag>
    public let mediaType: String
    public let content: [UInt8]
    public let made: Instant

    public init(
        id: ID, subject: Identifier<SubjectTag>, mediaType: String, content: [UInt8], made: Instant
    ) {
        self.id = id
        self.subject = subject
        self.mediaType = mediaType
        self.content = content
        self.made = made
    }

    /// The largest file that is taken in, in bytes.
    public static let bytesMax = 5 * 1_024 * 1_024
    /// The largest picture that is taken in, in pixels, so that a small file cannot fill memory.
    public static let pixelsMax = 40_000_000
    /// The longest side of what is kept, in pixels.
    public static let sideMax = 1_200
    /// How many pictures one offer or ask shows.
    public static let countMax = 4
}

/// The ways a picture is refused, in their order.
public enum PhotographRefusal: Refusal, Hashable, CaseIterable {
    case tooLarge
    case unknownKind
    case tooManyPixels
    case broken
    case tooMany
    case notOnThisComputer

    public var kind: RefusalKind { self == .tooMany ? .conflict : .invalid }

    public var code: String {
        switch self {
        case .tooLarge: "photograph-too-large"
        case .unknownKind: "photograph-unknown-kind"
        case .tooManyPixels: "photograph-too-many-pixels"
        case .broken: "photograph-broken"
        case .tooMany: "photograph-too-many"
        case .notOnThisComputer: "photograph-not-on-this-computer"
        }
    }

    public var explanation: String {
        switch self {
        case .tooLarge: "This picture is larger than 5 megabytes. Choose a smaller one."
        case .unknownKind: "We can take pictures as JPEG, PNG or WebP. Choose one of these."
        case .tooManyPixels:
            "This picture has more than 40 million points. Make it smaller and try again."
        case .broken: "This picture cannot be opened. It may be damaged. Choose another one."
        case .tooMany: "There are already 4 pictures here. Take one away first."
        case .notOnThisComputer:
            "The computer behind these pages cannot open pictures yet. Whoever looks after it can install libgd."
        }
    }
}
