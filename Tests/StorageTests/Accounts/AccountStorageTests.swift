import Communities
import DoorKit
import Essentials
import Ledger
import People
import Storage
import Testing

@Suite struct AccountKeeping {
    @Test(arguments: EngineKind.available)
    func `numbers accounts without gaps and finds them again`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let community = town.community.id
            let all = try await town.store.read { try $0.accounts(limit: 100, in: community) }
            #expect(all.map(\.key) == Array(1...Int64(all.count)))
            let jade = try await town.store.read {
                try $0.account(town.jade.account, in: community)
            }
            #expect(jade?.name == "Jade Okoro")
            #expect(jade?.number == town.jade.member.number)
        }
    }

    @Test(arguments: EngineKind.available)
    func `keeps a change of limits as a record of its own`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (community, account) = (town.community.id, town.jade.account)
            try await town.store.write { writing in
                try writing.limit(
                    account, to: Limits(hardFloor: -5), change: LimitChange.ID(high: 9, low: 9),
                    at: SmallTown.start, by: Recorder(member: nil, hat: 2), in: community)
                try writing.hideBalance(true, of: account, in: community)
            }
            let jade = try await town.store.read { try $0.account(account, in: community) }
            #expect(jade?.account.limits == Limits(hardFloor: -5))
            #expect(jade?.hidesBalance == true)
            #expect(try await town.audit().ok)
        }
    }
}
