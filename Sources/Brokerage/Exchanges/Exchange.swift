import Essentials
import Ledger
import People

/// Help that people give each other, from the first idea of it to the line on both statements.
///
/// One exchange keeps its id through its whole life. What it posts refers to it, so a statement
/// shows one line however often it was put right.
public struct Exchange: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public var standing: Standing
    /// What it was for, in the words of whoever noted it; may be empty.
    public var content: String
    /// Everybody in it, givers first, each side in the order of member numbers.
    public var parties: [Party]
    /// The day it happened or is to happen; nil while it is open.
    public var day: Day?
    public var time = ""
    public var place = ""
    /// What to expect there, in plain words.
    public var expect = ""
    /// How long each giver helped who has no length of their own; nil while it is open.
    public var minutes: Minutes?
    /// The way there and back of each giver; nil where none was noted.
    public var travel: Minutes?
    public var project: Project.ID?
    /// The ask that it was matched for; nil where it came about otherwise.
    public var ask: Ask.ID?
    public var word: Word?
    /// The number of the paper sheet that it was written on.
    public var sheet = ""
    public var notedBy: Member.ID?
    public var noted: Instant?
    public var confirmed: Instant?
    /// When the wait for a quiet confirmation began; nil where only a word confirms.
    public var quietFrom: Instant?
    public var question = ""
    public var questionedBy: Member.ID?
    /// The entry that stands for it now; nil while nothing is posted.
    public var entry: Entry.ID?
    /// When it was last put right or taken back after it was posted.
    public var putRight: Instant?
    public var pairing: Pairing.ID?
    /// The sheet of slips it was noted with, for the receipt.
    public var batch: SlipBatchID?
    public let made: Instant

    public init(
        id: ID, standing: Standing, content: String, parties: [Party] = [], day: Day? = nil,
        minutes: Minutes? = nil, made: Instant
    ) {
        self.id = id
        self.standing = standing
        self.content = content
        self.parties = parties
        self.day = day
        self.minutes = minutes
        self.made = made
    }

    /// Where an exchange is in its life.
    ///
    /// The number is stored.
    public enum Standing: Int, Sendable, Codable, CaseIterable {
        case suggested = 1
        /// Both sides said yes; it is to come.
        case matched = 2
        /// They met; the length is not known yet.
        case met = 3
        /// One side noted it; it waits for the other side or for a second person.
        case noted = 4
        /// It stands, and its time is on the accounts.
        case confirmed = 5
        /// Somebody asked for another look.
        case questioned = 6
        /// A question about it was answered, and it stands.
        case settled = 7
        /// It did not happen; nothing is held against anybody.
        case withdrawn = 8

        /// Those in which its length has been said.
        public static let withLength: [Standing] = [.noted, .confirmed, .questioned, .settled]

        /// The stable word that programs read.
        public var code: String {
            switch self {
            case .suggested: "suggested"
            case .matched: "matched"
            case .met: "met"
            case .noted: "noted"
            case .confirmed: "confirmed"
            case .questioned: "questioned"
            case .settled: "settled"
            case .withdrawn: "withdrawn"
            }
        }

        public init?(code: String) {
            guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
            self = found
        }
    }

    public var givers: [Party] { parties.filter { $0.direction == .gave } }
    public var receivers: [Party] { parties.filter { $0.direction == .received } }

    public func involves(_ member: Member.ID?) -> Bool {
        member != nil && parties.contains { $0.member == member }
    }

    /// The people on the other side of somebody, or nobody for a stranger.
    public func others(than member: Member.ID) -> [Party] {
        let isOwn = { (party: Party) in
            party.member == member || party.joint?.bytes == member.bytes
        }
        guard let own = parties.first(where: isOwn) else { return [] }
        return parties.filter { $0.direction != own.direction }
    }
}

/// Names one sheet of slips, or one press of "as usual this week".
public enum SlipBatchTag {}
public typealias SlipBatchID = Identifier<SlipBatchTag>
