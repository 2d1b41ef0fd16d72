import DoorKit
import Essentials
import Storage
import Testing

@Suite struct FaultNaming {
    private func fault(
        on engine: any Engine, _ statements: SQL...
    ) async throws -> StorageFault? {
        do {
            try await engine.write { connection in
                for statement in statements { try connection.run(statement) }
            }
            return nil
        } catch let fault as StorageFault {
            return fault
        }
    }

    private func makeTables(on engine: any Engine) async throws {
        try await engine.write { connection in
            try connection.script(
                connection.dialect.ddl(
                    """
                    CREATE TABLE town (id {integer} NOT NULL PRIMARY KEY){strict};
                    CREATE TABLE member (
                        town {integer} NOT NULL REFERENCES town (id),
                        name {text} NOT NULL,
                        age {integer} NOT NULL CONSTRAINT member_age CHECK (age >= 16),
                        later {integer} REFERENCES town (id) DEFERRABLE INITIALLY DEFERRED,
                        UNIQUE (town, name)
                    ){strict};
                    INSERT INTO town VALUES (1);
                    INSERT INTO member VALUES (1, 'Jade', 30, NULL);
                    """))
            try connection.script(
                connection.dialect == .sqlite
                    ? """
                    CREATE TRIGGER kept BEFORE DELETE ON member
                    BEGIN SELECT RAISE(ABORT, 'members stay'); END
                    """
                    : """
                    CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'members stay'; END $$;
                    CREATE TRIGGER kept BEFORE DELETE ON member
                    FOR EACH ROW EXECUTE FUNCTION keep();
                    """)
        }
    }

    @Test(arguments: EngineKind.available)
    func `says the same of both engines`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await makeTables(on: engine)
            #expect(
                try await fault(on: engine, "INSERT INTO member VALUES (1, 'Jade', 20, NULL)")
                    == .unique("member.town, member.name"))
            #expect(
                try await fault(on: engine, "INSERT INTO town VALUES (1)") == .unique("town.id"))
            #expect(
                try await fault(on: engine, "INSERT INTO member VALUES (1, 'Sue', 3, NULL)")
                    == .check("member_age"))
            #expect(
                try await fault(on: engine, "INSERT INTO member VALUES (1, NULL, 33, NULL)")
                    == .check("member.name"))
            #expect(
                try await fault(on: engine, "DELETE FROM member")
                    == .refusedByTrigger("members stay"))
            guard
                case .foreignKey = try await fault(
                    on: engine, "INSERT INTO member VALUES (2, 'Sue', 33, NULL)")
            else { return #expect(Bool(false), "a missing town is a foreign key's fault") }
            guard case .other = try await fault(on: engine, "SELECT * FROM nowhere")
            else { return #expect(Bool(false), "a missing table is a fault of its own") }
        }
    }

    @Test(arguments: EngineKind.available)
    func `blames a deferred foreign key on its own write alone`(kind: EngineKind) async throws {
        try await kind.withEngine(blank: true) { engine in
            try await makeTables(on: engine)
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        let town: Int? = number == 20 ? 99 : nil
                        do {
                            try await engine.write { connection in
                                try connection.run(
                                    "INSERT INTO member VALUES (1, \("m\(number)"), 40, \(town))")
                            }
                            return true
                        } catch {
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(outcomes == 39)
            let kept = try await engine.read { try $0.rows("SELECT name FROM member").count }
            #expect(kept == 40)
        }
    }

    @Test func `says that a server is not there`() async throws {
        let engine = PostgresEngine(url: "postgres://nobody@127.0.0.1:1/none", connections: 1)
        let fault = await #expect(throws: StorageFault.self) {
            try await engine.read { _ = try $0.row("SELECT 1") }
        }
        guard case .unreachable = fault else {
            return #expect(Bool(false), "a server that is away is unreachable")
        }
        await engine.close()
    }
}
