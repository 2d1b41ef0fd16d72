import Communities
import Essentials
import People
import Storage

/// Who wears which hat.
public struct HatDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var hats: HatDesk { HatDesk(desks: self) }
}

extension HatDesk {
    /// Gives somebody a hat; a volunteer coordinator's rights are named one by one.
    ///
    /// - Throws: `MemberRefusal.notGrantable` for the hats of the server and for rights that
    ///   cannot be handed on.
    public func give(
        _ hat: Hat, granted: Set<Permission> = [], to id: Member.ID, key: RequestKey,
        as acting: Acting
    ) async throws {
        let content = [id.description, hat.code] + granted.map(\.rawValue).sorted()
        _ = try await desks.perform("hat.give", content, key: key, as: acting) { work in
            try work.acting.require(.giveHats)
            guard Hat.given.contains(hat), granted.isSubset(of: Hat.grantable),
                granted.isEmpty || hat == .volunteerCoordinator
            else { throw MemberRefusal.notGrantable }
            guard try work.person(id).standing.mayBeContacted else {
                throw MemberRefusal.recordClosed
            }
            try work.writing.give(
                hat, to: id, granted: granted, at: work.now, in: work.community.id)
            // A code that was made before, and what it opened, would wear the hat too, for
            // whoever heard it.
            if let login = try work.read.login(of: id, in: work.community.id) {
                try work.writing.dropCodes(of: login)
                try work.writing.endSessionsByCode(of: login, at: work.now)
            }
            try work.log("hat.give", about: id, detail: hat.code)
            return id
        }
    }

    /// Takes a hat back.
    ///
    /// - Throws: `MemberRefusal.lastCoordinator` where nobody else would be coordinator.
    public func take(
        _ hat: Hat, from id: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        let content = [id.description, hat.code]
        _ = try await desks.perform("hat.take", content, key: key, as: acting) { work in
            try work.acting.require(.giveHats)
            if hat == .coordinator { try work.requireAnotherCoordinator(than: id) }
            if try work.writing.take(hat, from: id, in: work.community.id) {
                try work.log("hat.take", about: id, detail: hat.code)
            }
            return id
        }
    }

    /// Everybody with a hat beyond that of every member, in order of their names.
    public func holders(
        as acting: Acting
    ) async throws -> [(member: Member, hats: [Hat: Set<Permission>])] {
        try acting.require(.giveHats)
        return try await desks.ask(as: acting) { question in
            let holders = try question.read.hatHolders(in: question.community.id)
            let hats = try question.read.hats(
                of: holders.map(\.id), in: question.community.id)
            return holders.map { ($0, hats[$0.id] ?? [:]) }
        }
    }
}

extension Work {
    /// Goes on only where somebody else is coordinator; two of them cannot go at once.
    ///
    /// - Throws: `MemberRefusal.lastCoordinator`.
    func requireAnotherCoordinator(than id: Member.ID) throws {
        try writing.takeTurn(.coordinators, in: community.id)
        let holders = try read.hatHolders(in: community.id).filter {
            $0.standing.mayBeContacted && $0.id != id
        }
        let hats = try read.hats(of: holders.map(\.id), in: community.id)
        let isCoordinator = try read.hats(of: id, in: community.id)[.coordinator] != nil
        guard !isCoordinator || hats.values.contains(where: { $0[.coordinator] != nil }) else {
            throw MemberRefusal.lastCoordinator
        }
    }
}
