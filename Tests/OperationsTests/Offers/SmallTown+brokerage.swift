import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage

@testable import Operations

extension SmallTown {
    /// Moves somebody to another standing.
    func move(_ resident: Resident, to standing: Member.Standing) async throws {
        let (place, now, id) = (community.id, clock.now, resident.id)
        try await store.write { writing in
            guard var member = try writing.read.member(id, in: place) else { return }
            member.standing = standing
            try writing.change(member, at: now, in: place)
        }
    }

    func keepApart(_ one: Resident, _ other: Resident) async throws {
        let (place, now) = (community.id, clock.now)
        let pair = Pair(one.id, other.id)
        try await store.write { writing in
            try writing.keepApart(KeptApart(pair, reason: "a quarrel", since: now), in: place)
        }
    }

    /// Writes many offers at once.
    func fill(offers count: Int, by owner: Resident) async throws {
        let id = owner.id
        _ = try await desks.perform("test.offers", count, key: nil, as: acting()) { work in
            for number in 0..<count {
                try work.addOffer(WrittenOffer(content: "Offer number \(number)"), for: id)
            }
            return true
        }
    }

    /// Writes many asks at once.
    func fill(asks count: Int, by asker: Resident) async throws {
        let id = asker.id
        _ = try await desks.perform("test.asks", count, key: nil, as: acting()) { work in
            for number in 0..<count {
                try work.addAsk(
                    WrittenAsk(content: "Ask number \(number)"), for: id, word: .phone)
            }
            return true
        }
    }

    func acts(about resident: Resident) async throws -> [Act] {
        let (place, id) = (community.id, resident.id)
        return try await store.read { try $0.acts(about: id, limit: 50, in: place) }
    }

    /// Standing, ask and parties of every exchange, as they are stored.
    func exchanges() async throws -> [(standing: Int, ask: Ask.ID?, giver: Member.ID?)] {
        try await store.read { reading in
            try reading.connection.rows(
                """
                SELECT e.standing, e.ask, p.member FROM exchange e
                LEFT JOIN exchange_party p ON p.community = e.community AND p.exchange = e.id
                    AND p.direction = 1
                ORDER BY e.id
                """
            ).map { (try $0.read(0), try $0.read(1), try $0.read(2)) }
        }
    }

    /// An exchange of the past between two people.
    func helped(_ giver: Resident, _ receiver: Resident, on day: Day) async throws {
        let (place, now) = (community.id, clock.now)
        let ids: (Exchange.ID, Member.ID, Member.ID) = (
            Exchange.ID(at: now, random: (desks.chance.draw(), desks.chance.draw())), giver.id,
            receiver.id
        )
        try await store.write { writing in
            let key = try writing.key(of: place)
            try writing.connection.run(
                """
                INSERT INTO exchange (community, id, standing, content, day, made, changed)
                VALUES (\(key), \(ids.0), 5, 'a lift', \(day), \(now), \(now))
                """)
            for (member, direction) in [(ids.1, 1), (ids.2, 2)] {
                try writing.connection.run(
                    """
                    INSERT INTO exchange_party (community, exchange, member, direction)
                    VALUES (\(key), \(ids.0), \(member), \(direction))
                    """)
            }
        }
    }
}
