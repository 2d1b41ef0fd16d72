import Brokerage
import Communities
import Essentials
import People
import Storage

extension CallDesk {
    /// How long what was found beforehand is good enough, in seconds.
    public static let looksAheadEvery: Int64 = 600

    /// Looks at everybody in each large community, so that no coordinator waits for it.
    ///
    /// It takes seconds among a hundred thousand members, and asks one short question of a small
    /// community.
    /// - Returns: how many communities are that large.
    @discardableResult
    public func lookAhead() async throws -> Int {
        var large = 0
        for community in try await desks.setup.communities() {
            let found = try await desks.ask(as: .console(in: community.id)) { question in
                try question.lookAhead()
            }
            desks.lookedAhead[community.id] = found
            if found != nil { large += 1 }
        }
        return large
    }
}

extension Question {
    /// Where to look for the slow reasons; nil means at everybody.
    var lookedAhead: LookedAhead? { memory?[community.id] }

    fileprivate func lookAhead() throws -> LookedAhead? {
        let highest = try read.nextMemberNumber(in: community.id) - 1
        guard LookedAhead.isNeeded(highestNumber: highest) else { return nil }
        return try read.lookAhead(
            try callRules(), newest: today.adding(days: -WeekDesk.newcomerDays), now: now,
            today: today, in: community.id)
    }
}
