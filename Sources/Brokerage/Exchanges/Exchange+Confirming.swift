import Essentials
import Ledger
import People

extension Exchange {
    /// Whether somebody may say yes to what was noted.
    ///
    /// A coordinator confirms on the other side's word, but never her own hours. A member
    /// confirms what the other side noted, not what they or their own side did.
    public func confirmable(
        by acting: Acting, isInTray: Bool
    ) throws(ExchangeRefusal) {
        switch standing {
        case .suggested, .matched, .met: throw .notNoted
        case .withdrawn: throw .ended
        case .confirmed, .settled: throw .alreadyNoted
        case .questioned: throw .notQuestionable
        case .noted: break
        }
        guard !isInTray else { throw .waitsInTray }
        try requireOneVoice(of: acting)
        if acting.may(.noteExchanges), !involves(acting.member) { return }
        guard let subject = acting.subject, involves(subject) else { throw .notAParty }
        guard mayAnswer(subject) else { throw .waitsForOtherSide }
    }

    /// Stops whoever acts for another from speaking for both sides of one exchange.
    ///
    /// - Throws: `speaksForBoth`.
    func requireOneVoice(of acting: Acting) throws(ExchangeRefusal) {
        if let other = acting.onBehalfOf, other != acting.member, involves(acting.member) {
            throw .speaksForBoth
        }
    }

    /// Whether the word of this party adds anything to what was noted.
    public func mayAnswer(_ member: Member.ID) -> Bool {
        guard let own = parties.first(where: { $0.member == member }) else { return false }
        guard let noter = parties.first(where: { $0.member == notedBy }) else { return true }
        return own.direction != noter.direction
    }

    /// Stands from now on; whoever said yes is kept.
    public mutating func confirm(by member: Member.ID?, at now: Instant) {
        standing = .confirmed
        confirmed = now
        quietFrom = nil
        answer(.agreed, for: member)
    }

    /// Puts it before the coordinator, once, because it may not stand by itself.
    public mutating func setBefore(coordinator why: any Refusal) {
        standing = .questioned
        question = why.explanation
        questionedBy = nil
        quietFrom = nil
    }

    /// Whether it counts as confirmed because nobody objected for long enough.
    ///
    /// Never for a person who wants to be asked each time, and never while one is paused:
    /// `mayBeQuiet` says whether everybody on the other side is neither.
    public func isQuietlyConfirmed(
        afterDays days: Int?, at now: Instant, mayBeQuiet: Bool
    ) -> Bool {
        guard let days, let quietFrom, standing == .noted, mayBeQuiet else { return false }
        return quietFrom.adding(days: Int64(days)) <= now
    }
}
