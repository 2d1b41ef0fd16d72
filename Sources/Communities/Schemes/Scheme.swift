import Essentials

/// A community's dated configuration: its rules, its words and what is switched on.
///
/// A change is a new scheme from a day onwards; the one before is kept, so that what was decided
/// under it can still be understood.
public struct Scheme: Hashable, Sendable, Codable {
    /// The unit that exchanges are thanked with.
    public var unit: CreditUnit
    /// What is noted beside each other: time credited one for one, or counted only.
    public var valuing: Valuing
    public var memberFloors: Floors
    /// Days after which a noted exchange counts as confirmed; nil switches that off (the default).
    public var quietConfirmationDays: Int?
    /// Where the balance of somebody who leaves goes.
    public var leaversBalance: LeaversBalance
    /// Where the balance of somebody who goes into care goes; at first it rests where it is.
    public var careBalance: LeaversBalance
    /// Counts below this are hidden in reports.
    public var smallestCountShown: Int
    /// Whether there is just one coordinator, so that her own hours wait for the committee.
    public var ownHoursNeedSecondPerson: Bool
    /// Days after which an offer is asked about again.
    public var offerReviewDays: Int
    public var words: SchemeWords
    /// Extra lines on the member's card, in the scheme's own words.
    public var ownFields: [String]
    /// How noted time becomes credited time.
    public var rounding: Rounding
    /// Who thanks for the way there and back.
    public var travel: Travel
    /// Lengths that a note offers at once, in minutes.
    public var usualLengths: [Minutes]
    /// Whether members note time themselves, or tell the coordinator.
    public var membersNoteTime: Bool
    /// What somebody finds on their account on joining; nil for nothing (the default).
    public var welcomeGift: WelcomeGift?
    /// After how long unused time passes into the pot; nil for never (the default).
    public var expiry: Expiry?
    /// How far earlier help is credited; nil for not at all (the default).
    public var recognition: Recognition?
    /// How members' soft ceiling grows with what they gave; nil for not at all (the default).
    public var ceilingGrowth: CeilingGrowth?

    public init(unit: CreditUnit) {
        self.unit = unit
        valuing = .credited
        memberFloors = Floors()
        quietConfirmationDays = nil
        leaversBalance = .toPot
        careBalance = .rests
        smallestCountShown = 5
        ownHoursNeedSecondPerson = true
        offerReviewDays = 365
        words = SchemeWords()
        ownFields = []
        rounding = .exact
        travel = .notCounted
        usualLengths = [30, 60, 90, 120].map { Minutes($0) }
        membersNoteTime = true
        welcomeGift = nil
        expiry = nil
        recognition = nil
        ceilingGrowth = nil
    }

    /// Reads a scheme as it was kept; what an older one did not say yet is as in a fresh one.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        self.init(unit: try kept.decode(CreditUnit.self, forKey: .unit))
        valuing = try kept.decode(Valuing.self, forKey: .valuing)
        memberFloors = try kept.decode(Floors.self, forKey: .memberFloors)
        quietConfirmationDays = try kept.decodeIfPresent(Int.self, forKey: .quietConfirmationDays)
        leaversBalance = try kept.decode(LeaversBalance.self, forKey: .leaversBalance)
        careBalance =
            try kept.decodeIfPresent(LeaversBalance.self, forKey: .careBalance) ?? careBalance
        smallestCountShown = try kept.decode(Int.self, forKey: .smallestCountShown)
        ownHoursNeedSecondPerson = try kept.decode(Bool.self, forKey: .ownHoursNeedSecondPerson)
        offerReviewDays = try kept.decode(Int.self, forKey: .offerReviewDays)
        words = try kept.decode(SchemeWords.self, forKey: .words)
        ownFields = try kept.decode([String].self, forKey: .ownFields)
        rounding = try kept.decodeIfPresent(Rounding.self, forKey: .rounding) ?? rounding
        travel = try kept.decodeIfPresent(Travel.self, forKey: .travel) ?? travel
        usualLengths =
            try kept.decodeIfPresent([Minutes].self, forKey: .usualLengths) ?? usualLengths
        membersNoteTime =
            try kept.decodeIfPresent(Bool.self, forKey: .membersNoteTime) ?? membersNoteTime
        expiry = try kept.decodeIfPresent(Expiry.self, forKey: .expiry)
        recognition = try kept.decodeIfPresent(Recognition.self, forKey: .recognition)
        welcomeGift = try kept.decodeIfPresent(WelcomeGift.self, forKey: .welcomeGift)
        ceilingGrowth = try kept.decodeIfPresent(CeilingGrowth.self, forKey: .ceilingGrowth)
    }

    public enum Valuing: String, Sendable, Codable, CaseIterable {
        case credited
        /// Counts of given and received, without credits.
        case counted
    }

    public enum LeaversBalance: String, Sendable, Codable, CaseIterable {
        case toPot
        case toNamedMember
        case rests
    }

    /// How far members' accounts may go, in minutes.
    ///
    /// A new scheme lets the first exchange succeed.
    public struct Floors: Hashable, Sendable, Codable {
        public var hardFloor: Int64?
        public var softFloor: Int64?
        public var softCeiling: Int64?

        public init(
            hardFloor: Int64? = -20 * 60, softFloor: Int64? = -5 * 60,
            softCeiling: Int64? = 40 * 60
        ) {
            self.hardFloor = hardFloor
            self.softFloor = softFloor
            self.softCeiling = softCeiling
        }
    }
}

/// The scheme's own words for its people; its unit's words stand with the unit.
public struct SchemeWords: Hashable, Sendable, Codable {
    public var member: String
    public var members: String
    public var coordinator: String

    public init(
        member: String = "member", members: String = "members",
        coordinator: String = "coordinator"
    ) {
        self.member = member
        self.members = members
        self.coordinator = coordinator
    }
}
