import Brokerage
import Essentials
import Foundation

/// What was found beforehand in each large community, for all who come to this process's desks.
///
/// Unchecked, as all state is touched under the lock.
final class LookAheadMemory: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [CommunityID: LookedAhead] = [:]

    subscript(_ community: CommunityID) -> LookedAhead? {
        get { lock.withLock { found[community] } }
        set { lock.withLock { found[community] = newValue } }
    }
}
