import Essentials

/// The person who typed it, known by bytes only.
public enum RecorderTag {}
public typealias RecorderID = Identifier<RecorderTag>

/// Who recorded something, and under which hat; the console and an import have no person.
public struct Recorder: Hashable, Sendable {
    public let member: RecorderID?
    /// The hat's stored number.
    public let hat: Int

    public init(member: RecorderID?, hat: Int) {
        self.member = member
        self.hat = hat
    }
}

/// On whose word a record stands.
///
/// The number is stored and sealed.
public enum Word: Int, Sendable, Codable, CaseIterable {
    /// The person themself, signed in.
    case ownHand = 1
    case memberPresent = 2
    case phone = 3
    case paper = 4
    case sms = 5
    case kiosk = 6
    case api = 7
    case importedFile = 8
    case supporter = 9
    case committeeCode = 10

    /// The stable word that programs read.
    public var code: String {
        switch self {
        case .ownHand: "own-hand"
        case .memberPresent: "member-present"
        case .phone: "phone"
        case .paper: "paper"
        case .sms: "sms"
        case .kiosk: "kiosk"
        case .api: "api"
        case .importedFile: "import"
        case .supporter: "supporter"
        case .committeeCode: "committee-code"
        }
    }

    public init?(code: String) {
        guard let found = Word.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

/// What an entry refers to: an exchange, an event, an import.
///
/// Known by kind and bytes.
public struct Subject: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    /// The number is stored and sealed.
    public enum Kind: Int, Sendable, Codable, CaseIterable {
        case exchange = 1
        case importRun = 2
        case member = 3
        case award = 4
        case event = 5
        case agreement = 6
        /// What a member found on their account on joining.
        case welcome = 7
        /// Help that a member gave before their time was noted.
        case recognition = 8
    }

    public let kind: Kind
    public let id: ID

    public init(_ kind: Kind, _ id: ID) {
        self.kind = kind
        self.id = id
    }
}
