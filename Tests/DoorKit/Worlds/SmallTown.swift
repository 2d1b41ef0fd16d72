import Communities
import Essentials
import Ledger
import Operations
import People
import Storage

/// A small time bank on an engine of the caller's: Sue coordinates, five others are members.
///
/// The clock stands at ten o'clock on Tuesday 10 March 2026 and chance is seeded, so that every
/// run is the same. Everybody has an account of zero with the scheme's ordinary limits, and a
/// login without a password. Nothing else has happened yet.
public struct SmallTown: Sendable {
    public let desks: Desks
    public let clock: TownClock
    public let community: Community
    public let unit: CreditUnit
    /// The coordinator; she is member number 1.
    public let sue: Resident
    /// Young and often free; lives by the river.
    public let jade: Resident
    /// Mends bicycles; lives by the river.
    public let amir: Resident
    /// Ninety, has a landline and no e-mail; lives on the hill.
    public let lily: Resident
    public let margaret: Resident
    public let tom: Resident

    public var store: Store { desks.store }
    public var residents: [Resident] { [sue, jade, amir, lily, margaret, tom] }
    public var today: Day { community.zone.day(at: clock.now) }

    /// Where the clock stands at first.
    public static let start = Instant(milliseconds: 1_773_136_800_000)

    public init(on engine: any Engine, start: Instant = SmallTown.start) async throws {
        clock = TownClock(start)
        let store = Store(engine: engine)
        desks = Desks(store: store, timepiece: clock.timepiece, chance: .seeded(1))
        try await store.migrate(now: start)
        let started = try await desks.setup.start(
            FoundingForm(
                title: "Rushey Green", facePerson: "Sue", faceTelephone: "020 7946 0101",
                openingHours: "Tuesday and Thursday, 10 to 4", coordinatorName: "Sue Bell",
                coordinatorEmail: "sue@example.org"))
        community = started.community
        let settlers = Settlers(desks: desks, community: community)
        unit = try await settlers.unit()
        sue = try await settlers.coordinator(started)
        jade = try await settlers.settle(
            "Jade Okoro", "jade@example.org", "Riverside", "07700 900101")
        amir = try await settlers.settle(
            "Amir Haddad", "amir@example.org", "Riverside", "07700 900102")
        lily = try await settlers.settle("Lily Marsh", nil, "Hilltop", "020 7946 0103")
        margaret = try await settlers.settle("Margaret Poole", nil, "Hilltop", "020 7946 0104")
        tom = try await settlers.settle("Tom Reilly", "tom@example.org", "Market", "07700 900105")
    }
}

extension SmallTown {
    /// Sue under one of her hats; she is the coordinator unless another is named.
    public func acting(_ hat: Hat = .coordinator) -> Acting {
        Acting(community: community.id, login: sue.login, member: sue.id, hat: hat)
    }

    /// Somebody acting for themself, or under a hat with rights granted one by one.
    public func acting(
        for resident: Resident, _ hat: Hat = .member, granted: Set<Permission> = []
    ) -> Acting {
        Acting(
            community: community.id, login: resident.login, member: resident.id, hat: hat,
            granted: granted)
    }

    /// Gives somebody a hat, without further rights.
    public func give(_ hat: Hat, to resident: Resident) async throws {
        let (now, community) = (clock.now, community.id)
        try await store.write { writing in
            try writing.give(hat, to: resident.id, at: now, in: community)
        }
    }

    /// A fresh request key.
    public func key() -> RequestKey { desks.key() }

    /// What stands on somebody's account, in minutes.
    public func balance(of resident: Resident) async throws -> Int64 {
        let community = community.id
        return try await store.read {
            try $0.account(resident.account, in: community)?.account.balance ?? 0
        }
    }
}
