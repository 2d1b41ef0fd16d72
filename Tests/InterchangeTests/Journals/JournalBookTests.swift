import Essentials
import Testing

@testable import Interchange

@Suite struct JournalBookWriting {
    static let hours = JournalUnit(name: "hours", kind: .time)
    static let bags = JournalUnit(name: "7 bags é", kind: .count)
    static let ada = JournalAccount(kind: "members", number: 12, name: "Ada; \"Example\": a\nb")
    static let pot = JournalAccount(kind: "Pots", number: 3)

    static func book() throws -> JournalBook<[JournalEntry]> {
        let day = try #require(Day("2024-03-05"))
        return JournalBook(
            units: [hours, bags], accounts: [ada, pot],
            entries: [
                JournalEntry(
                    id: "0190-ab", day: day, kind: "exchange",
                    transfers: [
                        .init(from: ada, to: pot, amount: 90, unit: hours),
                        .init(from: pot, to: ada, amount: 2, unit: bags),
                    ])
            ])
    }

    @Test func `is legal hledger`() throws {
        var text = ""
        try Self.book().writeHledger { text += $0 }
        #expect(
            text == """
                ; Written by Goodturn. Amounts of time are whole minutes.

                commodity 1000. min
                commodity 1000. "7bagse"
                account members:00012  ; Ada   Example   a b
                account pots:00003

                2024-03-05 (0190-ab) exchange
                    members:00012  -90 min
                    pots:00003  90 min
                    pots:00003  -2 "7bagse"
                    members:00012  2 "7bagse"

                """)
    }

    @Test func `is legal beancount`() throws {
        var text = ""
        try Self.book().writeBeancount { text += $0 }
        #expect(
            text == """
                ; Written by Goodturn. Amounts of time are whole minutes.

                1970-01-01 commodity MIN
                1970-01-01 commodity U7BAGSE
                1970-01-01 open Assets:Members:00012
                  name: "Ada   Example   a b"
                1970-01-01 open Assets:Pots:00003

                2024-03-05 * "exchange" ^0190-ab
                  Assets:Members:00012  -90 MIN
                  Assets:Pots:00003  90 MIN
                  Assets:Pots:00003  -2 U7BAGSE
                  Assets:Members:00012  2 U7BAGSE

                """)
    }

    @Test(
        arguments: [(5, "0.05"), (-5, "-0.05"), (12345, "123.45"), (0, "0.00")] as [(Int64, String)]
    )
    func `puts the point where the unit has it`(amount: Int64, expected: String) {
        #expect(JournalUnit(name: "x", kind: .count, decimals: 2).written(amount) == expected)
    }

    @Test func `writes nothing more once the sink refuses`() throws {
        struct Full: Error {}
        var lines = 0
        #expect(throws: Full.self) {
            try Self.book().writeHledger { _ in
                lines += 1
                if lines == 3 { throw Full() }
            }
        }
        #expect(lines == 3)
    }
}
