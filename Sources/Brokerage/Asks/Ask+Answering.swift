import Essentials
import Ledger

extension Ask {
    /// The ask in other words.
    ///
    /// - Throws: `AskRefusal.over`.
    public func changed(to written: WrittenAsk) throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        var copy = self
        copy.content = written.content
        copy.detail = written.detail
        copy.area = written.area
        copy.language = written.language
        copy.tags = written.tags
        copy.isAnonymous = written.isAnonymous
        copy.isGroup = written.isGroup
        copy.repeats = written.repeats
        copy.wanted = written.wanted
        copy.time = written.time
        copy.minutes = written.minutes
        copy.ringBack = written.ringBack
        copy.project = written.project
        return copy
    }

    /// The ask after somebody was asked about it, whatever they said but yes.
    ///
    /// - Throws: `AskRefusal.over`.
    public func suggested() throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        var copy = self
        if standing == .asked { copy.standing = .suggested }
        return copy
    }

    /// The ask after somebody said yes.
    ///
    /// An ask for one person is answered by one; a group ask takes several.
    /// - Throws: `AskRefusal.over`, then `.alreadyAnswered`.
    public func matched(at now: Instant) throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        guard standing != .matched || isGroup else { throw .alreadyAnswered }
        var copy = self
        copy.standing = .matched
        copy.answered = answered ?? now
        copy.ringBack = nil
        return copy
    }

    /// The ask open again, because the match fell through.
    ///
    /// - Throws: `AskRefusal.over`.
    public func reopened() throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        var copy = self
        copy.standing = .suggested
        return copy
    }

    /// The ask that waits for a call on a day.
    ///
    /// - Throws: `AskRefusal.over`.
    public func waiting(until day: Day?) throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        var copy = self
        copy.ringBack = day
        return copy
    }

    /// The ask at its end; one taken back keeps no reason.
    ///
    /// - Throws: `AskRefusal.over`.
    public func ended(as outcome: Outcome, why: String, at now: Instant) throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        var copy = self
        copy.standing = .ended
        copy.ending = Ending(outcome, why: why.tidied, at: now)
        copy.ringBack = nil
        return copy
    }

    /// From when its waiting counts: an ask from other books waits from its renewal on.
    public var waitsFrom: Instant { renewed ?? asked }

    /// An import brought it in and nobody has looked at it since, so that it reminds nobody.
    public var isToBeLookedAt: Bool {
        word == .importedFile && renewed == nil && standing.isUnanswered
    }

    /// The ask as it is after anybody here touched it, whatever they did.
    public func touched(at now: Instant) -> Ask {
        guard word == .importedFile, renewed == nil else { return self }
        var copy = self
        copy.renewed = now
        return copy
    }

    /// An ask from other books that is still wanted.
    ///
    /// - Throws: `AskRefusal.over`.
    public func renewed(at now: Instant) throws(AskRefusal) -> Ask {
        guard standing != .ended else { throw .over }
        return touched(at: now)
    }

    /// Whole days that it has waited for a yes.
    public func daysWaiting(now: Instant) -> Int {
        Int(max(0, (answered ?? now).milliseconds - waitsFrom.milliseconds) / 86_400_000)
    }
}
