import Brokerage
import DoorKit
import Essentials
import Operations
import Storage
import Testing

@Suite struct `Project races` {
    @Test(arguments: EngineKind.available)
    func `a name is given once, and an end comes once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.projects, town.acting())
            let added = try await town.race("ProjectDesk.add", act: "project.add") { key, _ in
                try await desk.add(name: "Warm rooms", funder: "Council", key: key, as: sue)
            }
            #expect(added.wins == 1 && added.acts == 1)
            #expect(added.refusals == [ProjectRefusal.nameTaken.code])
            let first = try #require(try await desk.list(as: sue).first?.id)
            let second = try await desk.add(
                name: "Gardens", funder: "", key: town.key(), as: sue)
            let changed = try await town.race("ProjectDesk.change", act: "project.change") {
                key, form in
                let id = form.isMultiple(of: 2) ? first : second
                try await desk.change(
                    id, name: "Allotments", funder: "Trust", key: key, as: sue)
            }
            #expect(changed.refusals == [ProjectRefusal.nameTaken.code])
            let names = try await desk.list(as: sue).map(\.name)
            #expect(names.filter { $0 == "Allotments" }.count == 1)
            let ended = try await town.race("ProjectDesk.end", act: "project.end") { key, _ in
                try await desk.end(first, key: key, as: sue)
            }
            #expect(ended.wins == 1 && ended.acts == 1)
            #expect(ended.refusals == [ProjectRefusal.alreadyEnded.code])
        }
    }
}
