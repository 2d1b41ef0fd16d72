import Essentials

/// The ways an exchange says no, in order of precedence.
public enum ExchangeRefusal: Refusal, Hashable, CaseIterable {
    case notAParty
    case speaksForBoth
    case coordinatorNotes
    case contentTooLong
    case wordsTooLong
    case personMissing
    case bothSides
    case sameTwice
    case notActingForIt
    case lengthMissing
    case lengthTooLong
    case lengthTooShort
    case dayInFuture
    case dayTooEarly
    case hadLeft
    case keptApart
    case coordinatorLooks
    case ended
    case alreadyNoted
    case notNoted
    case waitsForOtherSide
    case waitsInTray
    case notQuestionable
    case notQuestioned
    case questionMissing
    case notPosted
    case ownHours
    case nothingChanged
    case changedMeanwhile
    case codeSpent
    case notOfTheCommittee

    public var kind: RefusalKind {
        switch self {
        case .notAParty, .speaksForBoth, .coordinatorNotes, .notActingForIt, .waitsForOtherSide,
            .ownHours, .notOfTheCommittee, .coordinatorLooks:
            .forbidden
        case .contentTooLong, .wordsTooLong, .personMissing, .bothSides, .sameTwice, .lengthMissing,
            .lengthTooLong, .lengthTooShort, .dayInFuture, .dayTooEarly, .questionMissing,
            .nothingChanged,
            .codeSpent:
            .invalid
        case .ended, .alreadyNoted, .notNoted, .waitsInTray, .notQuestionable, .notQuestioned,
            .notPosted, .hadLeft, .keptApart, .changedMeanwhile:
            .conflict
        }
    }

    public var code: String {
        switch self {
        case .notAParty: "not-a-party"
        case .speaksForBoth: "speaks-for-both"
        case .coordinatorNotes: "coordinator-notes"
        case .contentTooLong: "content-too-long"
        case .wordsTooLong: "words-too-long"
        case .personMissing: "person-missing"
        case .bothSides: "both-sides"
        case .sameTwice: "same-twice"
        case .notActingForIt: "not-acting-for-it"
        case .lengthMissing: "length-missing"
        case .lengthTooLong: "length-too-long"
        case .lengthTooShort: "length-too-short"
        case .dayInFuture: "day-in-future"
        case .dayTooEarly: "day-too-early"
        case .hadLeft: "had-left"
        case .keptApart: "kept-apart"
        case .coordinatorLooks: "coordinator-looks"
        case .ended: "exchange-ended"
        case .alreadyNoted: "already-noted"
        case .notNoted: "not-noted"
        case .waitsForOtherSide: "waits-for-other-side"
        case .waitsInTray: "waits-in-tray"
        case .notQuestionable: "not-questionable"
        case .notQuestioned: "not-questioned"
        case .questionMissing: "question-missing"
        case .notPosted: "not-posted"
        case .ownHours: "own-hours"
        case .nothingChanged: "nothing-changed"
        case .changedMeanwhile: "changed-meanwhile"
        case .codeSpent: "tray-code-spent"
        case .notOfTheCommittee: "not-of-the-committee"
        }
    }

    public var explanation: String {
        switch self {
        case .notAParty:
            "You are not in this one, so you cannot note or change it. Ring the coordinator."
        case .speaksForBoth:
            "You are the other person in this yourself, so you cannot also speak for them. The coordinator asks them."
        case .coordinatorNotes:
            "Here the coordinator notes all time. Ring them and say who helped and how long."
        case .contentTooLong:
            "The words about what was done are long. Write them in 300 letters."
        case .wordsTooLong:
            "These words are very long. Write them in 1,000 letters."
        case .personMissing:
            "Somebody is missing. Say who helped and who was helped."
        case .bothSides:
            "One person stands on both sides. Choose two different people."
        case .sameTwice:
            "One person is there twice on the same side. Take one of them away."
        case .notActingForIt:
            "This person does not act for that household or organisation. Choose their own account, or put them in there first."
        case .lengthMissing:
            "The length is missing. Write it like 1h30, 90 or 1.5."
        case .lengthTooLong:
            "That is longer than a week. Look at the length again."
        case .lengthTooShort:
            "That is too short to share between so many people. Write a longer time."
        case .dayInFuture:
            "That day has not come yet. Note it once it has happened."
        case .dayTooEarly:
            "That day lies long before this time bank began. Look at the year again."
        case .hadLeft:
            "Somebody in this had left before that day. Look at the day. If it is right, bring them back on their own page first."
        case .keptApart:
            "These people are kept apart. If it happened, say that it is to be noted all the same."
        case .coordinatorLooks:
            "A coordinator has to look at this line. It is kept until then."
        case .ended:
            "This one was taken back before, so nothing more can be done with it. Note a fresh one."
        case .alreadyNoted:
            "This was already noted. Open it to confirm it or to put it right."
        case .notNoted:
            "Nobody has noted this yet. Note the time first."
        case .waitsForOtherSide:
            "You noted this yourself, so it waits for the other side to say yes."
        case .waitsInTray:
            "These are a coordinator's own hours. They wait in the tray for a committee member."
        case .notQuestionable:
            "There is nothing to look at again here yet. Note the time first."
        case .notQuestioned:
            "Nobody has a question about this one, so there is nothing to settle."
        case .questionMissing:
            "Say in a few words what is not right."
        case .notPosted:
            "This time is not on the accounts yet, so there is nothing to put right. Note it instead."
        case .ownHours:
            "These are your own hours. Ask another coordinator or a committee member to do this."
        case .nothingChanged:
            "Nothing is different from what was noted. Change what is not right."
        case .changedMeanwhile:
            "Somebody else changed this while you wrote. See what it says now, then decide whether yours is still right."
        case .codeSpent:
            "This code is not known, or it was used before. Ring the committee member for another."
        case .notOfTheCommittee:
            "Only a committee member who is not in it can settle this. Choose somebody else."
        }
    }
}
