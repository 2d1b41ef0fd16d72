import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Hat races` {
    @Test(arguments: EngineKind.available)
    func `one coordinator is always left`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.hats, town.acting())
            let given = try await town.race("HatDesk.give", act: "hat.give") { key, _ in
                try await desk.give(.coordinator, to: town.amir.id, key: key, as: sue)
            }
            #expect(given.wins == Race.forms && given.acts == Race.forms)
            #expect(try await town.count("SELECT COUNT(*) FROM member_hat") == 2)
            let taken = try await town.race("HatDesk.take", act: "hat.take") { key, form in
                let from = form.isMultiple(of: 2) ? town.sue.id : town.amir.id
                try await desk.take(.coordinator, from: from, key: key, as: sue)
            }
            #expect(taken.acts == 1)
            #expect(taken.refusals == [MemberRefusal.lastCoordinator.code])
            #expect(try await town.count("SELECT COUNT(*) FROM member_hat") == 1)
        }
    }

    @Test(arguments: EngineKind.available)
    func `the last coordinators do not leave at once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            try await town.give(.coordinator, to: town.amir)
            let console = Acting.console(in: town.community.id)
            let people = [town.sue, town.amir]
            try await town.race("MemberDesk.erase", act: "member.erase") { key, form in
                try await town.desks.members.erase(people[form % 2].id, key: key, as: console)
            }
            let left = try await town.desks.hats.holders(as: town.acting())
            #expect(left.count == 1)
        }
    }
}
