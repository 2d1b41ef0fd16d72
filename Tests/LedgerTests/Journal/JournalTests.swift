import Essentials
import Ledger
import TestKit
import Testing

@Suite struct JournalAddingTests {
    private func journal() -> Journal {
        var journal = Journal()
        for account in [Books.jade, Books.sue, Books.pot] { journal.open(account) }
        return journal
    }

    @Test func `adds balances up from nothing but what was written`() throws {
        var journal = journal()
        try journal.post(Books.entry(1, [Books.transfer(90)]), today: Books.today)
        try journal.post(
            Books.entry(2, [Books.transfer(from: Books.jade, to: Books.pot, 30)]),
            today: Books.today)
        #expect(journal.balance(of: Books.jade.id) == 60)
        #expect(journal.balance(of: Books.sue.id) == -90)
        #expect(journal.balance(of: Books.pot.id) == 30)
    }

    @Test func `posts the same request once and refuses its key for another`() throws {
        var journal = journal()
        let entry = Books.entry(1, [Books.transfer(90)])
        let first = try journal.post(entry, key: "k", digest: "a", today: Books.today)
        let again = try journal.post(
            Books.entry(2, [Books.transfer(90)]), key: "k", digest: "a", today: Books.today)
        #expect(first == again)
        #expect(journal.balance(of: Books.jade.id) == 90)
        #expect(throws: PostingRefusal.requestKeyReused) {
            try journal.post(entry, key: "k", digest: "b", today: Books.today)
        }
    }

    @Test func `takes an entry back once`() throws {
        var journal = journal()
        try journal.post(Books.entry(1, [Books.transfer(90)]), today: Books.today)
        let back = Books.entry(
            2, kind: .reversal, exemption: .inherited, reverses: Entry.ID(high: 5, low: 1),
            [Books.transfer(from: Books.jade, to: Books.sue, 90)])
        try journal.post(back, today: Books.today)
        #expect(journal.balance(of: Books.sue.id) == 0)
        #expect(throws: PostingRefusal.alreadyReversed) {
            try journal.post(back, today: Books.today)
        }
    }

    @Test func `keeps time that is held from being spent`() throws {
        var journal = journal()
        let hold = Hold(
            id: Hold.ID(high: 6, low: 1), account: Books.sue.id, amount: 100,
            lapses: Books.now.adding(seconds: 60))
        try journal.note(
            HoldStep(
                id: HoldStep.ID(high: 7, low: 1), community: Books.community, hold: hold,
                step: .placed, amount: 100, recorded: Books.now))
        #expect(throws: PostingRefusal.beyondFloor) {
            try journal.post(Books.entry(1, [Books.transfer(501)]), today: Books.today)
        }
        try journal.post(Books.entry(2, [Books.transfer(500)]), today: Books.today)
    }
}
