import Essentials

/// Everything that is held about one person, private notes included, as one thing to print or send.
///
/// Its keys are a promise to programs. The names of people somebody is kept apart from are theirs,
/// so they are left out.
public struct MemberFile: Hashable, Sendable, Codable {
    public var number: Int
    public var formerNumbers: [Int]
    public var name: String
    public var fullName: String
    public var standing: String
    public var joined: Day
    public var area: String
    public var landline: String
    public var mobile: String
    public var email: String
    public var channel: String
    public var hats: [String]
    public var card: CardDetail
    public var safeguard: Safeguard
    public var checks: [SeenCheck]
    public var keptApartFrom: Int
    public var supporters: [Supporting]
    public var supports: [Supporting]
    public var parties: [JointParty]
    public var asksEachTime: Bool
    public var baselines: [Baseline]
    public var privateNotes: [PrivateNote]
    public var account: [AccountMove]
    public var offers: [Words]
    public var asks: [Words]
    public var exchanges: [Words]
    public var acts: [ActLine]
    public var setAside: [SetAsideLine]

    /// Time that was set aside on the person's account.
    public struct SetAsideLine: Hashable, Sendable, Codable {
        public let made: Instant
        public let amount: Int64
        /// What is neither passed on nor given back.
        public let left: Int64
        public let purpose: String

        public init(made: Instant, amount: Int64, left: Int64, purpose: String) {
            self.made = made
            self.amount = amount
            self.left = left
            self.purpose = purpose
        }
    }

    /// One movement of the person's account.
    public struct AccountMove: Hashable, Sendable, Codable {
        public let day: Day
        public let kind: String
        /// In the smallest step of the unit; below zero where it went out.
        public let amount: Int64
        public let note: String

        public init(day: Day, kind: String, amount: Int64, note: String) {
            self.day = day
            self.kind = kind
            self.amount = amount
            self.note = note
        }
    }

    /// An offer, an ask or an exchange, as it was written.
    public struct Words: Hashable, Sendable, Codable {
        public let made: Instant
        public let content: String
        public let detail: String

        public init(made: Instant, content: String, detail: String) {
            self.made = made
            self.content = content
            self.detail = detail
        }
    }

    /// One line of the audit list about this person.
    public struct ActLine: Hashable, Sendable, Codable {
        public let at: Instant
        public let verb: String
        public let hat: String

        public init(at: Instant, verb: String, hat: String) {
            self.at = at
            self.verb = verb
            self.hat = hat
        }
    }

    public init(card: MemberCard) {
        let member = card.member
        number = member.number
        formerNumbers = card.formerNumbers
        name = member.name
        fullName = member.fullName
        standing = member.standing.code
        joined = member.joined
        area = member.area
        landline = member.landline
        mobile = member.mobile
        email = member.email
        channel = member.channel.code
        hats = card.hats.keys.sorted().map(\.code)
        self.card = card.detail
        safeguard = card.safety?.safeguard ?? .none
        checks = card.safety?.checks ?? []
        keptApartFrom = card.safety?.apart.count ?? 0
        supporters = card.supporters
        supports = card.supports
        parties = card.parties
        asksEachTime = card.asksEachTime
        baselines = []
        privateNotes = []
        account = []
        offers = []
        asks = []
        exchanges = []
        acts = []
        setAside = []
    }
}
