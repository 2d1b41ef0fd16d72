import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite(.serialized) struct `Member erasing` {
    /// Every column of words, in any table, in which a word is left.
    private func places(of word: String, in town: SmallTown) async throws -> [String] {
        try await town.store.read { reading in
            let columns: SQL =
                switch reading.connection.dialect {
                case .sqlite:
                    """
                    SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p
                    WHERE m.type = 'table' AND p.type = 'TEXT'
                    """
                case .postgres:
                    """
                    SELECT table_name::text, column_name::text FROM information_schema.columns
                    WHERE table_schema = 'public' AND data_type = 'text'
                    """
                }
            let all: [(String, String)] = try reading.connection.rows(columns)
                .map { (try $0.read(0), try $0.read(1)) }
            #expect(all.count > 60)
            return try all.filter { table, column in
                let query: SQL = """
                    SELECT COUNT(*) FROM \(literal: table)
                    WHERE \(literal: column) LIKE \("%\(word)%")
                    """
                return try reading.connection.row(query)?.read(0) != 0
            }.map { "\($0).\($1)" }
        }
    }

    private func fill(_ town: SmallTown) async throws {
        let desk = town.desks.members
        var change = CardChange(of: town.lily.member, detail: CardDetail())
        change.name = "Quixotia Marsh"
        change.detail.address = "1 Quixotia Lane"
        change.detail.accessNeeds = "Ask for Quixotia"
        change.detail.strengths = [Strength(.gift, "Quixotia jam")]
        change.detail.ownAnswers = ["Pet": "Quixotia"]
        try await desk.change(town.lily.id, to: change, key: town.key(), as: town.acting())
        try await desk.note(
            "Quixotia was poorly", about: town.lily.id, key: town.key(), as: town.acting())
        try await town.thank(
            town.amir, minutes: 45, from: town.lily, note: "A lift for Quixotia")
        let (place, lily, login) = (town.community.id, town.lily.id, town.lily.login)
        try await town.store.write { writing in
            let key = try writing.key(of: place)
            let id = Identifier<Never>(high: 7, low: 7)
            try writing.connection.run(
                """
                INSERT INTO contact_note (community, id, member, at, outcome, words)
                VALUES (\(key), \(id), \(lily), 1, 1, 'Rang Quixotia')
                """)
            try writing.connection.run(
                """
                INSERT INTO notice (community, id, member, subject, words, way, made)
                VALUES (\(key), \(id), \(lily), 'Hello', 'Dear Quixotia', 1, 1)
                """)
            try writing.connection.run(
                """
                INSERT INTO draft (community, login, form, content, at)
                VALUES (\(key), \(login), 'ask', 'Quixotia', 1)
                """)
            try writing.connection.run(
                """
                INSERT INTO offer (community, id, member, content, standing, review, made, changed)
                VALUES (\(key), \(id), \(lily), 'Quixotia jam', 1, 1, 1, 1)
                """)
        }
        _ = try await town.desks.supporters.allow(
            SupportAllowed(supporter: town.tom.id, said: "Quixotia asked"),
            for: town.lily.id, key: town.key(), as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `takes every word away and leaves the books standing`(kind: EngineKind) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await fill(town)
            #expect(try await town.audit().problems.isEmpty)
            let before = Set(try await places(of: "Quixotia", in: town))
            #expect(
                before.isSuperset(of: [
                    "member.name", "account.name", "card.address", "private_note.content",
                    "record_note.content", "strength.name", "own_answer.content",
                    "supporter.said", "contact_note.words", "notice.words", "draft.content",
                    "offer.content",
                ]))
            try await town.desks.members.erase(
                town.lily.id, key: town.key(), as: town.acting())
            let left = try await places(of: "Quixotia", in: town)
            #expect(left == [])
            let digits = try await places(of: "79460103", in: town)
            #expect(digits == [])
            let report = try await town.audit()
            #expect(report.problems.isEmpty)
            #expect(try await town.balance(of: town.amir) == 45)
            #expect(try await town.balance(of: town.lily) == 0)
            let card = try await town.desks.members.card(town.lily.id, as: town.acting())
            #expect(card.member.name == "Former member")
            #expect(card.member.number == town.lily.member.number)
            #expect(card.member.standing == .erased)
            let found = try await town.desks.members.find("Former", as: town.acting())
            #expect(found.isEmpty)
            let login = town.lily.login
            let sessions = try await town.desks.signIn.sessions(of: login)
            #expect(sessions.isEmpty)
        }
    }

    @Test func `never leaves the town without a coordinator`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            await #expect(throws: MemberRefusal.lastCoordinator) {
                try await town.desks.members.erase(
                    town.sue.id, key: town.key(), as: town.acting())
            }
        }
    }

    @Test func `is refused to a volunteer coordinator with every right`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let acting = town.acting(
                for: town.tom, .volunteerCoordinator, granted: Set(Permission.allCases))
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.members.erase(
                    town.lily.id, key: town.key(), as: acting)
            }
            await #expect(throws: HatRefusal.notYours) {
                try await town.desks.members.file(town.lily.id, as: acting)
            }
            let card = try await town.desks.members.card(town.lily.id, as: acting)
            #expect(card.safety == nil)
        }
    }

    @Test(arguments: EngineKind.available)
    func `files everything that is held, private notes included`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            try await fill(town)
            let file = try await town.desks.members.file(town.lily.id, as: town.acting())
            #expect(file.name == "Quixotia Marsh")
            #expect(file.privateNotes.map(\.content) == ["Quixotia was poorly"])
            #expect(file.privateNotes.map(\.writer) == ["Sue Bell"])
            #expect(file.account.map(\.amount) == [-45])
            #expect(file.account.map(\.note) == ["A lift for Quixotia"])
            #expect(file.supporters.map(\.supporterName) == ["Tom Reilly"])
            #expect(file.card.strengths(.gift) == ["Quixotia jam"])
            #expect(file.acts.map(\.verb).contains("member.note"))
            town.clock.advance(seconds: 1)
            _ = try await town.desks.members.file(town.lily.id, as: town.acting())
            let again = try await town.desks.members.file(town.lily.id, as: town.acting())
            #expect(again.acts.last?.verb == "member.file")
        }
    }
}
