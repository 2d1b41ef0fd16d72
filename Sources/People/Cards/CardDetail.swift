import Essentials

/// What is written about a member beyond name and number; every part of it may stay empty.
public struct CardDetail: Hashable, Sendable, Codable {
    public var address = ""
    public var bestHours = ""
    public var format = Format.ordinary
    public var age = Age.unknown
    public var languages = ""
    public var emergencyName = ""
    public var emergencyTelephone = ""
    public var firstReferee = ""
    public var secondReferee = ""
    public var referredBy = ""
    /// What others need to know to make it work, in the member's own words.
    public var accessNeeds = ""
    /// What the member likes and would rather not, in their own words.
    public var preferences = ""
    public var hardSettings: Set<HardSetting> = []
    public var free: Set<FreeTime> = []
    public var strengths: [Strength] = []
    /// Answers to the scheme's own fields, by the field's name.
    public var ownAnswers: [String: String] = [:]
    /// When the coordinator and the newcomer meet first.
    public var firstMeeting: Day?

    public init() {}

    public func strengths(_ kind: Strength.Kind) -> [String] {
        strengths.filter { $0.kind == kind }.map(\.name)
    }
}

/// Something that whoever asks this person must keep to, not only know.
public enum HardSetting: String, Sendable, Codable, CaseIterable {
    /// Health changes from day to day: nothing is agreed before that morning.
    case askOnTheDay = "ask-on-the-day"
    /// A task is split over several days.
    case inPieces = "in-pieces"
    case letterOnly = "letter-only"
}
