import Essentials
import Ledger
import People
import Testing

@testable import Brokerage

@Suite struct ExchangeConfirming {
    @Test(arguments: [
        (Cast.acting(3), false, ExchangeRefusal?.none),
        (Cast.acting(1, .coordinator), false, nil),
        (Cast.acting(2), false, .waitsForOtherSide),
        (Cast.acting(2, .coordinator), false, .waitsForOtherSide),
        (Cast.acting(9), false, .notAParty),
        (Cast.acting(9, for: 3), false, nil),
        (Cast.acting(2, for: 3), false, .speaksForBoth),
        (Cast.acting(3), true, .waitsInTray),
        (Cast.acting(1, .coordinator), true, .waitsInTray),
    ])
    func `needs the other side's word`(
        acting: Acting, isInTray: Bool, expected: ExchangeRefusal?
    ) throws {
        let exchange = try Cast.noted(by: Cast.acting(2))
        if let expected {
            #expect(throws: expected) {
                try exchange.confirmable(by: acting, isInTray: isInTray)
            }
        } else {
            try exchange.confirmable(by: acting, isInTray: isInTray)
        }
    }

    @Test(arguments: [
        (Exchange.Standing.suggested, ExchangeRefusal.notNoted), (.matched, .notNoted),
        (.met, .notNoted), (.confirmed, .alreadyNoted), (.settled, .alreadyNoted),
        (.questioned, .notQuestionable), (.withdrawn, .ended),
    ])
    func `is refused at another time of its life`(
        standing: Exchange.Standing, expected: ExchangeRefusal
    ) throws {
        var exchange = try Cast.noted(by: Cast.acting(2))
        exchange.standing = standing
        #expect(throws: expected) {
            try exchange.confirmable(by: Cast.acting(3), isInTray: false)
        }
    }

    @Test(arguments: [
        (Int?(14), Int64(14), true, true), (14, 13, true, false), (14, 30, false, false),
        (nil, 30, true, false),
    ])
    func `counts as said after the scheme's days, unless somebody wants to be asked`(
        days: Int?, passed: Int64, mayBeQuiet: Bool, expected: Bool
    ) throws {
        let exchange = try Cast.noted(by: Cast.acting(2))
        #expect(
            exchange.isQuietlyConfirmed(
                afterDays: days, at: Cast.now.adding(days: passed), mayBeQuiet: mayBeQuiet)
                == expected)
    }

    @Test func `never happens quietly when the coordinator noted it for nobody's side`() throws {
        let exchange = try Cast.noted(by: Cast.acting(1, .coordinator))
        #expect(exchange.quietFrom == nil)
    }
}
