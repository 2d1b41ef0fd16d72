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

/// What a scheme makes of a true length: how it is rounded, and who thanks for the way.
public struct Crediting: Sendable {
    /// Who gives the time for the way there and back.
    public enum Way: Sendable {
        case nobody, receiver, pot
    }

    public let way: Way
    let rounded: @Sendable (Minutes) -> Minutes

    public init(way: Way = .nobody, rounded: @escaping @Sendable (Minutes) -> Minutes = { $0 }) {
        self.way = way
        self.rounded = rounded
    }
}

/// What is credited for an exchange, beside what was truly given.
///
/// The help and the way are rounded together, so that a giver is credited the same whoever thanks
/// for the way. Nothing here is a different rate for a different task.
public struct ExchangeCredit: Hashable, Sendable {
    /// What goes from receivers to givers, after rounding.
    public let shares: ExchangeShares
    /// What the pot adds for the way.
    public let fromPot: [ExchangeShares.Share]
    /// True minutes, with the way where it counts.
    public let given: [ExchangeShares.Share]
    public let received: [ExchangeShares.Share]
}

extension Exchange {
    /// What is credited under a scheme's rules; nil where `shares` is.
    public func credit(_ rule: Crediting) -> ExchangeCredit? {
        guard let shares else { return nil }
        let way = rule.way == .nobody ? Minutes.zero : travel ?? .zero
        func each(_ change: (Minutes) -> Minutes) -> [ExchangeShares.Share] {
            shares.given.map {
                ExchangeShares.Share(member: $0.member, minutes: change($0.minutes))
            }
        }
        let fromReceivers = each { rule.rounded(rule.way == .receiver ? $0 + way : $0) }
        guard let credited = self.shares(of: fromReceivers) else { return nil }
        let extra = each { rule.rounded($0 + way) - rule.rounded($0) }
        return ExchangeCredit(
            shares: credited,
            fromPot: rule.way == .pot ? extra.filter { $0.minutes > .zero } : [],
            given: each { $0 + way }, received: shares.received)
    }

    /// The shares of its time; nil while a length is open, or where a minute each is not to be had.
    public var shares: ExchangeShares? {
        guard hasLength else { return nil }
        return shares(
            of: givers.map {
                ExchangeShares.Share(member: $0.member, minutes: $0.minutes ?? minutes ?? .zero)
            })
    }

    private func shares(of given: [ExchangeShares.Share]) -> ExchangeShares? {
        let receivers = receivers
        guard !receivers.isEmpty else { return nil }
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
