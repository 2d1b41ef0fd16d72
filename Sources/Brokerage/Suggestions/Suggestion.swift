import Essentials
import People

/// One name for an ask, with why, and with what somebody should make sure of first.
///
/// A person decides; nothing follows from a suggestion by itself.
public struct Suggestion: Hashable, Sendable {
    public let member: Member
    /// One to three, the most telling first.
    public let reasons: [Reason]
    public let gaps: [Gap]

    public init(member: Member, reasons: [Reason], gaps: [Gap]) {
        self.member = member
        self.reasons = reasons
        self.gaps = gaps
    }

    /// Why somebody is suggested.
    public enum Reason: Hashable, Sendable {
        case saidYes
        /// The offer in its owner's words.
        case offers(String)
        case strength(String)
        case helpedBefore(times: Int)
        case sameArea(String)
        case isFree(Weekday)
        /// What they offer is offered on that day again and again.
        case offersThen(RegularTimes)
        case neverAsked
        case notAskedSince(Day)
        case newPerson
        /// Others have given this person more time than most; being asked is a chance to give.
        case gladOfATurn
    }

    /// What is missing to be sure.
    public enum Gap: Hashable, Sendable {
        case noOfferLikeIt
        case notUsuallyFree(Weekday)
        /// What they offer is offered on other days.
        case offersOnlyThen(RegularTimes)
        case freeTimeUnknown
        case dayUnknown
        case livesElsewhere(String)
        case languageUnknown(String)
        case askOnTheDay
        case inPieces
        case noTelephone
        case noAnswerYet
        case messageLeft
        case askedLately(Day)
    }
}

/// Somebody who is not suggested although their offers would fit.
public struct LeftOut: Hashable, Sendable {
    public let member: Member
    public let why: Why

    public init(member: Member, why: Why) {
        self.member = member
        self.why = why
    }

    public enum Why: Hashable, Sendable {
        case safeguard(Exclusion)
        case letterOnly
        case language(String)
        case saidNotNow
    }

    /// Whether only hats that see safeguards may read it.
    public var isPrivate: Bool {
        if case .safeguard(let exclusion) = why { exclusion.isPrivate } else { false }
    }
}
