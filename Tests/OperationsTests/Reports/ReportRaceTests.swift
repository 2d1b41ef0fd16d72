import Brokerage
import Communities
import DoorKit
import Essentials
import Evaluation
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Report races` {
    @Test(arguments: EngineKind.available)
    func `every version that was sent has a number of its own`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.reports, town.acting())
            let month = try #require(
                Period(from: town.today.adding(days: -30), through: town.today))
            let sent = try await town.race("ReportDesk.send", act: "report.send") { key, _ in
                try await desk.send(month, key: key, as: sue)
            }
            #expect(sent.wins == Race.forms && sent.acts == Race.forms)
            let numbers = try await desk.sheet(month, as: sue).versions.map(\.number)
            #expect(numbers == Array((1...Race.forms).reversed()))
            #expect(sent.answers == Set(numbers.map { "\($0)" }))
        }
    }
}
