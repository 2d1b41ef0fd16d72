import Brokerage
import Essentials
import Ledger
import People

extension Ask {
    static let columns: SQL = """
        k.id, k.member, k.content, k.detail, k.area, k.language, k.standing, k.ended_as, k.why, \
        k.ended, k.is_group, k.is_anonymous, k.repeats, k.wanted, k.wanted_time, k.minutes, \
        k.word, k.ring_back, k.asked, k.answered, k.old_key, k.project, \
        k.renewed
        """
    static let columnCount = 23

    init(_ row: SQLRow, tags: [String]) throws {
        guard let standing = Standing(rawValue: try row.read(6)),
            let repeats = Repeats(rawValue: try row.read(12)),
            let word = Word(rawValue: try row.read(16))
        else { throw StorageFault.unreadable("how an ask stands") }
        var ending: Ending?
        if let outcome = try row.read(7, as: Int?.self).flatMap(Outcome.init(rawValue:)),
            let at = try row.read(9, as: Instant?.self)
        {
            ending = Ending(outcome, why: try row.read(8), at: at)
        }
        self.init(
            id: try row.read(0), member: try row.read(1), content: try row.read(2),
            detail: try row.read(3), area: try row.read(4), language: try row.read(5), tags: tags,
            isAnonymous: try row.read(11), isGroup: try row.read(10), repeats: repeats,
            wanted: try row.read(13), time: try row.read(14), minutes: try row.read(15),
            word: word, standing: standing, ending: ending, ringBack: try row.read(17),
            asked: try row.read(18), answered: try row.read(19), oldKey: try row.read(20))
        project = try row.read(21)
        renewed = try row.read(22)
    }

    var searchedText: String { ([content] + tags).joined(separator: " ") }
}

/// Asks `k` that an import brought in and nobody has looked at since.
enum BroughtAsks {
    static let only: SQL = """
        (k.word = \(Word.importedFile.rawValue) AND k.renewed IS NULL)
        """
    static let others: SQL = """
        (k.word <> \(Word.importedFile.rawValue) OR k.renewed IS NOT NULL)
        """
}
