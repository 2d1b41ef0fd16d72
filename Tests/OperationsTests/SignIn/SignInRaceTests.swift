import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Sign-in races` {
    @Test(arguments: EngineKind.available)
    func `a code opens once, and somebody without a login gets one`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.signIn, town.acting())
            let ada = try await town.desks.members.join(
                Newcomer(name: "Ada Winter"), key: town.key(), as: sue)
            let logins = try await town.count("SELECT COUNT(*) FROM login")
            let made = try await town.race(
                "SignInDesk.makeCode", act: "sign-in.code", isKeyed: false
            ) { _, _ in try await desk.makeCode(for: ada, as: sue) }
            #expect(made.answers.count == Race.callers && made.acts == Race.callers)
            #expect(try await town.count("SELECT COUNT(*) FROM login") == logins + 1)
            let links = try await town.race(
                "SignInDesk.makeLink", act: "sign-in.link", isKeyed: false
            ) { _, _ in try await desk.makeLink(for: ada, as: sue) }
            #expect(links.answers.count == Race.callers && links.acts == Race.callers)
            let codes = made.answers.sorted()
            let opened = try await town.race("SignInDesk.signIn", isKeyed: false) { _, form in
                let token = try await desk.signIn(code: codes[0], from: "\(form)", device: "")
                return try await desk.resolve(token, in: town.community.id)?.member?.id == ada
            }
            #expect(opened.wins == 1 && opened.answers == ["true"])
            #expect(opened.refusals == [SignInRefusal.codeSpent.code])
        }
    }

    @Test(arguments: EngineKind.available)
    func `no more guesses are heard at once than one after the other`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let desk = town.desks.signIn
            try await desk.setPassword("three plain words", of: town.sue.login)
            let places = try await town.race("SignInDesk.signIn", isKeyed: false) { _, form in
                _ = try await desk.signIn(code: "guess \(form)", from: "one place", device: "")
            }
            #expect(places.wins == 0)
            #expect(places.refusals == ["code-spent", "too-often"])
            let subjects = try await town.count(
                "SELECT COUNT(*) FROM sign_in_attempt WHERE failed = 1")
            #expect(subjects == 8)
            try await town.race("SignInDesk.signIn", isKeyed: false) { _, form in
                _ = try await desk.signIn(
                    email: "sue@example.org", password: "wrong words \(form)", from: "\(form)",
                    device: "")
            }
            let tries = try await town.count(
                "SELECT COUNT(*) FROM sign_in_attempt WHERE failed = 1")
            #expect(tries == 8 + 16, "eight guesses, each kept for its address and its place")
        }
    }

    @Test(arguments: EngineKind.available)
    func `a session is opened, used and ended however many do it`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let desk = town.desks.signIn
            let opened = try await town.race("SignInDesk.open", isKeyed: false) { _, form in
                try await desk.open(town.sue.login, device: "Form \(form)").text
            }
            #expect(opened.answers.count == Race.callers)
            let tokens = opened.answers.sorted().map(SessionToken.init(text:))
            try await town.race("SignInDesk.wear", isKeyed: false) { _, form in
                try await desk.wear(
                    form.isMultiple(of: 2) ? .member : .coordinator, token: tokens[0])
            }
            town.clock.advance(seconds: 4_000)
            let seen = try await town.race("SignInDesk.resolve", isKeyed: false) { _, _ in
                try await desk.resolve(tokens[0], in: town.community.id)?.member?.id == town.sue.id
            }
            #expect(seen.answers == ["true"])
            try await town.race("SignInDesk.end", isKeyed: false) { _, _ in
                try await desk.end(tokens[0])
            }
            let open = try await desk.sessions(of: town.sue.login)
            #expect(open.count == Race.callers - 1)
            try await town.race("SignInDesk.end", isKeyed: false) { _, form in
                try await desk.end(open[form % open.count].id, of: town.sue.login)
            }
            #expect(try await desk.sessions(of: town.sue.login).isEmpty)
            try await town.race("SignInDesk.setPassword", isKeyed: false) { _, form in
                guard form < 4 else { return }
                // Whoever comes second no longer knows the password that stands.
                do {
                    try await desk.setPassword("plain words \(form % 2)", of: town.sue.login)
                } catch SignInRefusal.oldPasswordWrong { return }
            }
            #expect(try await town.count("SELECT COUNT(*) FROM login WHERE password <> ''") == 1)
        }
    }
}
