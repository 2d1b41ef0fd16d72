import Ledger
import People
import Testing

@testable import Brokerage

@Suite struct TraySecondPerson {
    @Test(arguments: [(2, false), (3, false), (1, false), (7, true)])
    func `is neither in it nor the one who noted it`(number: Int, expected: Bool) throws {
        var exchange = try Cast.noted(by: Cast.acting(2, .coordinator))
        exchange.notedBy = Cast.person(1)
        #expect(exchange.isSecondPerson(Cast.person(number)) == expected)
    }

    @Test(arguments: [
        (TrayWord.code("ab"), Word.committeeCode),
        (.signedSlip(by: Cast.person(7), sheet: "9"), .paper), (.ownHand, .ownHand),
    ])
    func `is kept with the way they said so`(said: TrayWord, expected: Word) {
        #expect(said.word == expected)
    }
}
