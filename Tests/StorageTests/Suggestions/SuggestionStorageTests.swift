import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Suggestion storage` {
    @Test(arguments: EngineKind.available)
    func `gathers what is known about somebody who might help`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (place, now) = (town.community.id, town.clock.now)
            let (jade, lily) = (town.jade.id, town.lily.id)
            let before = town.today.adding(days: -40)
            let ask = Ask(
                id: Ask.ID(at: now, random: (1, 2)), member: lily, content: "Chess",
                word: .phone, asked: now)
            var detail = CardDetail()
            detail.languages = "English, Twi"
            detail.hardSettings = [.askOnTheDay]
            detail.free = [FreeTime(.tuesday, .evening)]
            detail.strengths = [Strength(.interest, "Chess")]
            let card = detail
            try await town.store.write { writing in
                try writing.add(ask, in: place)
                try writing.keep(card, of: jade, at: now, in: place)
                try writing.note(
                    Candidate(
                        ask: ask.id, member: jade, answer: .leftMessage, notedBy: nil, at: now),
                    in: place)
                let key = try writing.key(of: place)
                let exchange = Exchange.ID(at: now, random: (5, 6))
                try writing.connection.run(
                    """
                    INSERT INTO exchange (community, id, standing, content, day, made, changed)
                    VALUES (\(key), \(exchange), 5, 'a chat', \(before), \(now), \(now))
                    """)
                for (member, direction) in [(jade, 1), (lily, 2)] {
                    try writing.connection.run(
                        """
                        INSERT INTO exchange_party (community, exchange, member, direction)
                        VALUES (\(key), \(exchange), \(member), \(direction))
                        """)
                }
            }
            let found = try await town.store.read { reading in
                try reading.possibleHelpers(
                    for: AskedFor(ask), answering: ask.id, in: place)
            }
            #expect(found.people.map(\.member.id) == [jade])
            let person = try #require(found.people.first)
            #expect(person.strengths == ["Chess"] && person.languages == "English, Twi")
            #expect(person.free == [FreeTime(.tuesday, .evening)])
            #expect(person.settings == [.askOnTheDay])
            #expect(person.lastAsked == town.today && person.lastGave == before)
            #expect(person.timesTogether == 1 && person.answer == .leftMessage)
            #expect(found.safeguards.people.count == 2)
        }
    }
}
