/// What sort of decision an entry records.
///
/// The number is stored and sealed.
public enum EntryKind: Int, Sendable, Codable, CaseIterable {
    case exchange = 1
    case attendance = 2
    case shift = 3
    case awardClaim = 4
    case spendAtPartner = 5
    case gift = 6
    case giftWithPromise = 7
    case donationToPot = 8
    case grantFromPot = 9
    case issue = 10
    case noteIssued = 11
    case noteRedeemed = 12
    case holdSettled = 13
    case expiry = 14
    case leaversBalance = 15
    case openingBalance = 16
    case correction = 17
    case transferOut = 18
    case transferIn = 19
    /// The other entry turned round.
    case reversal = 20
    /// History that came with an import.
    case importedExchange = 21
    /// Two records of one person brought together.
    case merge = 22

    /// The stable word that programs read.
    public var code: String {
        switch self {
        case .exchange: "exchange"
        case .attendance: "attendance"
        case .shift: "shift"
        case .awardClaim: "award-claim"
        case .spendAtPartner: "spend-at-partner"
        case .gift: "gift"
        case .giftWithPromise: "gift-with-promise"
        case .donationToPot: "donation-to-pot"
        case .grantFromPot: "grant-from-pot"
        case .issue: "issue"
        case .noteIssued: "note-issued"
        case .noteRedeemed: "note-redeemed"
        case .holdSettled: "hold-settled"
        case .expiry: "expiry"
        case .leaversBalance: "leavers-balance"
        case .openingBalance: "opening-balance"
        case .correction: "correction"
        case .transferOut: "transfer-out"
        case .transferIn: "transfer-in"
        case .reversal: "reversal"
        case .importedExchange: "imported-exchange"
        case .merge: "merge"
        }
    }

    /// Whether it records something that already happened, which a limit never stops.
    public var recordsThePast: Bool {
        switch self {
        case .reversal, .openingBalance, .leaversBalance, .correction, .importedExchange, .merge,
            .transferIn:
            true
        default: false
        }
    }
}
