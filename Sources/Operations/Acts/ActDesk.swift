import Brokerage
import Communities
import Essentials
import People
import Storage

/// The audit list: who did what, for whom, under which hat, on whose word.
public struct ActDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var acts: ActDesk { ActDesk(desks: self) }
}

extension ActDesk {
    /// One page of the list, newest first; it goes on before the last act of the page.
    public func list(_ filter: ActFilter, as acting: Acting) async throws -> [ActLine] {
        try acting.require(.seeAudit)
        return try await desks.ask(as: acting) { question in
            try question.read.actLines(
                filter, limit: ActFilter.linesMax, in: question.community.id)
        }
    }
}
