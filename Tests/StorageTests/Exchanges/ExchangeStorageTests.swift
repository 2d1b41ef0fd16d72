import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite struct ExchangeStoring {
    @Test(arguments: EngineKind.available)
    func `gives back what it was given and changes its parties`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let place = town.community.id
            func party(_ person: Resident, _ direction: Contribution.Direction) -> Party {
                Party(
                    member: person.id, number: person.member.number, name: person.name,
                    direction: direction, minutes: Minutes(5), answer: .agreed)
            }
            var exchange = Exchange(
                id: Exchange.ID(high: 7, low: 7), standing: .noted, content: "Tea",
                parties: [party(town.jade, .gave), party(town.lily, .received)],
                day: town.today, minutes: Minutes(30), made: town.clock.now)
            exchange.word = .phone
            exchange.sheet = "17"
            exchange.quietFrom = town.clock.now
            let first = exchange
            try await town.store.write { try $0.add(first, at: first.made, in: place) }
            #expect(try await town.store.read { try $0.exchange(first.id, in: place) } == first)
            exchange.parties = [party(town.lily, .gave), party(town.tom, .received)]
            exchange.standing = .settled
            exchange.quietFrom = nil
            let second = exchange
            try await town.store.write { try $0.change(second, at: second.made, in: place) }
            #expect(try await town.store.read { try $0.exchange(first.id, in: place) } == second)
        }
    }
}
