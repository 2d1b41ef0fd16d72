import Essentials
import Ledger
import People

/// How the time of an exchange goes from receivers to givers.
///
/// The rule, for any number of givers and receivers:
/// - Each giver is credited the minutes they truly gave, one for one (R19).
/// - All given minutes together are shared equally by the receivers in whole minutes. What does
///   not divide goes a minute each to the receivers with the lowest member numbers.
/// - Nobody pays more because a task was hard, and the two sides always add up to the same.
///
/// True time is kept beside that. A giver truly gave their minutes. A receiver truly received
/// what was noted for them; where nothing was, one receiver received all that was given to them,
/// and several people in one session each received as long as the longest giver stayed.
public struct ExchangeShares: Hashable, Sendable {
    /// One person's minutes.
    public struct Share: Hashable, Sendable {
        public let member: Member.ID
        public let minutes: Minutes
    }

    /// A transfer before it knows its accounts.
    public struct Movement: Hashable, Sendable {
        public let from: Member.ID
        public let to: Member.ID
        public let minutes: Minutes
    }

    public let given: [Share]
    public let charged: [Share]
    /// What each receiver truly received.
    public let received: [Share]

    public var total: Minutes { given.reduce(.zero) { $0 + $1.minutes } }

    /// The fewest transfers in order: each giver takes from the receivers one after the other.
    public var movements: [Movement] {
        var moves: [Movement] = []
        var position = 0
        var left = charged.first?.minutes ?? .zero
        for giver in given {
            var wanted = giver.minutes
            while wanted > .zero, position < charged.count {
                let part = min(wanted, left)
                if part > .zero {
                    moves.append(
                        Movement(
                            from: charged[position].member, to: giver.member, minutes: part))
                }
                wanted = wanted - part
                left = left - part
                if left == .zero {
                    position += 1
                    left = position < charged.count ? charged[position].minutes : .zero
                }
            }
        }
        return moves
    }
}

extension Exchange {
    /// The shares of its time; nil while a length is open, or where a minute each is not to be had.
    public var shares: ExchangeShares? {
        let (givers, receivers) = (givers, receivers)
        guard hasLength, !receivers.isEmpty else { return nil }
        let given = givers.map {
            ExchangeShares.Share(member: $0.member, minutes: $0.minutes ?? minutes ?? .zero)
        }
        let total = given.reduce(Minutes.zero) { $0 + $1.minutes }.count
        let many = Int64(receivers.count)
        guard total >= many else { return nil }
        let longest = given.map(\.minutes).max() ?? .zero
        let charged = receivers.enumerated().map { position, receiver in
            ExchangeShares.Share(
                member: receiver.member,
                minutes: Minutes(total / many + (Int64(position) < total % many ? 1 : 0)))
        }
        let received = receivers.map { receiver in
            ExchangeShares.Share(
                member: receiver.member,
                minutes: receiver.minutes ?? (many == 1 ? Minutes(total) : longest))
        }
        return ExchangeShares(given: given, charged: charged, received: received)
    }
}
