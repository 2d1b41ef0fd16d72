import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

/// What every writing verb gets from the desks' entrance: one post a key, whatever happens.
@Suite struct DesksPerforming {
    private func town(_ engine: any Engine) async throws -> (Desks, Acting) {
        let store = Store(engine: engine)
        let now = Instant(milliseconds: 1_773_136_800_000)
        try await store.migrate(now: now)
        let desks = Desks(store: store, timepiece: Timepiece { now }, chance: .seeded(11))
        let started = try await desks.setup.start(
            FoundingForm(title: "Quay", coordinatorName: "Sue", coordinatorEmail: ""))
        return (desks, Acting.console(in: started.community.id))
    }

    /// Gives five minutes from the opening account to Sue.
    private func give(
        _ desks: Desks, _ acting: Acting, _ key: RequestKey?, minutes: Int64 = 5
    ) async throws -> String {
        try await desks.perform("test.give", ["minutes": minutes], key: key, as: acting) { work in
            let rows = try work.read.accounts(limit: 100, in: acting.community)
            let opening = rows.first { $0.account.kind == .opening }
            let sue = rows.first { $0.account.kind == .person }
            guard let opening, let sue else { throw NotFound("account") }
            let entry = Entry(
                id: work.id(), community: acting.community, kind: .openingBalance,
                day: work.today, recorded: work.now, recorder: work.recorder, word: .api,
                transfers: [
                    Transfer(from: opening.account.id, to: sue.account.id, amount: minutes)
                ])
            try work.writing.post(entry, today: work.today)
            return entry.id.description
        }
    }

    private func balance(_ desks: Desks, _ acting: Acting) async throws -> Int64? {
        try await desks.ledger.accounts(as: acting).last?.account.balance
    }

    @Test(arguments: EngineKind.available)
    func `posts once for one key and gives the same answer`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let (desks, acting) = try await town(engine)
            let key = desks.key()
            let first = try await give(desks, acting, key)
            let again = try await give(desks, acting, key)
            #expect(first == again)
            #expect(try await balance(desks, acting) == 5)
        }
    }

    @Test(arguments: EngineKind.available)
    func `refuses one key for other content`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let (desks, acting) = try await town(engine)
            let key = desks.key()
            _ = try await give(desks, acting, key)
            await #expect(throws: PostingRefusal.requestKeyReused) {
                try await give(desks, acting, key, minutes: 6)
            }
            #expect(try await balance(desks, acting) == 5)
        }
    }

    @Test(arguments: EngineKind.available)
    func `forgets a refusal, so that the form can be sent again`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let (desks, acting) = try await town(engine)
            let key = desks.key()
            await #expect(throws: PostingRefusal.amountNotPositive) {
                try await give(desks, acting, key, minutes: 0)
            }
            _ = try await give(desks, acting, key, minutes: 7)
            #expect(try await balance(desks, acting) == 7)
        }
    }

    @Test(arguments: EngineKind.available)
    func `posts once when many send one key at the same moment`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let (desks, acting) = try await town(engine)
            let key = desks.key()
            let answers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<16 { group.addTask { try await give(desks, acting, key) } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            #expect(try await balance(desks, acting) == 5)
        }
    }

    @Test(arguments: EngineKind.available)
    func `undoes a dry run whole`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let (desks, acting) = try await town(engine)
            let told: Int64? = try await desks.dryRun(as: acting) { work in
                let rows = try work.read.accounts(limit: 100, in: acting.community)
                guard let opening = rows.first(where: { $0.account.kind == .opening }),
                    let sue = rows.last
                else { throw NotFound("account") }
                let entry = Entry(
                    id: work.id(), community: acting.community, kind: .openingBalance,
                    day: work.today, recorded: work.now, recorder: work.recorder, word: .api,
                    transfers: [
                        Transfer(from: opening.account.id, to: sue.account.id, amount: 9)
                    ])
                return try work.writing.post(entry, today: work.today)
                    .accounts[sue.account.id]?.balance
            }
            #expect(told == 9)
            #expect(try await balance(desks, acting) == 0)
        }
    }
}
