import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Synchronization
import Testing

/// An export as it is written, piece by piece.
final class Book: Sendable {
    private let pieces = Mutex("")
    var text: String { pieces.withLock { $0 } }
    func add(_ piece: String) { pieces.withLock { $0 += piece } }
}

@Suite struct `Welcome gift` {
    /// A newcomer who joins, and their statement.
    private func joined(_ town: SmallTown, _ name: String) async throws -> (Member.ID, Int64) {
        let id = try await town.desks.members.join(
            Newcomer(name: name), key: town.key(), as: town.acting())
        let statement = try await town.desks.statements.statement(of: id, as: town.acting())
        return (id, statement.balance)
    }

    @Test(arguments: EngineKind.available)
    func `comes from the issuer once, and can be read on the statement`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            #expect(try await joined(town, "Ada").1 == 0)
            try await town.change { $0.welcomeGift = WelcomeGift(Minutes(120), from: .issued) }
            let key = town.key()
            let newcomer = Newcomer(name: "Bo")
            let bo = try await town.desks.members.join(newcomer, key: key, as: town.acting())
            let again = try await town.desks.members.join(newcomer, key: key, as: town.acting())
            #expect(again == bo)
            let statement = try await town.desks.statements.statement(of: bo, as: town.acting())
            #expect(statement.balance == 120)
            #expect(statement.lines.map(\.kind) == [.issue])
            #expect(statement.lines.map(\.about) == [.welcome])
            // Going and coming back is no second joining.
            for standing in [Member.Standing.left, .active] {
                try await town.desks.members.move(
                    bo, to: StandingChange(standing), key: town.key(), as: town.acting())
            }
            let back = try await town.desks.statements.statement(of: bo, as: town.acting())
            #expect(back.balance == 0)
            #expect(try await town.verified())
            let book = Book()
            try await town.desks.ledger.export(.hledger, names: false, as: town.acting()) {
                book.add($0)
            }
            #expect(book.text.contains(") issue\n    issuer:"))
        }
    }

    @Test(arguments: EngineKind.available)
    func `takes no more from the pot than is in it`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            try await town.desks.exchanges.note(
                town.slip(town.jade, helps: town.lily, 90), key: town.key(), as: town.acting())
            try await town.desks.gifts.give(
                Gift(.intoPot(from: town.jade.id), minutes: Minutes(90)), key: town.key(),
                as: town.acting(for: town.jade))
            try await town.change { $0.welcomeGift = WelcomeGift(Minutes(60), from: .pot) }
            #expect(try await joined(town, "Ada").1 == 60)
            #expect(try await joined(town, "Bo").1 == 30)
            #expect(try await joined(town, "Cy").1 == 0)
            #expect(try await town.acts(called: "gift.welcome-empty") == 1)
            let raced = try await town.race("MemberDesk.join", act: "gift.welcome") { key, form in
                try await town.desks.members.join(
                    Newcomer(name: "Di \(form)"), key: key, as: town.acting())
            }
            #expect(raced.wins == Race.forms && raced.acts == 0)
            #expect(try await town.desks.gifts.standing(as: town.acting()).pot == 0)
            #expect(try await town.verified())
        }
    }

    @Test(arguments: EngineKind.available)
    func `does nothing where time is only counted`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            try await town.change {
                $0.valuing = .counted
                $0.welcomeGift = WelcomeGift(Minutes(60), from: .issued)
            }
            #expect(try await joined(town, "Ada").1 == 0)
        }
    }
}
