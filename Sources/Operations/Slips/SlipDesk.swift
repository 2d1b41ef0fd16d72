import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Paper slips, typed in line by line; one that cannot be read never stops the sheet.
public struct SlipDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var slips: SlipDesk { SlipDesk(desks: self) }
}

extension SlipDesk {
    /// The most lines that one sheet may carry.
    public static let linesMax = 200

    /// Notes every line that can be read and parks the others, all under one request key.
    ///
    /// The same key sent again gets the same receipt, and nothing is posted twice. A line that
    /// looks the same as one noted before is parked until somebody says that it is another.
    public func note(
        _ sheet: SlipSheet, key: RequestKey?, as acting: Acting
    ) async throws -> SlipReceipt {
        try await desks.perform("slips.note", sheet, key: key, as: acting) { work in
            try acting.require(.noteExchanges)
            let lines = sheet.withDaysCarriedDown
            guard lines.count <= Self.linesMax else {
                throw FieldFaults("lines", "Save this sheet in two parts; it has too many lines.")
            }
            // Two people may hold the same sheet in their hands.
            try work.writing.takeTurn(.slips, in: acting.community)
            let batch: SlipBatchID = work.id()
            var saved: [Exchange.ID] = []
            var parked: [ParkedLine] = []
            var waiting = 0
            for line in lines {
                switch try work.note(line, of: sheet, batch: batch) {
                case .saved(let id): saved.append(id)
                case .waiting(let id):
                    saved.append(id)
                    waiting += 1
                case .parked(let line): parked.append(line)
                }
            }
            return SlipReceipt(batch: batch, saved: saved, parked: parked, waiting: waiting)
        }
    }

    /// What people did for each other most in the last exchanges, for the grid to go on from.
    public func usualContents(as acting: Acting) async throws -> [String] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            try question.read.usualContents(limit: 60, in: question.community.id)
        }
    }

    /// What was saved together, for the receipt that is printed and kept with the paper.
    public func receipt(_ batch: SlipBatchID, as acting: Acting) async throws -> [Exchange] {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            let found = try question.read.exchanges(of: batch, in: question.community.id)
            guard !found.isEmpty else { throw NotFound("receipt") }
            return found
        }
    }
}
