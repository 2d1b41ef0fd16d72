import Communities
import Essentials
import Foundation
import Testing

@Suite struct `Scheme changing` {
    static let today = Day("2026-03-10") ?? Day(number: 0)
    static let unit = CreditUnit(
        id: CreditUnit.ID(high: 1, low: 1), kind: .time, singular: "hour", plural: "hours")
    static let before = Scheme(unit: unit)

    static func changed(_ change: (inout Scheme) -> Void) -> Scheme {
        var scheme = before
        change(&scheme)
        return scheme
    }

    /// One row for each refusal, in the order in which they are said.
    static let rows: [(Int, Scheme, SchemeRefusal?)] = [
        (-1, changed { $0.memberFloors.hardFloor = 5 }, .dayInPast),
        (0, before, .nothingChanged),
        (
            0,
            changed { $0.unit = CreditUnit(id: unit.id, kind: .time, singular: "", plural: "x") },
            .unitMissing
        ),
        (0, changed { $0.memberFloors.hardFloor = 60 }, .floorsOutOfOrder),
        (0, changed { $0.memberFloors.hardFloor = -60 }, .floorsOutOfOrder),
        (0, changed { $0.memberFloors.softCeiling = -1 }, .floorsOutOfOrder),
        (0, changed { $0.quietConfirmationDays = 0 }, .quietOutOfRange),
        (0, changed { $0.quietConfirmationDays = 91 }, .quietOutOfRange),
        (0, changed { $0.ownFields = ["Key holder", "Key holder"] }, .ownFieldsTooMany),
        (0, changed { $0.usualLengths = [.zero] }, .lengthsUnclear),
        (0, changed { $0.welcomeGift = WelcomeGift(.zero, from: .pot) }, .welcomeOutOfRange),
        (
            0, changed { $0.welcomeGift = WelcomeGift(Minutes(6_001), from: .pot) },
            .welcomeOutOfRange
        ),
        (0, changed { $0.welcomeGift = WelcomeGift(Minutes(6_000), from: .pot) }, nil),
        (0, changed { $0.expiry = Expiry(months: 0) }, .expiryOutOfRange),
        (0, changed { $0.expiry = Expiry(months: 12, graceDays: 13) }, .expiryOutOfRange),
        (
            0, changed { $0.recognition = Recognition(most: .zero, from: .pot) },
            .recognitionOutOfRange
        ),
        (0, changed { $0.ceilingGrowth = CeilingGrowth(percent: 0) }, .growthOutOfRange),
        (0, changed { $0.ceilingGrowth = CeilingGrowth(percent: 101) }, .growthOutOfRange),
        (
            0,
            changed {
                $0.ceilingGrowth = CeilingGrowth(percent: 10)
                $0.memberFloors.softCeiling = nil
            }, .growthOutOfRange
        ),
        (0, changed { $0.ceilingGrowth = CeilingGrowth(percent: 100) }, nil),
        (0, changed { $0.memberFloors = Scheme.Floors(hardFloor: nil, softFloor: nil) }, nil),
        (30, changed { $0.quietConfirmationDays = 14 }, nil),
    ]

    @Test(arguments: rows)
    func `says no in order`(days: Int, scheme: Scheme, refusal: SchemeRefusal?) {
        var said: SchemeRefusal?
        do {
            try scheme.check(
                from: Self.today.adding(days: days), today: Self.today, inPlaceOf: Self.before)
        } catch {
            said = error
        }
        #expect(said == refusal)
    }

    @Test func `asks a second person where it moves time`() {
        let words = Self.changed { $0.ownFields = ["Key holder"] }
        #expect(!words.movesTime(unlike: Self.before))
        for scheme in [
            Self.changed { $0.memberFloors.softFloor = nil },
            Self.changed { $0.quietConfirmationDays = 7 },
            Self.changed { $0.rounding = Rounding(step: 15) },
            Self.changed { $0.travel = .fromPot },
            Self.changed { $0.valuing = .counted },
            Self.changed { $0.expiry = Expiry(months: 12) },
            Self.changed { $0.recognition = Recognition(most: Minutes(60), from: .pot) },
            Self.changed { $0.welcomeGift = WelcomeGift(Minutes(60), from: .issued) },
            Self.changed { $0.ownHoursNeedSecondPerson = false },
        ] {
            #expect(scheme.movesTime(unlike: Self.before))
        }
    }

    @Test func `reads what an older version kept`() throws {
        let whole = try JSONEncoder().encode(Self.changed { $0.travel = .fromPot })
        var values = try #require(
            try JSONSerialization.jsonObject(with: whole) as? [String: Any])
        for name in ["rounding", "travel", "usualLengths", "membersNoteTime"] {
            #expect(values.removeValue(forKey: name) != nil)
        }
        let old = try JSONSerialization.data(withJSONObject: values)
        #expect(try JSONDecoder().decode(Scheme.self, from: old) == Self.before)
    }
}

@Suite struct `Rounding of time` {
    @Test(arguments: [
        (1, Rounding.Way.nearest, 52, 52), (15, .nearest, 52, 45),
        (15, .nearest, 53, 60), (15, .nearest, 60, 60), (15, .up, 46, 60), (15, .up, 45, 45),
        (15, .nearest, 3, 15), (30, .up, 31, 60), (15, .nearest, 0, 0),
    ])
    func `credits whole steps and never nothing for something`(
        step: Int, way: Rounding.Way, given: Int64, credited: Int64
    ) {
        let rounding = Rounding(step: step, way: way)
        #expect(rounding.credited(Minutes(given)) == Minutes(credited))
    }
}
