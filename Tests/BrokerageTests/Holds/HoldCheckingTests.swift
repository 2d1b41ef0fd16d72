import Essentials
import Ledger
import People
import Testing

@testable import Brokerage

@Suite struct `Setting time aside` {
    private func asked(
        _ owner: Int? = 2, minutes: Int64 = 60, for purpose: String = "The theatre trip",
        days: Int = 5
    ) -> SettingAside {
        SettingAside(
            of: owner.map(Cast.person), minutes: Minutes(minutes), for: purpose,
            until: Cast.today.adding(days: days), word: .phone)
    }

    private func hold(
        _ standing: SetAside.Standing = .kept, left: Int64 = 60
    ) -> SetAside {
        SetAside(
            id: Hold.ID(high: 7, low: 1), account: Account.ID(high: 8, low: 2),
            owner: Cast.person(2), number: 2, name: "Person 2", amount: Minutes(90),
            left: Minutes(left), purpose: "The theatre trip", until: Cast.today,
            lapses: Cast.now, standing: standing)
    }

    @Test(arguments: [1, 2, nil] as [Int?])
    func `is for those who note time, for anybody, themselves and the pot`(owner: Int?) throws {
        let asked = asked(owner)
        try asked.check(by: Cast.acting(1, .coordinator), today: Cast.today)
        #expect(throws: HatRefusal.notYours) {
            try asked.check(by: Cast.acting(2), today: Cast.today)
        }
        #expect(throws: HatRefusal.notYours) {
            try asked.check(by: Cast.acting(3, .volunteerCoordinator), today: Cast.today)
        }
    }

    @Test(
        arguments: [
            (0, "Trip", 5, HoldRefusal.lengthMissing), (-5, "", 5, .lengthMissing),
            (10_081, "Trip", 5, .lengthMissing), (60, "", -1, .purposeMissing),
            (60, String(repeating: "a", count: 201), 5, .purposeTooLong),
            (60, "Trip", -1, .dayOver), (60, "Trip", 800, .dayTooFar),
        ] as [(Int64, String, Int, HoldRefusal)])
    func `refuses what cannot be meant, in order`(
        minutes: Int64, purpose: String, days: Int, refusal: HoldRefusal
    ) {
        let asked = asked(minutes: minutes, for: purpose, days: days)
        #expect(throws: refusal) {
            try asked.check(by: Cast.acting(1, .coordinator), today: Cast.today)
        }
    }

    @Test func `may end today and in two years`() throws {
        let sue = Cast.acting(1, .coordinator)
        try asked(days: 0).check(by: sue, today: Cast.today)
        var last = asked()
        last.until = Cast.today.adding(months: 24)
        try last.check(by: sue, today: Cast.today)
    }

    @Test func `never goes to whoever passes it on`() throws {
        let id = Hold.ID(high: 7, low: 1)
        let sue = Cast.acting(1, .coordinator)
        try HoldSettling(id, minutes: Minutes(5), to: Cast.person(3)).check(by: sue)
        try HoldSettling(id, minutes: Minutes(5), to: nil).check(by: sue)
        #expect(throws: ExchangeRefusal.ownHours) {
            try HoldSettling(id, minutes: Minutes(5), to: Cast.person(1)).check(by: sue)
        }
        #expect(throws: HoldRefusal.lengthMissing) {
            try HoldSettling(id, minutes: .zero, to: nil).check(by: sue)
        }
        #expect(throws: HatRefusal.notYours) {
            try HoldSettling(id, minutes: Minutes(5), to: nil).check(by: Cast.acting(2))
        }
    }

    @Test func `passes on what is left and no more`() throws {
        let other = Account.ID(high: 8, low: 3)
        try hold().check(passingOn: Minutes(60), to: other)
        #expect(throws: HoldRefusal.moreThanLeft) {
            try hold().check(passingOn: Minutes(61), to: other)
        }
        #expect(throws: HoldRefusal.toItsOwner) {
            try hold().check(passingOn: Minutes(60), to: hold().account)
        }
        #expect(throws: HoldRefusal.isOver) {
            try hold(.over, left: 0).check(passingOn: Minutes(1), to: other)
        }
        #expect(throws: PostingRefusal.holdLapsed) { try hold(.lapsed).checkKept() }
    }

    @Test func `knows its place again`() {
        let place = hold().place
        #expect(SetAside.Place(place.description) == place)
        for text in ["", "5", "x.\(place.id)", "5.x", "1.2.3"] {
            #expect(SetAside.Place(text) == nil)
        }
    }
}
