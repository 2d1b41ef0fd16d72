import Essentials

/// A scheme with the day from which it holds, and who decided it.
public struct DatedScheme: Hashable, Sendable {
    /// 1 for the first of a community.
    public let number: Int
    public let starts: Day
    public let scheme: Scheme
    public let recorded: Instant
    /// Who wrote it down; empty for the beginning and for the console.
    public let by: String
    /// The second person who agreed; empty where none was needed.
    public let agreedBy: String

    public init(
        number: Int, starts: Day, scheme: Scheme, recorded: Instant, by: String = "",
        agreedBy: String = ""
    ) {
        self.number = number
        self.starts = starts
        self.scheme = scheme
        self.recorded = recorded
        self.by = by
        self.agreedBy = agreedBy
    }
}

extension Scheme {
    public static let ownFieldsMax = 12
    public static let usualLengthsMax = 6

    /// Whether a change reaches into what stands on people's accounts, the coordinator's too.
    ///
    /// Such a change needs a second person, as her own hours do.
    public func movesTime(unlike other: Scheme) -> Bool {
        memberFloors != other.memberFloors || valuing != other.valuing
            || quietConfirmationDays != other.quietConfirmationDays
            || leaversBalance != other.leaversBalance || careBalance != other.careBalance
            || ownHoursNeedSecondPerson != other.ownHoursNeedSecondPerson
            || rounding != other.rounding || travel != other.travel
            || welcomeGift != other.welcomeGift || expiry != other.expiry
            || recognition != other.recognition || ceilingGrowth != other.ceilingGrowth
    }

    /// Goes on when this scheme can hold from that day on in the place of another.
    public func check(
        from day: Day, today: Day, inPlaceOf other: Scheme
    ) throws(SchemeRefusal) {
        guard day >= today else { throw .dayInPast }
        guard self != other else { throw .nothingChanged }
        guard !unit.singular.isEmpty, !unit.plural.isEmpty else { throw .unitMissing }
        let floors = memberFloors
        guard (floors.hardFloor ?? 0) <= 0, (floors.softFloor ?? 0) <= 0,
            (floors.softCeiling ?? 0) >= 0,
            (floors.hardFloor ?? .min) <= (floors.softFloor ?? 0)
        else { throw .floorsOutOfOrder }
        if let days = quietConfirmationDays, !(1...90).contains(days) { throw .quietOutOfRange }
        guard ownFields.count <= Self.ownFieldsMax, Set(ownFields).count == ownFields.count,
            ownFields.allSatisfy({ (1...60).contains($0.count) })
        else { throw .ownFieldsTooMany }
        guard usualLengths.count <= Self.usualLengthsMax,
            usualLengths.allSatisfy({ $0 > .zero && $0 <= Minutes(24 * 60) })
        else { throw .lengthsUnclear }
        if let minutes = welcomeGift?.minutes, minutes <= .zero || minutes > WelcomeGift.longest {
            throw .welcomeOutOfRange
        }
        if let expiry, !expiry.isInRange { throw .expiryOutOfRange }
        if let most = recognition?.most, most <= .zero || most > Recognition.longest {
            throw .recognitionOutOfRange
        }
        if let growth = ceilingGrowth, !growth.isInRange || floors.softCeiling == nil {
            throw .growthOutOfRange
        }
    }
}

/// The ways a change of the scheme says no, in order of precedence.
public enum SchemeRefusal: Refusal, Hashable, CaseIterable {
    case dayInPast
    case nothingChanged
    case unitMissing
    case floorsOutOfOrder
    case quietOutOfRange
    case ownFieldsTooMany
    case lengthsUnclear
    case welcomeOutOfRange
    case expiryOutOfRange
    case recognitionOutOfRange
    case growthOutOfRange
    case alreadyWaiting
    case changedMeanwhile
    case noLongerWaiting
    case secondPersonNeeded
    case notSecondPerson

    public var kind: RefusalKind {
        switch self {
        case .dayInPast, .nothingChanged, .unitMissing, .floorsOutOfOrder, .quietOutOfRange,
            .ownFieldsTooMany, .lengthsUnclear, .welcomeOutOfRange, .expiryOutOfRange,
            .recognitionOutOfRange, .growthOutOfRange:
            .invalid
        case .alreadyWaiting, .changedMeanwhile, .noLongerWaiting: .conflict
        case .secondPersonNeeded, .notSecondPerson: .forbidden
        }
    }

    public var code: String {
        switch self {
        case .dayInPast: "scheme-day-in-past"
        case .nothingChanged: "scheme-nothing-changed"
        case .unitMissing: "scheme-unit-missing"
        case .floorsOutOfOrder: "scheme-floors"
        case .quietOutOfRange: "scheme-quiet-days"
        case .ownFieldsTooMany: "scheme-own-fields"
        case .lengthsUnclear: "scheme-lengths"
        case .welcomeOutOfRange: "scheme-welcome"
        case .expiryOutOfRange: "scheme-expiry"
        case .recognitionOutOfRange: "scheme-recognition"
        case .growthOutOfRange: "scheme-growth"
        case .alreadyWaiting: "scheme-already-waiting"
        case .changedMeanwhile: "scheme-changed-meanwhile"
        case .noLongerWaiting: "scheme-no-longer-waiting"
        case .secondPersonNeeded: "scheme-second-person"
        case .notSecondPerson: "scheme-not-second-person"
        }
    }

    public var explanation: String {
        switch self {
        case .dayInPast:
            "A change holds from today or from a day to come. What is past was decided already."
        case .nothingChanged: "Everything is as it was, so there is nothing to keep."
        case .unitMissing: "Write your word for one hour and for several."
        case .floorsOutOfOrder:
            "The limits cross each other. Talk it over comes first, then the stop below it."
        case .quietOutOfRange:
            "Write a number of days from 1 to 90, or leave it empty to switch it off."
        case .ownFieldsTooMany:
            "Use at most 12 different lines of your own, each of at most 60 letters."
        case .lengthsUnclear:
            "Write at most 6 usual lengths with commas between, such as 30, 1h, 1h30."
        case .welcomeOutOfRange:
            "Write a welcome gift of at most 100 hours, or leave it empty for none."
        case .expiryOutOfRange:
            "Time may stand 1 to 120 months, and people hear of it 14 to 365 days before."
        case .recognitionOutOfRange:
            "Write at most 1,000 hours for one person's earlier help, or leave it empty for none."
        case .growthOutOfRange:
            "Write 1 to 100 per cent, beside an amount from which you talk it over. Leave it empty for none."
        case .alreadyWaiting:
            "Another change of the rules waits in the tray. Let it be settled there, or take it back first."
        case .changedMeanwhile:
            "The rules have changed since this was written down. Take it back and write it down again."
        case .noLongerWaiting:
            "This change does not wait any more. Somebody has settled it or taken it back."
        case .secondPersonNeeded:
            "This changes what happens to people's time, so a second person must agree. Ring somebody of the committee and ask for a code."
        case .notSecondPerson:
            "That is not a second person. It must be somebody of the committee, and not you."
        }
    }
}
