import Communities
import Essentials
import People
import Storage

/// The people: who joins, what is written about them, where they stand, how they are found.
public struct MemberDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var members: MemberDesk { MemberDesk(desks: self) }
}

extension Work {
    /// A member of this community, locked, whose record is about to be changed.
    ///
    /// - Throws: `NotFound` where there is none.
    func person(_ id: Member.ID) throws -> Member {
        try writing.lock([id], in: community.id)
        guard let member = try read.member(id, in: community.id) else {
            throw NotFound("person")
        }
        return member
    }
}

extension Question {
    func person(_ id: Member.ID) throws -> Member {
        guard let member = try read.member(id, in: community.id) else {
            throw NotFound("person")
        }
        return member
    }
}
