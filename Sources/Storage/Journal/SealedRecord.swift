import Essentials
import Ledger

/// One record of the journal as the chain sees it, with the numbers that an auditor adds up.
///
/// It is filled anew for each record of a walk. Every stored value goes into the form as it
/// stands, whether or not it makes sense, so that a row that was meddled with is still named.
struct SealedRecord {
    /// One transfer by the keys of its accounts.
    struct Move {
        let from: Int64
        let to: Int64
        let amount: Int64
        let fromLeg: Leg
        let toLeg: Leg
    }

    var record: Int64 = 0
    var kind = SealedKind.entry
    var form = CanonicalForm()
    /// The id that people can look up; nil where the row is gone or its id is none.
    var id: Identifier<Never>?
    var isMissing = false
    /// Of an entry: its transfers, and whether it may stand past a limit.
    var moves: [Move] = []
    var isExempt = false
    /// Of a change of limits or a step of a hold: its account's key.
    var account: Int64 = 0
    var limits = Limits.none
    var afterMoves: Int64 = 0
    var balance: Int64 = 0
    var heldChange: Int64 = 0

    /// How the record is named to an auditor.
    var name: String {
        let noun =
            switch kind {
            case .entry: "entry"
            case .contribution: "counted record"
            case .limitChange: "limit change"
            case .holdStep: "hold step"
            }
        return id.map { "\(noun) \($0)" } ?? "record \(record)"
    }
}
