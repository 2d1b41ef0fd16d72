import Brokerage
import Communities
import Essentials
import People
import Storage

extension WeekDesk {
    /// Whether somebody is looked in on, and why.
    public func lookIn(of member: Member.ID, as acting: Acting) async throws -> LookIn? {
        try acting.require(.editMembers)
        return try await desks.ask(as: acting) { question in
            try question.read.lookIn(of: member, in: question.community.id)
        }
    }

    /// Marks somebody to be looked in on, or no longer; it stands on the Friday page.
    public func lookIn(
        on member: Member.ID, _ lookIn: LookIn?, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = Marking(member: member, lookIn: lookIn)
        _ = try await desks.perform("look-in.mark", content, key: key, as: acting) { work in
            try acting.require(.editMembers)
            _ = try work.person(member)
            let checked = try lookIn?.checked(today: work.today)
            try work.writing.keep(
                checked, of: member, by: acting.member, at: work.now, in: work.community.id)
            try work.log(checked == nil ? "look-in.end" : "look-in.mark", about: member)
            return true
        }
    }

    private struct Marking: Codable, Sendable {
        let member: Member.ID
        let lookIn: LookIn?
    }
}
