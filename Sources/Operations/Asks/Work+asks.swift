import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Writes an ask for a member, or for nobody named; joins and imports use it inside their
    /// own transaction.
    ///
    /// - Parameter oldKey: its name in the books that it comes from, whose days may be past.
    /// - Throws: `FieldFaults`; `AskRefusal.askerHasGone`; `NotFound` without such a member.
    @discardableResult
    public func addAsk(
        _ written: WrittenAsk, for asker: Member.ID?, word: Word, oldKey: String = ""
    ) throws -> Ask {
        if let asker {
            guard let member = try read.member(asker, in: community.id) else {
                throw NotFound("person")
            }
            guard member.standing.mayBeContacted else { throw AskRefusal.askerHasGone }
        }
        let ask = try written.checked(today: oldKey.isEmpty ? today : nil).ask(
            id(), of: asker, word: word, at: now, oldKey: oldKey)
        try writing.add(ask, in: community.id)
        return ask
    }
}
