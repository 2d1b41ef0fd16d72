import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Time set aside for something agreed, so that it is not spent twice.
public struct HoldDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var holds: HoldDesk { HoldDesk(desks: self) }
}

/// A page of what is set aside just now, soonest over first.
public struct SetAsidePage: Sendable {
    public let lines: [SetAside]
    /// Where the next page goes on; nil on the last.
    public let next: SetAside.Place?
    /// Whether time is only counted, so that none can be set aside.
    public let isCounted: Bool
}

extension HoldDesk {
    /// Sets time of a member or of the pot aside, until the end of a day.
    ///
    /// - Throws: `HoldRefusal`, `PostingRefusal`, `GiftRefusal.potTooSmall`.
    @discardableResult
    public func setAside(
        _ asked: SettingAside, key: RequestKey?, as acting: Acting
    ) async throws -> Hold.ID {
        try await desks.perform("hold.set-aside", asked, key: key, as: acting) { work in
            try work.setAside(asked)
        }
    }

    /// Passes time on that was set aside, all or a part of it; the rest stays set aside.
    ///
    /// - Returns: what is left of it.
    /// - Throws: `HoldRefusal`, `PostingRefusal`, `ExchangeRefusal.ownHours`.
    @discardableResult
    public func settle(
        _ settling: HoldSettling, key: RequestKey?, as acting: Acting
    ) async throws -> Minutes {
        try await desks.perform("hold.settle", settling, key: key, as: acting) { work in
            try work.settle(settling)
        }
    }

    /// Gives back what is left of it, to whoever it was set aside for.
    ///
    /// - Returns: how much that was.
    /// - Throws: `HoldRefusal.isOver`, `PostingRefusal.holdLapsed`.
    @discardableResult
    public func release(
        _ id: Hold.ID, key: RequestKey?, as acting: Acting
    ) async throws -> Minutes {
        try await desks.perform("hold.release", id.description, key: key, as: acting) { work in
            try work.release(id)
        }
    }

    /// What is set aside just now in the whole scheme, soonest over first.
    public func list(
        after last: SetAside.Place? = nil, limit: Int = 50, as acting: Acting
    ) async throws -> SetAsidePage {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            let lines = try question.read.setAside(
                after: last, limit: limit + 1, at: question.now, zone: question.community.zone,
                in: question.community.id)
            return SetAsidePage(
                lines: lines.prefix(limit).map { $0.shown(to: acting) },
                next: lines.count > limit ? lines[limit - 1].place : nil,
                isCounted: try question.scheme().valuing == .counted)
        }
    }

    /// What is set aside just now on one person's account: one's own, or anybody's for whoever
    /// notes time.
    ///
    /// - Throws: `NotFound` for everybody else, as if there were no such person.
    public func list(of member: Member.ID, as acting: Acting) async throws -> [SetAside] {
        try await desks.ask(as: acting) { question in
            guard acting.mayNoteOrIs(member),
                try question.read.member(member, in: question.community.id) != nil
            else { throw NotFound("person") }
            return try question.setAside(of: member)
        }
    }

    /// One piece of time that was set aside, whatever became of it.
    public func show(_ id: Hold.ID, as acting: Acting) async throws -> SetAside {
        try await desks.ask(as: acting) { question in
            let found = try question.read.setAside(
                id, at: question.now, zone: question.community.zone, in: question.community.id)
            guard let found, acting.may(.noteExchanges) || acting.mayNoteOrIs(found.owner)
            else { throw NotFound("time set aside") }
            return found.shown(to: acting)
        }
    }
}

extension Acting {
    /// Whether this is the person, or notes time for everybody.
    func mayNoteOrIs(_ member: Member.ID?) -> Bool {
        may(.noteExchanges) || member != nil && subject == member && may(.actForSelf)
    }
}

extension SetAside {
    /// Without the last name for those who do not see cards.
    fileprivate func shown(to acting: Acting) -> SetAside {
        guard !acting.may(.seeCards), owner != acting.subject else { return self }
        var copy = self
        copy.name = Member.firstName(of: name)
        return copy
    }
}

extension Question {
    /// What is set aside just now on somebody's account, soonest over first.
    func setAside(of member: Member.ID) throws -> [SetAside] {
        try read.setAside(
            of: HolderID(sameBytesAs: member), at: now, zone: community.zone, in: community.id
        ).map { $0.shown(to: acting) }
    }
}
