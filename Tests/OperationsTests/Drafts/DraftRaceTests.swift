import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Draft races` {
    @Test(arguments: EngineKind.available)
    func `one draft is left, and it is forgotten once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue) = (town.desks.drafts, town.acting())
            let kept = try await town.race("DraftDesk.keep", isKeyed: false) { _, form in
                try await desk.keep(["content": ["\(form)"]], of: "ask", as: sue)
            }
            #expect(kept.wins == Race.callers)
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 1)
            try await town.race("DraftDesk.drop", isKeyed: false) { _, _ in
                try await desk.drop("ask", as: sue)
            }
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 0)
            try await desk.keep(["content": ["a lift"]], of: "ask", as: sue)
            town.clock.advance(days: 31)
            let swept = try await town.race("DraftDesk.sweep", isKeyed: false) { _, _ in
                try await desk.sweep(as: sue)
            }
            #expect(swept.answers == ["0", "1"])
        }
    }

    @Test(arguments: EngineKind.available)
    func `a form that was not sent is kept once, and let go of once`(
        kind: EngineKind
    ) async throws {
        try await kind.withTown { town in
            let (desk, sue, place) = (town.desks.unsent, town.acting(), town.community.id)
            let token = try await town.desks.signIn.open(town.sue.login, device: "A test")
            let person = try await town.desks.signIn.resolve(token, in: place)
            let secret = try #require(person).session.csrf
            try await town.desks.signIn.end(token)
            let form = UnsentForm(
                path: "/c/here/asks/new", query: [:], typed: ["content": ["A lift"]], key: "one")
            let kept = try await town.race("UnsentDesk.keep", isKeyed: false) { _, _ in
                try await desk.keep(form, signedBy: secret, in: place) == town.sue.login
            }
            #expect(kept.answers == ["true"])
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 1)
            let name = desk.name(of: form)
            try await town.race("UnsentDesk.drop", isKeyed: false) { _, _ in
                try await desk.drop(name, as: sue)
            }
            #expect(try await town.count("SELECT COUNT(*) FROM draft") == 0)
        }
    }
}
