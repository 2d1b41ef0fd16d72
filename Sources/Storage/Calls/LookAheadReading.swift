import Brokerage
import Essentials
import People

extension Reading {
    /// Looks at everybody for the reasons that only a look at everybody finds.
    ///
    /// It takes seconds among a hundred thousand members.
    ///
    /// - Parameter newest: the first day on which somebody joined who counts as a newcomer.
    public func lookAhead(
        _ rules: CallRules, newest: Day, now: Instant, today: Day, in community: CommunityID
    ) throws -> LookedAhead {
        let signals = CallSignals(
            place: try key(of: community), rules: rules, now: now, today: today,
            dialect: connection.dialect)
        var members: Set<Member.ID> = []
        var exchanges: Set<Exchange.ID> = []
        let found = try connection.rows(
            """
            \(signals.with)
            SELECT y.reason, y.member, y.subject FROM (\(signals.ranked(signals.everybody))) y
            WHERE y.rank <= \(LookedAhead.most)
            """)
        for row in found {
            switch CallReason(rawValue: try row.read(0)) {
            case .firstMeeting, .thanks: exchanges.insert(try row.read(2))
            default: members.insert(try row.read(1))
            }
        }
        let pairs = try connection.rows(signals.freshPairs("f.id", limit: LookedAhead.most))
        exchanges.formUnion(try pairs.map { try $0.read(0) })
        return LookedAhead(
            members: members.sorted(), exchanges: exchanges.sorted(),
            newcomers: try newcomers(since: newest, limit: LookedAhead.most, in: community),
            looked: today, given: try givenSoFar(since: today.firstOfMonth, in: community))
    }
}
