import Essentials
import Ledger
import People
import Testing

@testable import Brokerage

@Suite struct ExchangeNoting {
    func path(
        by acting: Acting, secondPerson: Bool = true, minutes: Int64? = 60,
        standing: Exchange.Standing = .matched
    ) throws -> NotingPath {
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        var exchange = Cast.empty(standing)
        return try exchange.note(
            Cast.slip(parties, minutes: minutes), parties: parties, by: acting,
            ownHoursNeedSecondPerson: secondPerson, at: Cast.now, today: Cast.today)
    }

    @Test(arguments: [
        (Cast.acting(1, .coordinator), true, Int64?(60), NotingPath.posts),
        (Cast.acting(1, .coordinator), false, 60, .posts),
        (Cast.acting(2, .coordinator), true, 60, .waitsInTray),
        (Cast.acting(3, .coordinator), true, 60, .waitsInTray),
        (Cast.acting(2, .coordinator), false, 60, .waitsForOtherSide),
        (Cast.acting(2), true, 60, .waitsForOtherSide),
        (Cast.acting(3), false, 60, .waitsForOtherSide),
        (Cast.acting(2), true, nil, .lengthOpen),
        (Cast.acting(1, .coordinator), true, nil, .lengthOpen),
    ])
    func `goes the way that the hat and the people in it ask for`(
        acting: Acting, secondPerson: Bool, minutes: Int64?, expected: NotingPath
    ) throws {
        #expect(try path(by: acting, secondPerson: secondPerson, minutes: minutes) == expected)
    }

    @Test func `takes words of 300 letters and no more`() throws {
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        for (length, isRefused) in [(300, false), (301, true), (900_000, true)] {
            var exchange = Cast.empty()
            var slip = Cast.slip(parties, minutes: 60)
            slip.content = String(repeating: "a", count: length)
            let refusal = { () -> ExchangeRefusal? in
                do throws(ExchangeRefusal) {
                    _ = try exchange.note(
                        slip, parties: parties, by: Cast.acting(2),
                        ownHoursNeedSecondPerson: true, at: Cast.now, today: Cast.today)
                    return nil
                } catch { return error }
            }()
            #expect(refusal == (isRefused ? .contentTooLong : nil))
        }
    }

    @Test func `is refused for a member who is not in it`() {
        #expect(throws: ExchangeRefusal.notAParty) { try path(by: Cast.acting(9)) }
    }

    @Test(arguments: [
        (Exchange.Standing.noted, ExchangeRefusal.alreadyNoted),
        (.confirmed, .alreadyNoted), (.questioned, .alreadyNoted), (.settled, .alreadyNoted),
        (.withdrawn, .ended),
    ])
    func `is refused once it was noted`(
        standing: Exchange.Standing, expected: ExchangeRefusal
    ) {
        #expect(throws: expected) { try path(by: Cast.acting(2), standing: standing) }
    }

    @Test(arguments: [
        ([Cast.party(2, .gave)], Int64?(60), 0, ExchangeRefusal.personMissing),
        ([Cast.party(2, .received)], 60, 0, .personMissing),
        ([Cast.party(2, .gave), Cast.party(2, .received)], 60, 0, .bothSides),
        (
            [Cast.party(2, .gave), Cast.party(2, .gave), Cast.party(3, .received)], 60, 0,
            .sameTwice
        ),
        ([Cast.party(2, .gave), Cast.party(3, .received)], 0, 0, .lengthMissing),
        ([Cast.party(2, .gave, -5), Cast.party(3, .received)], 60, 0, .lengthMissing),
        ([Cast.party(2, .gave), Cast.party(3, .received)], 10_081, 0, .lengthTooLong),
        ([Cast.party(2, .gave), Cast.party(3, .received)], 60, 1, .dayInFuture),
        (
            [Cast.party(2, .gave), Cast.party(3, .received), Cast.party(4, .received)], 1, 0,
            .lengthTooShort
        ),
    ])
    func `is refused when it cannot be true`(
        parties: [Party], minutes: Int64?, daysAhead: Int, expected: ExchangeRefusal
    ) {
        var exchange = Cast.empty()
        #expect(throws: expected) {
            try exchange.note(
                Cast.slip(parties, minutes: minutes, day: Cast.today.adding(days: daysAhead)),
                parties: parties, by: Cast.acting(1, .coordinator),
                ownHoursNeedSecondPerson: true, at: Cast.now, today: Cast.today)
        }
        #expect(exchange == Cast.empty(), "a refused note changes nothing")
    }

    @Test func `keeps who noted it and counts their word as said`() throws {
        let exchange = try Cast.noted(by: Cast.acting(2))
        #expect(exchange.standing == .noted)
        #expect(exchange.notedBy == Cast.person(2))
        #expect(exchange.quietFrom == Cast.now)
        #expect(exchange.givers.first?.answer == .agreed)
        #expect(exchange.receivers.first?.answer == Party.Answer.none)
    }

    @Test func `can be given its length later`() throws {
        var exchange = try Cast.noted(by: Cast.acting(2), minutes: nil)
        #expect(exchange.standing == .met)
        let parties = [Cast.party(2, .gave), Cast.party(3, .received)]
        let path = try exchange.note(
            Cast.slip(parties, minutes: 45), parties: parties, by: Cast.acting(3),
            ownHoursNeedSecondPerson: true, at: Cast.now, today: Cast.today)
        #expect(path == .waitsForOtherSide)
        #expect(exchange.minutes == Minutes(45))
    }
}
