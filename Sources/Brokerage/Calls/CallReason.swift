import Essentials

/// Why somebody should hear from us.
///
/// The number is stored; the order of cases is the order in which lists show them.
public enum CallReason: Int, Sendable, Codable, CaseIterable {
    /// A day to ring again was agreed.
    case ringBack = 1
    /// The first meeting that was agreed on joining is tomorrow or today: is all set?
    case meetingAhead = 11
    /// The day of the first meeting that was agreed on joining has gone by: how was it?
    case meetingBehind = 12
    /// An ask is open and nobody has spoken with the person for five days (D16).
    case unansweredAsk = 2
    /// Two people met for the first time: are both happy? (D7)
    case firstMeeting = 3
    /// Somebody said thank you, and it has not been passed on.
    case thanks = 4
    /// A notice for somebody without e-mail.
    case tell = 5
    /// Two people who usually meet have not noted anything lately (D14).
    case silentPair = 6
    /// Joined a month ago and has not met anybody yet (D12).
    case firstExchange = 7
    /// An offer has not been looked at for as long as the scheme allows (D13).
    case staleOffer = 8
    /// Has gathered much time and has not asked for half a year (D10).
    case neverAsks = 9
    /// Was helped and has not helped yet: perhaps nobody asked, perhaps they cannot (D11).
    case neverGives = 10

    /// The stable word that programs and forms read.
    public var code: String {
        switch self {
        case .ringBack: "ring-back"
        case .meetingAhead: "meeting-ahead"
        case .meetingBehind: "meeting-behind"
        case .unansweredAsk: "unanswered-ask"
        case .firstMeeting: "first-meeting"
        case .thanks: "thanks"
        case .tell: "tell"
        case .silentPair: "silent-pair"
        case .firstExchange: "first-exchange"
        case .staleOffer: "stale-offer"
        case .neverAsks: "never-asks"
        case .neverGives: "never-gives"
        }
    }

    public init?(code: String) {
        guard let found = CallReason.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    /// Where lists show it, in the order of the cases.
    public var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    /// Whether somebody waits for this call; the others are a friendly round that can wait.
    public var isPromised: Bool {
        switch self {
        case .ringBack, .meetingAhead, .meetingBehind, .unansweredAsk, .firstMeeting, .thanks,
            .tell:
            true
        case .silentPair, .firstExchange, .staleOffer, .neverAsks, .neverGives: false
        }
    }
}
