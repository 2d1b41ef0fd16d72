import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Ring-round races` {
    @Test(arguments: EngineKind.available)
    func `a sheet is typed in once a form`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.ringRounds, town.acting())
            let started = try await town.race("RingRoundDesk.start", act: "ring-round.start") {
                key, form in
                try await desk.start(
                    PlannedRound(title: "Lunch \(form)", circle: .area("Hilltop")), key: key,
                    as: sue)
            }
            #expect(started.wins == Race.forms && started.acts == Race.forms)
            let id = try #require(try await desk.recent(as: sue).first).id
            let noted = try await town.race("RingRoundDesk.note", act: "contact.note") {
                key, form in
                try await desk.note(
                    TypedLine(line: 1, outcome: .spoke, words: "Form \(form)"), of: id, key: key,
                    as: sue)
            }
            #expect(noted.wins == Race.forms && noted.acts == Race.forms)
            let typed = try await town.race("RingRoundDesk.type", act: "contact.note") {
                key, form in
                let outcomes = [1, 2].map {
                    TypedLine(line: $0, outcome: .leftMessage, words: "Form \(form)")
                }
                // Half of them go through the sheet from its end: no two may wait for each other.
                try await desk.type(
                    form.isMultiple(of: 2) ? outcomes : outcomes.reversed(), of: id, key: key,
                    as: sue)
            }
            #expect(typed.wins == Race.forms && typed.acts == 2 * Race.forms)
            #expect(try await desk.round(id, as: sue).done == 2)
        }
    }
}
