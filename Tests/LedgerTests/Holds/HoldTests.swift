import Essentials
import Ledger
import TestKit
import Testing

@Suite struct HoldPlacingTests {
    @Test func `sets time aside as far as the floor`() throws {
        let account = try Books.person(1, balance: 60).holding(660)
        #expect(account.held == 660)
        #expect(account.available == -600)
    }

    @Test(arguments: [
        (Books.person(1, balance: 60), Int64(661), PostingRefusal.beyondFloor),
        (Books.person(1), Int64(0), .amountNotPositive),
        (Books.person(1, isClosed: true), Int64(5), .accountClosed),
    ]) func `is refused`(_ account: Account, _ amount: Int64, _ refusal: PostingRefusal) {
        #expect(throws: refusal) { try account.holding(amount) }
    }

    @Test func `stops counting at its moment`() {
        let hold = Hold(
            id: Hold.ID(high: 1, low: 1), account: Books.jade.id, amount: 60, lapses: Books.now)
        #expect(!hold.counts(at: Books.now))
        #expect(hold.counts(at: Books.now.adding(seconds: -1)))
    }
}
