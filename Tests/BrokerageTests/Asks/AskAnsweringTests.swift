import Essentials
import Ledger
import People
import Testing

@testable import Brokerage

@Suite struct `Ask answering` {
    static let now = Instant(milliseconds: 1_700_000_000_000)

    static func ask(_ standing: Ask.Standing = .asked, isGroup: Bool = false) -> Ask {
        Ask(
            id: Ask.ID(high: 1, low: 1), member: Member.ID(high: 2, low: 2),
            content: "a lift to the surgery", isGroup: isGroup, word: .phone, standing: standing,
            ringBack: Day(number: 19_999), asked: now)
    }

    @Test(arguments: [
        (Ask.Standing.asked, Ask.Standing.suggested), (.suggested, .suggested),
        (.matched, .matched),
    ])
    func `asking somebody moves it on, never back`(
        standing: Ask.Standing, after: Ask.Standing
    ) throws {
        #expect(try Self.ask(standing).suggested().standing == after)
    }

    @Test func `a yes answers it, and the promised call is kept`() throws {
        let later = Self.now.adding(days: 2)
        let matched = try Self.ask(.suggested).matched(at: later)
        #expect(matched.standing == .matched)
        #expect(matched.answered == later)
        #expect(matched.ringBack == nil)
        #expect(matched.daysWaiting(now: Self.now.adding(days: 30)) == 2)
    }

    @Test func `one person's ask takes one yes, a group's takes several`() throws {
        #expect(throws: AskRefusal.alreadyAnswered) {
            try Self.ask(.matched).matched(at: Self.now)
        }
        let first = try Self.ask(.asked, isGroup: true).matched(at: Self.now)
        let second = try first.matched(at: Self.now.adding(days: 1))
        #expect(second.answered == Self.now)
    }

    @Test(arguments: [
        (Ask.Outcome.met, "all well", "all well"), (.metElsewhere, " her  niece ", "her niece"),
        (.withdrawn, "changed her mind", ""), (.unmet, "nobody has a van", "nobody has a van"),
    ])
    func `ends with how and why, and keeps no reason for one taken back`(
        outcome: Ask.Outcome, why: String, kept: String
    ) throws {
        let ended = try Self.ask().ended(as: outcome, why: why, at: Self.now)
        #expect(ended.standing == .ended)
        #expect(ended.ending == Ask.Ending(outcome, why: kept, at: Self.now))
        #expect(ended.ending?.why == kept)
        #expect(ended.ringBack == nil)
    }

    @Test func `nothing more is done with one that is over`() {
        let over = Self.ask(.ended)
        #expect(throws: AskRefusal.over) { try over.suggested() }
        #expect(throws: AskRefusal.over) { try over.matched(at: Self.now) }
        #expect(throws: AskRefusal.over) { try over.reopened() }
        #expect(throws: AskRefusal.over) { try over.waiting(until: nil) }
        #expect(throws: AskRefusal.over) { try over.ended(as: .met, why: "", at: Self.now) }
        #expect(throws: AskRefusal.over) { try over.changed(to: WrittenAsk(content: "x")) }
    }
}

@Suite struct `Ask writing` {
    private func faults(of written: WrittenAsk, today: Day?) -> [String] {
        do {
            _ = try written.checked(today: today)
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    @Test func `allows don't know everywhere but in the words`() throws {
        let today = Day(number: 20_000)
        #expect(faults(of: WrittenAsk(content: "a lift"), today: today).isEmpty)
        #expect(faults(of: WrittenAsk(content: " "), today: today) == ["content"])
        let ask = try WrittenAsk(content: "a lift").checked(today: today).ask(
            Ask.ID(high: 1, low: 1), of: nil, word: .phone, at: `Ask answering`.now)
        #expect(ask.wanted == nil && ask.minutes == nil && ask.time.isEmpty && ask.area.isEmpty)
        #expect(ask.standing == .asked && ask.member == nil)
    }

    @Test func `refuses days that are over, but not in an import`() {
        let today = Day(number: 20_000)
        let past = WrittenAsk(
            content: "a lift", wanted: today.adding(days: -1), minutes: Minutes(0),
            ringBack: today.adding(days: -1))
        #expect(faults(of: past, today: today) == ["wanted", "ring-back", "minutes"])
        #expect(faults(of: past, today: nil) == ["minutes"])
    }
}
