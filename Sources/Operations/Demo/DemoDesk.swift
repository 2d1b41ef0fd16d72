import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Fills an empty house with a sample town, through the same verbs that people use.
public struct DemoDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var demo: DemoDesk { DemoDesk(desks: self) }
}

extension DemoDesk {
    /// How the sample town's coordinator signs in; it is printed by whoever made the town.
    public static let coordinator = (email: "sue@example.org", password: "harbour-lantern-tea")
    public static let member = (email: "jo@example.org", password: "harbour-lantern-tea")

    /// Makes W1, the surgery time bank: some 95 people and the year behind them, week by week.
    ///
    /// Each week is one transaction, at that week's own moment, so the audit list reads as if the
    /// town had lived it. The same seed makes the same town.
    /// - Throws: `DemoRefusal.notEmpty` where there is a community already.
    public func surgeryTown(seed: UInt64 = 1) async throws -> StartedCommunity {
        guard try await desks.setup.communities().isEmpty else { throw DemoRefusal.notEmpty }
        let plan = TownPlan.surgery(seed: seed)
        let life = TownLife(plan, seed: seed)
        let zone = Zone("Europe/London") ?? .utc
        let today = zone.day(at: desks.timepiece.now())
        // The plan's last day is yesterday.
        let start = today.adding(days: -TownPlan.length)
        let opened = try instant(start, zone)
        let started = try await at(opened, seed: seed).setup.start(
            FoundingForm(
                title: "Harbour Surgery Time Bank", zone: zone.name, facePerson: "Sue",
                faceTelephone: "01632 960 001", openingHours: "Monday to Thursday, 10 to 4",
                coordinatorName: "Sue Merriweather", coordinatorEmail: Self.coordinator.email,
                password: Self.coordinator.password))
        guard let sue = started.coordinator, let login = started.login else { return started }
        let acting = Acting(
            community: started.community.id, login: login, member: sue, hat: .coordinator)
        let projects = try await at(opened, seed: seed).perform(
            "demo.areas", "", key: nil, as: acting
        ) { work in
            for name in TownNames.areas {
                try work.writing.add(Area(id: work.id(), name: name), in: work.community.id)
            }
            return try TownLife.projects.map { planned in
                let project = Project(
                    id: work.id(), name: planned.name, funder: planned.funder)
                _ = try work.writing.add(project, at: work.now, in: work.community.id)
                return project.id
            }
        }
        var known: [Int: Member.ID] = [:]
        var open: [Int: AskMade] = [:]
        var pairings: [Int: Pairing.ID] = [:]
        for week in 0..<(TownPlan.length / 7) {
            let last = start.adding(days: week * 7 + 6)
            let house = at(try instant(last, zone), seed: seed &* 1_000 &+ UInt64(week))
            let lived = LivedWeek(
                plan: plan, life: life, number: week, start: start, known: known, open: open,
                pairings: pairings, projects: projects)
            let answer = try await house.perform(
                "demo.week", "\(week)", key: nil, as: acting
            ) { work in try lived.live(in: work) }
            known.merge(answer.joined) { $1 }
            open = answer.open
            pairings = answer.pairings
        }
        let settled = known
        let people = known.values.sorted()
        let waiting = open.values.map(\.id).sorted()
        let active = Set(plan.turns.flatMap { [$0.giver] + $0.receivers })
        let newest = plan.people.indices.filter { !active.contains($0) }
            .sorted { plan.people[$0].joined > plan.people[$1].joined }
            .prefix(2).compactMap { settled[$0] }
        try await desks.perform("demo.today", "", key: nil, as: acting) { work in
            try work.settle(life, people: settled)
            try work.meetNewcomers(newest)
            try work.prepareToday(people: people, asks: waiting)
            return true
        }
        try await giveSignIn(to: known[0], login: acting)
        try await desks.store.countRows()
        return started
    }

    /// The first member of the town can sign in too.
    private func giveSignIn(to member: Member.ID?, login acting: Acting) async throws {
        guard let member else { return }
        let encoded = await desks.signIn.passwords.hash(Self.member.password)
        try await desks.perform("demo.sign-in", "", key: nil, as: acting) { work in
            let login: LoginID = work.id()
            try work.writing.addLogin(
                login, email: Self.member.email, password: encoded, isHost: false, at: work.now)
            try work.writing.link(login, to: member, in: work.community.id)
            return true
        }
    }

    /// The desks as they stood at a moment of the town's year.
    private func at(_ moment: Instant, seed: UInt64) -> Desks {
        Desks(
            store: desks.store, timepiece: Timepiece { moment }, chance: .seeded(seed),
            logger: desks.logger)
    }

    /// Five in the afternoon of a day.
    private func instant(_ day: Day, _ zone: Zone) throws -> Instant {
        guard let instant = zone.instant(on: day, minuteOfDay: 17 * 60) else {
            throw DemoRefusal.notEmpty
        }
        return instant
    }
}

/// The ways a sample town is refused.
public enum DemoRefusal: Refusal, Hashable, CaseIterable {
    case notEmpty

    public var kind: RefusalKind { .conflict }
    public var code: String { "not-empty" }
    public var explanation: String {
        "There is a time bank here already. Choose an empty data folder for the sample town."
    }
}
