import Communities
import DoorKit
import Essentials
import Operations
import People
import Storage
import Synchronization
import Testing

@Suite struct SignInDeskOpening {
    /// A town of one coordinator, with a clock that the test moves.
    private struct Town {
        let desks: Desks
        let started: StartedCommunity
        private let clock: SharedInstant

        init(_ engine: any Engine) async throws {
            let clock = SharedInstant(Instant(milliseconds: 1_773_136_800_000))
            let store = Store(engine: engine)
            try await store.migrate(now: clock.now.withLock { $0 })
            desks = Desks(
                store: store, timepiece: Timepiece { clock.now.withLock { $0 } },
                chance: .seeded(3))
            started = try await desks.setup.start(
                FoundingForm(
                    title: "Quay", coordinatorName: "Sue Bell",
                    coordinatorEmail: "sue@example.org", password: "three plain words"))
            self.clock = clock
        }

        func pass(seconds: Int64) {
            clock.now.withLock { $0 = $0.adding(seconds: seconds) }
        }

        var acting: Acting { Acting.console(in: started.community.id) }
    }

    private final class SharedInstant: Sendable {
        let now: Mutex<Instant>
        init(_ now: Instant) { self.now = Mutex(now) }
    }

    private func signIn(
        _ town: Town, _ email: String = "sue@example.org", _ password: String = "three plain words"
    ) async throws -> SessionToken {
        try await town.desks.signIn.signIn(
            email: email, password: password, from: "192.0.2.1", device: "a test")
    }

    @Test(arguments: EngineKind.available)
    func `opens with the right password and wears the coordinator's hat`(
        _ kind: EngineKind
    )
        async throws
    {
        try await kind.withEngine { engine in
            let town = try await Town(engine)
            let token = try await signIn(town, " SUE@example.org ")
            let found = try await town.desks.signIn.resolve(token, in: town.started.community.id)
            #expect(found?.acting?.hat == .coordinator)
            #expect(found?.member?.name == "Sue Bell")
            #expect(found?.hats == [.member, .coordinator])
        }
    }

    @Test(arguments: [("sue@example.org", "wrong words here"), ("nobody@example.org", "x")])
    func `does not say which of the two is wrong`(
        _ email: String, _ password: String
    )
        async throws
    {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await Town(engine)
            await #expect(throws: SignInRefusal.notRecognised) {
                try await signIn(town, email, password)
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `makes many wrong tries wait, and lets the right one in later`(
        _ kind: EngineKind
    )
        async throws
    {
        try await kind.withEngine { engine in
            let town = try await Town(engine)
            for _ in 0..<8 {
                await #expect(throws: SignInRefusal.notRecognised) {
                    try await signIn(town, "sue@example.org", "wrong words here")
                }
            }
            await #expect(throws: SignInRefusal.tooOften) { try await signIn(town) }
            town.pass(seconds: 601)
            _ = try await signIn(town)
        }
    }

    @Test(arguments: EngineKind.available)
    func `opens once with a code that was read out`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await Town(engine)
            let member = try #require(town.started.coordinator)
            let desk = town.desks.signIn
            let code = try await desk.makeCode(for: member, as: town.acting)
            let spoken = code.uppercased().map { "\($0) " }.joined()
            let token = try await desk.signIn(code: spoken, from: "here", device: "")
            #expect(
                try await desk.resolve(token, in: town.started.community.id)?.member?.id == member)
            await #expect(throws: SignInRefusal.codeSpent) {
                try await desk.signIn(code: code, from: "here", device: "")
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `lets in whoever has a role only by those who give roles`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.signIn
            let volunteer = town.acting(
                for: town.amir, .volunteerCoordinator, granted: [.editMembers])
            for hat in [Hat.coordinator, .committee, .volunteerCoordinator] {
                try await town.give(hat, to: town.margaret)
                await #expect(throws: SignInRefusal.roleHere) {
                    try await desk.makeCode(for: town.margaret.id, as: volunteer)
                }
                await #expect(throws: SignInRefusal.roleHere) {
                    try await desk.makeLink(for: town.margaret.id, as: volunteer)
                }
            }
            _ = try await desk.makeCode(for: town.lily.id, as: volunteer)
            _ = try await desk.makeCode(for: town.margaret.id, as: town.acting())
            _ = try await desk.makeCode(
                for: town.margaret.id, as: .console(in: town.community.id))
        }
    }

    @Test(arguments: EngineKind.available)
    func `opens no role of another time bank`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.signIn
            let other = try await town.desks.setup.start(
                FoundingForm(title: "Next Valley", coordinatorName: "Mo", coordinatorEmail: ""))
            let (login, lily) = (try #require(other.login), town.lily.id)
            let here = town.community.id
            try await town.store.write { try $0.link(login, to: lily, in: here) }
            await #expect(throws: SignInRefusal.roleElsewhere) {
                try await desk.makeLink(for: lily, as: town.acting())
            }
            _ = try await desk.makeLink(for: lily, as: .console(in: here))
        }
    }

    @Test(arguments: EngineKind.available)
    func `forgets older codes when somebody is given a role`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let desk = town.desks.signIn
            let code = try await desk.makeCode(for: town.lily.id, as: town.acting())
            try await town.desks.hats.give(
                .coordinator, to: town.lily.id, key: town.key(), as: town.acting())
            await #expect(throws: SignInRefusal.codeSpent) {
                try await desk.signIn(code: code, from: "here", device: "")
            }
        }
    }

    @Test func `lets a code lapse`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await Town(engine)
            let member = try #require(town.started.coordinator)
            let code = try await town.desks.signIn.makeCode(for: member, as: town.acting)
            town.pass(seconds: 15 * 60 + 1)
            await #expect(throws: SignInRefusal.codeSpent) {
                try await town.desks.signIn.signIn(code: code, from: "here", device: "")
            }
        }
    }

    @Test(arguments: EngineKind.available)
    func `ends sessions one by one and lets them outlive`(_ kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await Town(engine)
            let desk = town.desks.signIn
            let first = try await signIn(town)
            let second = try await signIn(town)
            let login = try #require(town.started.login)
            let open = try await desk.sessions(of: login)
            #expect(open.count == 2)
            let here = try await desk.resolve(first, in: town.started.community.id)
            for session in open where session.id != here?.session.id {
                try await desk.end(session.id, of: login)
            }
            #expect(try await desk.resolve(second, in: nil) == nil)
            #expect(try await desk.resolve(first, in: nil) != nil)
            town.pass(seconds: 31 * 86_400)
            #expect(try await desk.resolve(first, in: nil) == nil)
        }
    }

    @Test func `wants a password of ten letters`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await Town(engine)
            let login = try #require(town.started.login)
            await #expect(throws: SignInRefusal.passwordTooShort) {
                try await town.desks.signIn.setPassword("too short", of: login)
            }
            await #expect(throws: SignInRefusal.oldPasswordWrong) {
                try await town.desks.signIn.setPassword("quite long enough", of: login)
            }
            try await town.desks.signIn.setPassword(
                "quite long enough", old: "three plain words", of: login)
            _ = try await signIn(town, "sue@example.org", "quite long enough")
        }
    }
}
