import Essentials
import People
import Testing

@Suite struct `Member moving` {
    private let today = Day(number: 20_000)

    private func member(_ standing: Member.Standing) -> Member {
        Member(
            id: Member.ID(high: 1, low: 1), number: 1, name: "Lily Marsh", standing: standing,
            joined: today)
    }

    @Test(arguments: Member.Standing.allCases, Member.Standing.allCases)
    func `never opens a record that was closed for good`(
        from: Member.Standing, to: Member.Standing
    ) {
        let isClosed = [from, to].contains { $0 == .merged || $0 == .erased }
        let moved = try? member(from).moved(to: to, today: today)
        #expect((moved == nil) == isClosed)
        #expect(moved == nil || moved?.standing == to)
    }

    @Test func `keeps the last day of a pause only while it lasts`() throws {
        let last = today.adding(days: 3)
        let paused = try member(.active).moved(to: .paused, until: last, today: today)
        #expect(paused.pausedUntil == last)
        #expect(try paused.moved(to: .active, today: today).pausedUntil == nil)
        #expect(throws: MemberRefusal.pauseInPast) {
            try member(.active).moved(to: .paused, until: today.adding(days: -1), today: today)
        }
    }

    @Test(arguments: [
        ("Ada", "", "", "", [String]()), ("", "", "", "", ["name"]), ("--", "", "", "", ["name"]),
        ("Ada", "12", "020 7946 0101", "", ["landline"]),
        ("Ada", "", String(repeating: "1", count: 21), "", ["mobile"]),
        ("Ada", "", "", "ada@example.org", []), ("Ada", "", "", "ada@", ["email"]),
        ("Ada", "", "", "a b@c", ["email"]), ("Ada", "", "", "a@b@c", ["email"]),
    ])
    func `names each field that cannot be used`(
        name: String, landline: String, mobile: String, email: String, fields: [String]
    ) {
        var newcomer = Newcomer(name: name)
        newcomer.landline = landline
        newcomer.mobile = mobile
        newcomer.email = email
        #expect(newcomer.faults(today: today).map(\.field) == fields)
    }

    @Test func `is known to neighbours by first name, and by telephone once both agreed`() {
        var lily = member(.active)
        lily.landline = "020 7946 0103"
        for agreement in ContactAgreement.allCases {
            let card = NeighbourCard(of: lily, strengths: [], agreement: agreement)
            #expect(card.name == "Lily")
            #expect(card.telephone == (agreement == .both ? "020 7946 0103" : ""))
        }
        #expect(ContactAgreement(mine: true, theirs: true) == .both)
        #expect(ContactAgreement(mine: true, theirs: false) == .mine)
        #expect(ContactAgreement(mine: false, theirs: true) == .theirs)
        #expect(ContactAgreement(mine: false, theirs: false) == .none)
    }

    @Test(arguments: [
        ("07700 900101", "0101", true), ("+44 7700 900101", "07700900101", true),
        ("07700 900101", "07700", true), ("07700 900101", "900102", false),
        ("07700 900101", "01", false), ("+44 (0)20 7946 0103", "020 7946 0103", true),
    ])
    func `finds a number by its beginning and by its end`(
        written: String, typed: String, isFound: Bool
    ) {
        let prefixes = TelephoneDigits(typed).prefixes ?? []
        let keys = TelephoneDigits(written).keys
        let found = prefixes.contains { prefix in keys.contains { $0.hasPrefix(prefix) } }
        #expect(found == isFound)
    }
}
