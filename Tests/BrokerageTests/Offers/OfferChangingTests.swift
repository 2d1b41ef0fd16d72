import Essentials
import People
import Testing

@testable import Brokerage

@Suite struct `Offer changing` {
    static let today = Day(number: 20_000)
    static let now = Instant(milliseconds: 1_700_000_000_000)

    static func offer(
        _ standing: Offer.Standing = .open, ends: Day? = nil, review: Day = today.adding(days: 9)
    ) -> Offer {
        Offer(
            id: Offer.ID(high: 1, low: 1), member: Member.ID(high: 2, low: 2),
            content: "lifts to the surgery", standing: standing, ends: ends, review: review,
            made: now)
    }

    @Test(arguments: [
        (Offer.Standing.open, Member.Standing.active, true), (.open, .paused, false),
        (.open, .left, false), (.open, .died, false), (.resting, .active, false),
        (.withdrawn, .active, false), (.ended, .active, false),
    ])
    func `is shown only while it is open and its owner is here`(
        standing: Offer.Standing, owner: Member.Standing, isShown: Bool
    ) {
        #expect(Self.offer(standing).isShown(on: Self.today, owner: owner) == isShown)
    }

    @Test(arguments: [(0, true), (-1, false), (1, true)])
    func `is shown through its last day`(daysLeft: Int, isShown: Bool) {
        let offer = Self.offer(ends: Self.today.adding(days: daysLeft))
        #expect(offer.isShown(on: Self.today, owner: .active) == isShown)
    }

    @Test func `is asked about on its review day and not before, and stays in sight`() {
        let offer = Self.offer(review: Self.today)
        #expect(offer.isDueForReview(on: Self.today))
        #expect(!offer.isDueForReview(on: Self.today.adding(days: -1)))
        #expect(offer.isShown(on: Self.today.adding(days: 400), owner: .active))
    }

    @Test func `renewing opens a resting offer and moves its review day`() throws {
        let renewed = try Self.offer(.resting).renewed(today: Self.today, reviewDays: 365)
        #expect(renewed.standing == .open)
        #expect(renewed.review == Self.today.adding(days: 365))
    }

    @Test func `changing the words of a resting offer lets it rest`() throws {
        let changed = try Self.offer(.resting).changed(
            to: WrittenOffer(content: "lifts anywhere", tags: ["car"]), today: Self.today,
            reviewDays: 30)
        #expect(changed.content == "lifts anywhere")
        #expect(changed.tags == ["car"])
        #expect(changed.standing == .resting)
    }

    @Test(arguments: [Offer.Standing.withdrawn, .ended])
    func `one that is over cannot be changed`(standing: Offer.Standing) {
        let offer = Self.offer(standing)
        #expect(throws: OfferRefusal.over) { try offer.renewed(today: Self.today, reviewDays: 1) }
        #expect(throws: OfferRefusal.over) { try offer.rested() }
        #expect(throws: OfferRefusal.over) { try offer.withdrawn() }
        #expect(throws: OfferRefusal.over) { try offer.ended() }
    }
}

@Suite struct `Offer writing` {
    private func faults(of written: WrittenOffer) -> [String] {
        do {
            _ = try written.checked(today: `Offer changing`.today)
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    @Test func `needs nothing but words`() throws {
        let tidy = try WrittenOffer(content: "  lifts   to the\tsurgery ").checked(
            today: `Offer changing`.today)
        #expect(tidy.content == "lifts to the surgery")
    }

    @Test func `names every field that needs another look`() {
        let today = `Offer changing`.today
        #expect(faults(of: WrittenOffer(content: " \n ")) == ["content"])
        #expect(
            faults(
                of: WrittenOffer(
                    content: String(repeating: "a", count: 201),
                    detail: String(repeating: "b", count: 2_001), starts: today,
                    ends: today.adding(days: -1))) == ["content", "detail", "ends"])
        #expect(
            faults(of: WrittenOffer(content: "x", ends: today.adding(days: -1))) == ["ends"])
        #expect(faults(of: WrittenOffer(content: "x", ends: today)).isEmpty)
    }

    @Test func `keeps each tag once however it is spelt`() {
        #expect(
            TagWords.read("Garden, garden,  Tea  and talk, Gärden,,") == ["Garden", "Tea and talk"])
        #expect(TagWords.read((0..<20).map(String.init).joined(separator: ",")).count == 8)
    }
}
