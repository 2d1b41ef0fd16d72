import Essentials
import People
import Testing

@testable import Brokerage

@Suite struct GiftChecking {
    @Test(arguments: [
        (Gift.Path.member(from: Cast.person(2), to: Cast.person(3)), Cast.acting(2)),
        (.intoPot(from: Cast.person(2)), Cast.acting(2)),
        (.intoPot(from: Cast.person(2)), Cast.acting(1, .coordinator)),
        (.outOfPot(to: Cast.person(3)), Cast.acting(1, .coordinator)),
    ])
    func `lets members give their own and coordinators note it for them`(
        path: Gift.Path, acting: Acting
    ) throws {
        try Gift(path, minutes: Minutes(30)).check(by: acting)
    }

    @Test(arguments: [0, -5, 10_081] as [Int64])
    func `refuses a length that cannot be meant`(minutes: Int64) {
        #expect(throws: GiftRefusal.lengthMissing) {
            try Gift(.intoPot(from: Cast.person(2)), minutes: Minutes(minutes))
                .check(by: Cast.acting(2))
        }
    }

    @Test func `never goes to whoever gives it for another`() throws {
        let forAnother = Cast.acting(4, for: 2)
        try Gift(.intoPot(from: Cast.person(2)), minutes: Minutes(5)).check(by: forAnother)
        #expect(throws: ExchangeRefusal.speaksForBoth) {
            try Gift(
                .member(from: Cast.person(2), to: Cast.person(4)), minutes: Minutes(5)
            ).check(by: forAnother)
        }
    }

    @Test func `refuses other people's time, oneself, and a grant to oneself`() {
        #expect(throws: HatRefusal.notYours) {
            try Gift(.intoPot(from: Cast.person(3)), minutes: Minutes(5)).check(
                by: Cast.acting(2))
        }
        #expect(throws: GiftRefusal.toOneself) {
            try Gift(
                .member(from: Cast.person(2), to: Cast.person(2)), minutes: Minutes(5)
            ).check(by: Cast.acting(2))
        }
        #expect(throws: ExchangeRefusal.ownHours) {
            try Gift(.outOfPot(to: Cast.person(1)), minutes: Minutes(5)).check(
                by: Cast.acting(1, .coordinator))
        }
        #expect(throws: ExchangeRefusal.ownHours) {
            try Gift(
                .member(from: Cast.person(2), to: Cast.person(1)), minutes: Minutes(5)
            ).check(by: Cast.acting(1, .coordinator))
        }
    }
}
