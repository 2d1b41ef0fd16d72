import Communities
import DoorKit
import Essentials
import Storage
import Testing

@Suite struct CommunityKeeping {
    @Test(arguments: EngineKind.available)
    func `gives the scheme that was in force on a day`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let (community, today) = (town.community.id, town.today)
            var later = try await town.store.read { try $0.scheme(on: today, in: community) }
            later.quietConfirmationDays = 14
            let changed = later
            try await town.store.write { writing in
                try writing.add(
                    changed, from: today.adding(days: 7), at: SmallTown.start, in: community)
            }
            let (now, then) = try await town.store.read { reading in
                (
                    try reading.scheme(on: today, in: community),
                    try reading.scheme(on: today.adding(days: 7), in: community)
                )
            }
            #expect(now.quietConfirmationDays == nil)
            #expect(then.quietConfirmationDays == 14)
        }
    }

    @Test(arguments: EngineKind.available)
    func `changes the local face and keeps the name in addresses`(
        _ kind: EngineKind
    )
        async throws
    {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            var community = town.community
            community.face.telephone = "01632 960 999"
            let changed = community
            try await town.store.write { try $0.change(changed) }
            let found = try await town.store.read { try $0.community(named: changed.name) }
            #expect(found == changed)
        }
    }
}
