import Essentials
import Ledger
import People

/// Fills an empty house with a sample town, through the same verbs that people use.
public struct DemoDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var demo: DemoDesk { DemoDesk(desks: self) }
}

extension DemoDesk {
    /// W1, the surgery time bank.
    public func surgeryTown() async throws -> StartedCommunity {
        try await desks.setup.start(
            NewCommunity(
                title: "Harbour Surgery Time Bank", zone: "Europe/London", facePerson: "Sue",
                faceTelephone: "01632 960 001", openingHours: "Monday to Thursday, 10 to 4",
                coordinatorName: "Sue Merriweather", coordinatorEmail: "sue@example.org",
                password: "harbour-lantern-tea"))
    }
}
