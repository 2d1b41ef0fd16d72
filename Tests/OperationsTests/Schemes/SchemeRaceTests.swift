import Brokerage
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
    func `ceilings follow what was given, once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.schemes, town.acting())
            for _ in 0..<2 { try await town.met(town.jade, town.lily, minutes: 600, daysAgo: 9) }
            var scheme = try await desk.today(as: sue)
            scheme.ceilingGrowth = CeilingGrowth(percent: 10)
            try await desk.change(
                to: scheme, from: town.today, agreed: nil, key: town.key(), as: sue)
            let followed = try await town.race(
                "SchemeDesk.followGiving", act: "scheme.follow", isKeyed: false
            ) { _, _ in
                try await desk.followGiving(as: .console(in: town.community.id))
            }
            #expect(followed.answers == ["0", "1"] && followed.acts == 1)
            let ceiling = try await town.count(
                """
                SELECT soft_ceiling FROM account
                WHERE kind = 1 AND holder = \(Identifier<Never>(sameBytesAs: town.jade.id))
                """)
            #expect(ceiling == 2_400 + 120)
            // Nobody else's moves, and giving everybody the same limits leaves hers grown.
            #expect(try await desk.sheet(as: sue).otherLimits == 0)
            scheme.memberFloors.hardFloor = -10 * 60
            try await desk.change(
                to: scheme, from: town.today, agreed: nil, key: town.key(), as: sue)
            try await desk.limitEverybody(agreed: nil, key: town.key(), as: sue)
            let again = try await desk.followGiving(as: .console(in: town.community.id))
            #expect(again == 0)
            let report = try await town.store.audit(town.community.id)
            #expect(report.problems == [])
        }
    }

    /// One change waits, whoever presses; one of those who settle it or take it back is first.
    @Test(arguments: EngineKind.available)
    func `a change that waits is settled or taken back, once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.schemes, town.acting())
            try await town.give(.committee, to: town.margaret)
            let margaret = town.acting(for: town.margaret, .committee)
            var scheme = try await desk.today(as: sue)
            scheme.travel = .fromPot
            let (wanted, today) = (scheme, town.today)
            let proposed = try await town.race("SchemeDesk.change", act: "scheme.propose") {
                key, _ in
                try await desk.change(to: wanted, from: today, agreed: nil, key: key, as: sue)
            }
            #expect(proposed.wins == 1 && proposed.acts == 1)
            #expect(proposed.refusals == [SchemeRefusal.alreadyWaiting.code])
            let first = try #require(try await desk.waiting(as: sue)?.waiting.id)
            let back = try await town.race("SchemeDesk.takeBack", act: "scheme.take-back") {
                key, _ in
                try await desk.takeBack(first, key: key, as: sue)
            }
            #expect(back.wins == 1 && back.acts == 1)
            try await desk.change(to: wanted, from: today, agreed: nil, key: town.key(), as: sue)
            let second = try #require(try await desk.waiting(as: sue)?.waiting.id)
            let settled = try await town.race("SchemeDesk.settle", act: "scheme.settle") {
                key, _ in
                try await desk.settle(second, by: .ownHand, key: key, as: margaret)
            }
            #expect(settled.wins == 1 && settled.acts == 1)
            #expect(settled.refusals == [SchemeRefusal.noLongerWaiting.code])
            #expect(try await desk.today(as: sue) == wanted)
            #expect(try await desk.sheet(as: sue).history.count == 2)
        }
    }

    @Test(arguments: EngineKind.available)
    func `a word for the unit begins on its day, once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.schemes, town.acting())
            var scheme = try await desk.today(as: sue)
            scheme.unit = CreditUnit(
                id: scheme.unit.id, kind: .time, singular: "lipton", plural: "liptons")
            try await desk.change(
                to: scheme, from: town.today.adding(days: 2), agreed: nil, key: town.key(),
                as: sue)
            let place = town.community.id
            func name() async throws -> String? {
                try await town.store.read { try $0.community(place).unit?.plural }
            }
            #expect(try await desk.begin(as: sue) == 0)
            #expect(try await name() == "hours")
            town.clock.advance(days: 2)
            let begun = try await town.race("SchemeDesk.begin", isKeyed: false) { _, _ in
                try await desk.begin(as: sue)
            }
            #expect(begun.answers == ["0", "1"])
            #expect(try await name() == "liptons")
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
