import Essentials

/// A member with everything that a coordinator's page about them begins with.
public struct MemberCard: Hashable, Sendable {
    public let member: Member
    public let detail: CardDetail
    public let hats: [Hat: Set<Permission>]
    /// Present only for hats that see safeguards.
    public let safety: Safety?
    /// Numbers that once stood for this person, before two records were brought together.
    public let formerNumbers: [Int]
    /// The record that took this one's place.
    public let mergedInto: Member?
    public let supporters: [Supporting]
    public let supports: [Supporting]
    public let parties: [JointParty]
    /// Their silence never counts as a yes to time that others noted.
    public let asksEachTime: Bool

    public init(
        member: Member, detail: CardDetail, hats: [Hat: Set<Permission>] = [:],
        safety: Safety? = nil, formerNumbers: [Int] = [], mergedInto: Member? = nil,
        supporters: [Supporting] = [], supports: [Supporting] = [], parties: [JointParty] = [],
        asksEachTime: Bool = false
    ) {
        self.member = member
        self.detail = detail
        self.hats = hats
        self.safety = safety
        self.formerNumbers = formerNumbers
        self.mergedInto = mergedInto
        self.supporters = supporters
        self.supports = supports
        self.parties = parties
        self.asksEachTime = asksEachTime
    }

    /// What hats that see safeguards see.
    public struct Safety: Hashable, Sendable {
        public let safeguard: Safeguard
        public let checks: [SeenCheck]
        public let apart: [Apart]

        public init(safeguard: Safeguard, checks: [SeenCheck], apart: [Apart]) {
            self.safeguard = safeguard
            self.checks = checks
            self.apart = apart
        }
    }

    /// Somebody this person is kept apart from.
    public struct Apart: Hashable, Sendable {
        public let member: Member.ID
        public let name: String
        public let reason: String

        public init(member: Member.ID, name: String, reason: String) {
            self.member = member
            self.name = name
            self.reason = reason
        }
    }
}
