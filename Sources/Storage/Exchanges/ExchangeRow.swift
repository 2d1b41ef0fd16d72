import Brokerage
import Essentials
import Ledger
import People

extension Exchange {
    static let columns: SQL = """
        x.id, x.standing, x.content, x.day, x.time, x.place, x.expect, x.minutes, x.word, x.sheet, \
        x.noted_by, x.noted, x.confirmed, x.quiet_from, x.question, x.questioned_by, x.entry, \
        x.put_right, x.pairing, x.batch, x.made, x.travel, x.project, x.ask
        """

    /// The exchange without its parties, which are rows of their own.
    init(_ row: SQLRow) throws {
        guard let standing = Standing(rawValue: try row.read(1)) else {
            throw StorageFault.unreadable("an exchange's standing")
        }
        let word: Int? = try row.read(8)
        self.init(
            id: try row.read(0), standing: standing, content: try row.read(2),
            day: try row.read(3), minutes: try row.read(7), made: try row.read(20))
        time = try row.read(4)
        place = try row.read(5)
        expect = try row.read(6)
        self.word = word.flatMap(Word.init(rawValue:))
        sheet = try row.read(9)
        notedBy = try row.read(10)
        noted = try row.read(11)
        confirmed = try row.read(12)
        quietFrom = try row.read(13)
        question = try row.read(14)
        questionedBy = try row.read(15)
        entry = try row.read(16)
        putRight = try row.read(17)
        pairing = try row.read(18)
        batch = try row.read(19)
        travel = try row.read(21)
        project = try row.read(22)
        ask = try row.read(23)
    }
}

extension Party {
    /// Columns `member, number, name, direction, minutes, answer, thanks, joint, joint_name`, from
    /// the place given.
    init(_ row: SQLRow, from first: Int) throws {
        guard let direction = Contribution.Direction(rawValue: try row.read(first + 3)),
            let answer = Answer(rawValue: try row.read(first + 5))
        else { throw StorageFault.unreadable("a party's direction or answer") }
        self.init(
            member: try row.read(first), number: try row.read(first + 1),
            name: try row.read(first + 2), direction: direction,
            minutes: try row.read(first + 4), answer: answer, thanks: try row.read(first + 6),
            joint: try row.read(first + 7), jointName: try row.read(first + 8))
    }
}
