import Brokerage
import Communities
import DoorKit
import Essentials
import HTTPTypes
import Ledger
import People
import Storage
import Testing

@testable import Web

/// Every page that is not about one thing asks as many questions in a city as in a village (W3).
@Suite(.serialized) struct EveryPageCostTests {
    @Test(arguments: EngineKind.available)
    func `costs as many statements however many members there are`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let counting = CountingEngine(engine)
            let town = try await SmallTown(on: counting)
            try await fill(town, from: 10, to: 170)
            let few = try await statements(town, counting)
            try await fill(town, from: 170, to: 1_200)
            let many = try await statements(town, counting)
            for (page, count) in few {
                #expect(many[page] == count, "\(page)")
            }
            #expect(few.count > 40)
        }
    }

    /// Pages that name nothing in their address, asked for twice, so that keys are known.
    private func statements(
        _ town: SmallTown, _ counting: CountingEngine
    ) async throws -> [String: Int] {
        var found: [String: Int] = [:]
        for (who, browser) in [
            ("coordinator", try await RouterClient(town, as: town.sue)),
            ("member", try await RouterClient(town, as: town.jade)),
        ] {
            for route in WebRouter.table where route.method == .get && !route.path.contains("{") {
                _ = try await browser.get(route.path)
                _ = counting.takeCount()
                let reply = try await browser.get(route.path)
                guard reply.status == 200 else { continue }
                found["\(route.path) as \(who)"] = counting.takeCount()
            }
            for search in ["/offers?words=gardn", "/people?q=persn+12", "/asks?words=hand"] {
                _ = counting.takeCount()
                _ = try await browser.get(search)
                found["\(search) as \(who)"] = counting.takeCount()
            }
        }
        return found
    }

    private func fill(_ town: SmallTown, from first: Int, to last: Int) async throws {
        let (community, unit, now) = (town.community.id, town.unit.id, town.clock.now)
        let (today, jade) = (town.today, town.jade.id)
        try await town.store.write { writing in
            for number in first..<last {
                let id: Member.ID = Identifier(high: 70, low: UInt64(number))
                try writing.add(
                    Member(
                        id: id, number: number, name: "Person \(number)",
                        joined: today.adding(days: -(number % 300)), area: "Market",
                        landline: "020 7946 0999"),
                    at: now, in: community)
                try writing.open(
                    Account(
                        id: Identifier(high: 71, low: UInt64(number)), community: community,
                        kind: .person, unit: unit, holder: Identifier(sameBytesAs: id)),
                    name: "Person \(number)", number: number, at: now,
                    by: Recorder(member: nil, hat: 6),
                    change: Identifier(high: 72, low: UInt64(number)))
                try writing.add(
                    Offer(
                        id: Identifier(high: 73, low: UInt64(number)), member: id,
                        content: "A garden", tags: ["garden"], review: today, made: now),
                    in: community)
                try writing.add(
                    Ask(
                        id: Identifier(high: 74, low: UInt64(number)), member: id,
                        content: "A hand", word: .phone,
                        asked: now.adding(seconds: -Int64(number) * 600)),
                    in: community)
                var exchange = Exchange(
                    id: Identifier(high: 75, low: UInt64(number)), standing: .confirmed,
                    content: "A walk",
                    parties: [
                        Party(member: id, number: number, name: "", direction: .gave),
                        Party(member: jade, number: 2, name: "", direction: .received),
                    ], day: today.adding(days: -1 - number % 30), minutes: Minutes(60), made: now)
                exchange.confirmed = now
                try writing.add(exchange, at: now, in: community)
            }
        }
    }
}
