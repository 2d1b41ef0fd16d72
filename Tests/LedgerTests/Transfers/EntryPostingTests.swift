import Essentials
import Ledger
import TestKit
import Testing

@Suite struct EntryPostingTests {
    /// One row a rule, in the order of precedence.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var accounts = [Books.jade, Books.sue, Books.pot]
        var entry = Books.entry([Books.transfer(60)])
        var isReversed = false
        let expected: PostingRefusal?
    }

    static let many = (0...UInt64(Entry.transfersMax)).map { _ in Books.transfer(1) }

    static let rows: [Row] = [
        Row(testDescription: "an hour between two people", expected: nil),
        Row(
            testDescription: "nothing to move", entry: Books.entry([]), expected: .unknownAccount),
        Row(
            testDescription: "an account nobody knows", accounts: [Books.jade],
            expected: .unknownAccount),
        Row(
            testDescription: "an account of another community",
            accounts: [Books.jade, Books.person(2, in: Books.elsewhere)],
            expected: .unknownAccount),
        Row(
            testDescription: "a closed account",
            accounts: [Books.jade, Books.person(2, isClosed: true)], expected: .accountClosed),
        Row(
            testDescription: "a closed account in what was inherited",
            accounts: [Books.jade, Books.person(2, isClosed: true)],
            entry: Books.entry(exemption: .inherited, [Books.transfer(60)]), expected: nil),
        Row(
            testDescription: "two units",
            accounts: [Books.jade, Books.person(2, unit: Books.tickets)], expected: .unitMismatch),
        Row(
            testDescription: "no time at all", entry: Books.entry([Books.transfer(0)]),
            expected: .amountNotPositive),
        Row(
            testDescription: "less than no time", entry: Books.entry([Books.transfer(-60)]),
            expected: .amountNotPositive),
        Row(
            testDescription: "the same account twice",
            entry: Books.entry([Books.transfer(from: Books.jade, to: Books.jade, 60)]),
            expected: .sameAccount),
        Row(
            testDescription: "too many transfers", entry: Books.entry(many),
            expected: .tooManyTransfers),
        Row(
            testDescription: "a day that has not come",
            entry: Books.entry(day: Books.today.adding(days: 1), [Books.transfer(60)]),
            expected: .dayInFuture),
        Row(
            testDescription: "taken back before", isReversed: true, expected: .alreadyReversed),
        Row(
            testDescription: "just as far as the floor",
            entry: Books.entry([Books.transfer(600)]), expected: nil),
        Row(
            testDescription: "a minute past the floor",
            entry: Books.entry([Books.transfer(601)]), expected: .beyondFloor),
        Row(
            testDescription: "past the floor in two steps of one entry",
            entry: Books.entry([Books.transfer(300), Books.transfer(301)]),
            expected: .beyondFloor),
        Row(
            testDescription: "time that is set aside",
            accounts: [Books.jade, Books.person(2, held: 60)],
            entry: Books.entry([Books.transfer(541)]), expected: .beyondFloor),
        Row(
            testDescription: "past the floor, recorded as already happened",
            entry: Books.entry(exemption: .recordedPast, [Books.transfer(601)]), expected: nil),
        Row(
            testDescription: "receiving while past one's own floor",
            accounts: [Books.person(1, balance: -900), Books.sue], expected: nil),
        Row(
            testDescription: "past a ceiling",
            accounts: [Books.person(1, ceiling: 59), Books.sue], expected: .beyondCeiling),
        Row(
            testDescription: "spending while past one's ceiling",
            accounts: [Books.jade, Books.person(2, balance: 900, ceiling: 100)], expected: nil),
        Row(
            testDescription: "more than a number can hold",
            accounts: [Books.person(1, balance: .max), Books.sue],
            entry: Books.entry(exemption: .inherited, [Books.transfer(1)]),
            expected: .beyondCeiling),
    ]

    @Test(arguments: rows) func `answers with the first rule that it breaks`(_ row: Row) {
        var refusal: PostingRefusal?
        do {
            _ = try row.entry.posted(
                on: Books.accounts(row.accounts), today: Books.today,
                isAlreadyReversed: row.isReversed)
        } catch {
            refusal = error
        }
        #expect(refusal == row.expected)
    }

    @Test func `moves what one loses to what the other gains`() throws {
        let entry = Books.entry([Books.transfer(90)])
        let posted = try entry.posted(
            on: Books.accounts([Books.jade, Books.sue]), today: Books.today)
        #expect(posted.accounts[Books.jade.id]?.balance == 90)
        #expect(posted.accounts[Books.sue.id]?.balance == -90)
        #expect(posted.accounts.values.reduce(0) { $0 + $1.balance } == 0)
    }

    @Test func `numbers the legs of limited accounts only`() throws {
        let entry = Books.entry([
            Books.transfer(60), Books.transfer(from: Books.sue, to: Books.pot, 30),
        ])
        let posted = try entry.posted(
            on: Books.accounts([Books.jade, Books.sue, Books.pot]), today: Books.today)
        #expect(
            posted.legs.map(\.from) == [Leg(number: 1, balance: -60), Leg(number: 2, balance: -90)])
        #expect(posted.legs.map(\.to) == [Leg(number: 1, balance: 60), .unnumbered])
    }

    @Test func `starts a conversation past a soft limit and blocks nothing`() throws {
        var sue = Books.sue
        sue.limits.softFloor = -30
        let posted = try Books.entry([Books.transfer(60)]).posted(
            on: Books.accounts([Books.jade, sue]), today: Books.today)
        #expect(posted.conversations.map(\.0) == [sue.id])
        #expect(posted.conversations.map(\.1) == [.floor])
    }

    @Test func `turns every transfer round in a reversal`() {
        let contribution = Contribution(
            account: Books.jade.id, direction: .gave, minutes: Minutes(60), day: Books.today)
        let original = Entry(
            id: Entry.ID(high: 5, low: 1), community: Books.community, kind: .exchange,
            day: Books.today, recorded: Books.now, recorder: Recorder(member: nil, hat: 2),
            word: .paper, transfers: [Books.transfer(60)], contributions: [contribution])
        let reversal = original.reversal(
            id: Entry.ID(high: 5, low: 2), day: Books.today, recorded: Books.now,
            recorder: Recorder(member: nil, hat: 2), word: .phone, noteDigest: nil)
        #expect(reversal.reverses == original.id)
        #expect(reversal.transfers == [Books.transfer(from: Books.jade, to: Books.sue, 60)])
        #expect(reversal.contributions.map(\.minutes) == [Minutes(-60)])
    }

    @Test func `gives every refusal its own code and words`() {
        let all = PostingRefusal.allCases
        #expect(Set(all.map(\.code)).count == all.count)
        #expect(all.allSatisfy { $0.explanation.hasSuffix(".") })
    }
}
