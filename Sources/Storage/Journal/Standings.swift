import Ledger

/// What every account adds up to so far, by its key: a list and no dictionary, for speed.
struct Standings {
    /// What one account adds up to so far.
    struct Standing {
        var sum: Int64 = 0
        var held: Int64 = 0
        var moves: Int64 = 0
        var limits = Limits.none
    }

    private var known: [Standing] = []
    /// Keys that no account has: only a row that was meddled with names one.
    private var strange: [Int64: Standing] = [:]
    private let keyMax: Int64

    /// - Parameter keyMax: the highest key that an account has.
    init(keyMax: Int64) {
        self.keyMax = keyMax
        known = Array(repeating: Standing(), count: Int(keyMax) + 1)
    }

    subscript(key: Int64) -> Standing {
        get {
            key > 0 && key <= keyMax ? known[Int(key)] : strange[key, default: Standing()]
        }
        _modify {
            if key > 0, key <= keyMax {
                yield &known[Int(key)]
            } else {
                yield &strange[key, default: Standing()]
            }
        }
    }
}
