import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Projects and who pays for them, so that a report can say what each brought.
public struct ProjectDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var projects: ProjectDesk { ProjectDesk(desks: self) }
}

extension ProjectDesk {
    /// Every project, those that ended last; for those who note, match or report.
    public func list(as acting: Acting) async throws -> [Project] {
        guard acting.may(.noteExchanges) || acting.may(.matchAsks) || acting.may(.seeReports)
        else { throw HatRefusal.notYours }
        return try await desks.ask(as: acting) { question in
            try question.read.projects(in: question.community.id)
        }
    }

    @discardableResult
    public func add(
        name: String, funder: String, key: RequestKey?, as acting: Acting
    ) async throws -> Project.ID {
        try await desks.perform("project.add", [name, funder], key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            let project = try Project(id: work.id(), name: name, funder: funder).checked()
            guard try work.writing.add(project, at: work.now, in: work.community.id) else {
                throw ProjectRefusal.nameTaken
            }
            try work.log("project.add", subject: project.subject)
            return project.id
        }
    }

    /// Gives it another name or funder; what belongs to it stays.
    public func change(
        _ id: Project.ID, name: String, funder: String, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = [id.description, name, funder]
        _ = try await desks.perform("project.change", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            var project = try work.project(id)
            project.name = name
            project.funder = funder
            project = try project.checked()
            let same = FoldedText(project.name)
            let others = try work.read.projects(in: work.community.id).filter { $0.id != id }
            guard !others.contains(where: { FoldedText($0.name) == same }) else {
                throw ProjectRefusal.nameTaken
            }
            try work.writing.change(project, in: work.community.id)
            try work.log("project.change", subject: project.subject)
            return true
        }
    }

    /// Ends it, or opens it again; reports go on telling of it.
    public func end(
        _ id: Project.ID, _ ends: Bool = true, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = [id.description, String(ends)]
        _ = try await desks.perform("project.end", content, key: key, as: acting) { work in
            try acting.require(.changeScheme)
            try work.writing.lockRules(of: work.community.id)
            var project = try work.project(id)
            guard (project.ended == nil) == ends else {
                throw ProjectRefusal.alreadyEnded
            }
            project.ended = ends ? work.now : nil
            try work.writing.change(project, in: work.community.id)
            try work.log(ends ? "project.end" : "project.reopen", subject: project.subject)
            return true
        }
    }
}

extension Work {
    func project(_ id: Project.ID) throws -> Project {
        guard let found = try read.projects(in: community.id).first(where: { $0.id == id })
        else { throw NotFound("project") }
        return found
    }
}

extension Project {
    var subject: (kind: String, id: Identifier<Subject.Tag>) {
        ("project", Identifier(sameBytesAs: id))
    }
}
