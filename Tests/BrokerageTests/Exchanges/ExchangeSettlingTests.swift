import Essentials
import Ledger
import People
import Testing

@testable import Brokerage

@Suite struct ExchangeSettling {
    func posted() throws -> Exchange {
        var exchange = try Cast.noted(by: Cast.acting(1, .coordinator))
        exchange.confirm(by: nil, at: Cast.now)
        exchange.entry = Entry.ID(high: 5, low: 5)
        return exchange
    }

    @Test func `is questioned, then stands`() throws {
        var exchange = try posted()
        try exchange.question("It was one hour.", by: Cast.acting(3))
        #expect(exchange.standing == .questioned)
        #expect(exchange.receivers.first?.answer == .questioned)
        try exchange.settle(at: Cast.now)
        #expect(exchange.standing == .settled)
    }

    @Test(arguments: [
        (Cast.acting(9), "Why?", Exchange.Standing.confirmed, ExchangeRefusal.notAParty),
        (Cast.acting(3), "Why?", .met, .notQuestionable),
        (Cast.acting(3), "Why?", .withdrawn, .ended),
        (Cast.acting(3), "", .confirmed, .questionMissing),
        (Cast.acting(3), String(repeating: "x", count: 1_001), .confirmed, .wordsTooLong),
    ])
    func `cannot be questioned by strangers, too early or without words`(
        acting: Acting, words: String, standing: Exchange.Standing, expected: ExchangeRefusal
    ) throws {
        var exchange = try posted()
        exchange.standing = standing
        #expect(throws: expected) { try exchange.question(words, by: acting) }
    }

    @Test func `is settled only when there is a question`() throws {
        var exchange = try posted()
        #expect(throws: ExchangeRefusal.notQuestioned) { try exchange.settle(at: Cast.now) }
    }

    @Test func `is put right with other facts and keeps the thanks`() throws {
        var exchange = try posted()
        exchange.parties[1].thanks = "Lovely"
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        try exchange.putRight(
            Cast.slip(parties, minutes: 90), parties: parties, at: Cast.now, today: Cast.today)
        #expect(exchange.minutes == Minutes(90))
        #expect(exchange.putRight == Cast.now)
        #expect(exchange.receivers.first?.thanks == "Lovely")
    }

    @Test func `is not put right by the same facts, nor before it is on the accounts`() throws {
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        var exchange = try posted()
        #expect(throws: ExchangeRefusal.nothingChanged) {
            try exchange.putRight(
                Cast.slip(parties), parties: parties, at: Cast.now, today: Cast.today)
        }
        exchange.entry = nil
        #expect(throws: ExchangeRefusal.notPosted) {
            try exchange.putRight(
                Cast.slip(parties, minutes: 5), parties: parties, at: Cast.now,
                today: Cast.today)
        }
    }

    @Test func `is not put right by somebody who saw an earlier entry`() throws {
        var exchange = try posted()
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        #expect(throws: ExchangeRefusal.changedMeanwhile) {
            try exchange.putRight(
                Cast.slip(parties, minutes: 90), parties: parties, seen: Entry.ID(high: 5, low: 4),
                at: Cast.now, today: Cast.today)
        }
        try exchange.putRight(
            Cast.slip(parties, minutes: 90), parties: parties, seen: Entry.ID(high: 5, low: 5),
            at: Cast.now, today: Cast.today)
        #expect(exchange.minutes == Minutes(90))
    }

    @Test func `is put right for another paper sheet, and keeps its own when none is named`()
        throws
    {
        var exchange = try posted()
        exchange.sheet = "12"
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        var noted = Cast.slip(parties)
        noted.sheet = "13"
        try exchange.putRight(noted, parties: parties, at: Cast.now, today: Cast.today)
        #expect(exchange.sheet == "13")
        noted = Cast.slip(parties, minutes: 90)
        try exchange.putRight(noted, parties: parties, at: Cast.now, today: Cast.today)
        #expect(exchange.sheet == "13")
    }

    @Test(arguments: [
        ("2026-03-10", String?.none, "2021-03-10"), ("2026-03-10", "2009-05-01", "2004-05-01"),
        ("2026-03-10", "2026-04-01", "2021-03-10"),
    ])
    func `lies no more than five years before the books or what was brought into them`(
        began: String, history: String?, earliest: String
    ) throws {
        let day = try #require(Day(began))
        #expect(
            Exchange.earliestDay(began: day, history: history.flatMap { Day($0) })
                == Day(earliest))
    }

    @Test(arguments: [
        (Cast.acting(2), false, ExchangeRefusal?.none), (Cast.acting(3), false, nil),
        (Cast.acting(9), false, .notAParty), (Cast.acting(2), true, .alreadyNoted),
        (Cast.acting(1, .coordinator), true, nil),
    ])
    func `is taken back without a reason, by members until it is posted`(
        acting: Acting, isPosted: Bool, expected: ExchangeRefusal?
    ) throws {
        var exchange = try posted()
        if !isPosted { exchange.entry = nil }
        if let expected {
            #expect(throws: expected) { try exchange.withdraw(by: acting, at: Cast.now) }
        } else {
            try exchange.withdraw(by: acting, at: Cast.now)
            #expect(exchange.standing == .withdrawn)
            #expect((exchange.putRight != nil) == isPosted)
        }
    }

    @Test func `says no in plain words, each with a code of its own`() {
        let codes = ExchangeRefusal.allCases.map(\.code)
        #expect(Set(codes).count == codes.count)
        for refusal in ExchangeRefusal.allCases {
            #expect(refusal.explanation.hasSuffix("."))
            #expect(refusal.explanation.count > 30)
        }
    }

    @Test func `is questioned by a coordinator for one of its people`() throws {
        var exchange = try Cast.noted(by: Cast.acting(2))
        let sue = Cast.acting(1, .coordinator)
        #expect(throws: ExchangeRefusal.notAParty) {
            try exchange.question("Was it so?", for: Cast.person(9), by: sue)
        }
        #expect(throws: ExchangeRefusal.notAParty) {
            try exchange.question("Was it so?", for: Cast.person(3), by: Cast.acting(2))
        }
        try exchange.question("Was it so?", for: Cast.person(3), by: sue)
        #expect(exchange.questionedBy == Cast.person(3))
        #expect(exchange.receivers.first?.answer == .questioned)
    }
}
