import Brokerage
import Essentials
import Foundation
import Operations
import People
import Wording

extension Visit {
    /// Reads people typed as numbers or pieces of names, with commas between.
    ///
    /// What cannot be read becomes a fault of that field, naming whoever may be meant.
    func people(in field: String, faults form: inout TypedForm) async throws -> [Member] {
        let pieces = form[field].split(whereSeparator: { $0 == "," || $0.isNewline })
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        var found: [Member] = []
        for piece in pieces {
            switch try await desks.exchanges.person(fitting: piece, as: acting) {
            case .one(let member): found.append(member)
            case .nobody: form.fault(field, words.exchanges.nobodyFits)
            case .several(let several):
                let mayNameAll = try acting.may(.seeCards)
                let names = several.map {
                    "\(mayNameAll ? $0.name : $0.firstName) (\($0.number))"
                }
                form.fault(
                    field, words.exchanges.several(names.joined(separator: ", ")))
            }
        }
        if pieces.isEmpty { form.fault(field, words.exchanges.nobodyFits) }
        return found
    }
}
