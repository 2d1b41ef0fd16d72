import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Match storage` {
    @Test(arguments: EngineKind.available)
    func `keeps what was agreed, who helps whom, and the latest answer`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let (amir, lily, sue) = (town.amir.id, town.lily.id, town.sue.id)
            let ask = Ask(
                id: Ask.ID(at: now, random: (1, 2)), member: lily, content: "A lift",
                word: .phone, asked: now)
            let exchange = Exchange.ID(at: now, random: (3, 4))
            let meeting = Brokerage.Meeting(
                day: town.today, time: "10:30", place: "the hall", expect: "a cat")
            try await town.store.write { writing in
                try writing.add(ask, in: place)
                for answer in [Candidate.Answer.noAnswer, .saidYes] {
                    try writing.note(
                        Candidate(
                            ask: ask.id, member: amir, answer: answer, notedBy: sue, at: now),
                        in: place)
                }
                try writing.addMatch(
                    exchange, for: ask, giver: amir, receiver: lily, meeting, by: sue, at: now,
                    in: place)
            }
            let answers = try await town.store.read { reading in
                (
                    try reading.candidates(for: ask.id, in: place).map(\.candidate.answer),
                    try reading.isMatched(amir, for: ask.id, in: place),
                    try reading.isMatched(lily, for: ask.id, in: place),
                    try reading.haveMet(amir, lily, in: place)
                )
            }
            #expect(answers == ([.saidYes], true, false, false))
            let rows = try await town.store.read { reading in
                try reading.connection.rows(
                    """
                    SELECT e.day, e.time, e.place, e.expect, e.standing, p.member, p.direction
                    FROM exchange e JOIN exchange_party p ON p.exchange = e.id
                    ORDER BY p.direction
                    """)
            }
            #expect(try rows.map { try $0.read("member", as: Member.ID.self) } == [amir, lily])
            #expect(try rows.first?.read("place", as: String.self) == "the hall")
            #expect(try rows.first?.read("standing", as: Int.self) == 2)
        }
    }
}
