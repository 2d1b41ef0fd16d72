import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Scheme races` {
    @Test(arguments: EngineKind.available)
    func `a rule is changed by one, and the others are told`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.schemes, town.acting())
            var scheme = try await desk.today(as: sue)
            scheme.membersNoteTime = false
            scheme.memberFloors.hardFloor = -600
            scheme.memberFloors.softFloor = -300
            let (wanted, today) = (scheme, town.today)
            let changed = try await town.race("SchemeDesk.change", act: "scheme.change") { key, _ in
                try await desk.change(to: wanted, from: today, agreed: nil, key: key, as: sue)
            }
            #expect(changed.wins == 1 && changed.acts == 1)
            #expect(changed.refusals == [SchemeRefusal.nothingChanged.code])
            #expect(try await desk.sheet(as: sue).history.count == 2)
            let limited = try await town.race(
                "SchemeDesk.limitEverybody", act: "scheme.limit"
            ) { key, _ in
                try await desk.limitEverybody(agreed: nil, key: key, as: sue)
            }
            #expect(limited.wins == 1 && limited.acts == 1)
            #expect(limited.refusals == [SchemeRefusal.nothingChanged.code])
            let report = try await town.store.audit(town.community.id)
            #expect(report.problems == [])
        }
    }

    @Test(arguments: EngineKind.available)
    func `the face and the areas are those of one form`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.schemes, town.acting())
            let community = town.community
            let face = TypedFace(
                title: "Harbour Hours", zone: community.zone.name, language: community.language,
                face: community.face)
            let changed = try await town.race("SchemeDesk.changeFace", act: "scheme.face") {
                key, _ in
                try await desk.changeFace(to: face, key: key, as: sue)
            }
            #expect(changed.wins == 1 && changed.acts == 1)
            _ = try await town.race("SchemeDesk.setAreas") { key, form in
                let names = form.isMultiple(of: 2) ? ["North", "South"] : ["West", "East"]
                try await desk.setAreas(names, key: key, as: sue)
            }
            let areas = try await desk.sheet(as: sue).areas.map(\.name).sorted()
            #expect([["North", "South"], ["East", "West"]].contains(areas), "\(areas)")
        }
    }
}
