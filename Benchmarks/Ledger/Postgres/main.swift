import BenchKit
import Foundation
import Storage

// perf-L3 and L6 on PostgreSQL: entries a second beside pgbench calling the same function, and
// beside the pattern of a peer that adds a member's whole history up again after each transfer.

guard let server = ProcessInfo.processInfo.environment["GOODTURN_TEST_POSTGRES"],
    var parts = URLComponents(string: server)
else { fatalError("set GOODTURN_TEST_POSTGRES, or run bin/bench") }
let name = "bench_\(UInt32.random(in: .min ... .max))"
parts.path = "/\(name)"
let url = parts.string ?? ""
_ = try run("psql", "-q", "-c", "CREATE DATABASE \(name)", server)
let scratch = try Scratch()
defer { scratch.remove() }
Figures.noteFlush(in: scratch.url)

let town = try await Town(PostgresEngine(url: url, connections: 32), people: Scale.accounts)

func script(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: scratch.file(name), atomically: true, encoding: .utf8)
    return scratch.file(name)
}

/// Lets pgbench run a script with prepared statements, and returns its rate.
///
/// It counts to a number: a child of this program does not hear the alarm that ends a time.
/// - Parameter rate: about how many it will do in a second.
func pgbench(_ script: String, clients: Int, rate: Double = 3_000) throws -> Double {
    let said = try run(
        "pgbench", "-n", "-M", "prepared", "-f", script, "-c", "\(clients)", "-j",
        "\(min(clients, 2))", "-t", "\(max(20, Int(Scale.seconds * rate) / clients))", "-D",
        "n=\(Scale.accounts)", url)
    guard let found = said.firstMatch(of: /tps = ([0-9.]+)/), let rate = Double(found.1) else {
        throw ProgramFailed(text: said)
    }
    return rate
}

func id(_ variable: String) -> String {
    "('00000000-0000-0003-0000-' || lpad(to_hex(CAST(:\(variable) AS BIGINT)), 12, '0'))::uuid"
}
let call = try script(
    "call.sql",
    """
    \\set a random(1, :n)
    \\set b :a % :n + 1
    \\set m 15 * random(1, 4)
    SELECT * FROM post_entry(1, 1, gen_random_uuid(), 1, 20000, 1728000000000,
        '00000000-0000-0004-0000-000000000001', 2, 2, 1, gen_random_uuid(), NULL, 0, NULL,
        ARRAY[\(id("a"))], ARRAY[\(id("b"))], ARRAY[CAST(:m AS BIGINT)],
        ARRAY[\(id("b")), \(id("a"))], ARRAY[1, 2]::bigint[], ARRAY[CAST(:m AS BIGINT), CAST(:m AS BIGINT)],
        ARRAY[20000, 20000]::bigint[], NULL, NULL);
    """)
_ = try run(
    "psql", "-q", "-c",
    """
    CREATE TABLE peer_account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL DEFAULT 0);
    CREATE TABLE peer_transfer (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        made TIMESTAMPTZ NOT NULL DEFAULT now());
    CREATE TABLE peer_movement (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account BIGINT NOT NULL, transfer BIGINT NOT NULL, amount BIGINT NOT NULL);
    CREATE INDEX ON peer_movement (account);
    INSERT INTO peer_account SELECT generate_series(1, 2000);
    """, url)
let resum = try script(
    "resum.sql",
    """
    \\set a random(2, 2000)
    \\set m 15 * random(1, 4)
    BEGIN;
    INSERT INTO peer_transfer DEFAULT VALUES RETURNING id AS t \\gset
    INSERT INTO peer_movement (account, transfer, amount) VALUES (:a, :t, - CAST(:m AS BIGINT));
    SELECT COALESCE(SUM(amount), 0) AS s FROM peer_movement WHERE account = :a \\gset
    UPDATE peer_account SET balance = CAST(:s AS BIGINT) WHERE id = :a;
    INSERT INTO peer_movement (account, transfer, amount) VALUES (1, :t, :m);
    SELECT COALESCE(SUM(amount), 0) AS s FROM peer_movement WHERE account = 1 \\gset
    UPDATE peer_account SET balance = CAST(:s AS BIGINT) WHERE id = 1;
    COMMIT;
    """)

/// What the server does every few seconds beside its callers.
let sealing = Task {
    while !Task.isCancelled {
        _ = try await town.store.write { try $0.seal(limit: 1_000, in: Town.community) }
        try await Task.sleep(for: .milliseconds(200))
    }
}

var (ours, theirs) = ([Int: [Double]](), [Int: [Double]]())
var hot: [Double] = []
for round in 1...Scale.rounds {
    for callers in [1, 8, 32] {
        ours[callers, default: []].append(
            try await town.drive(callers: callers, seed: UInt64(round * 100 + callers)).rate)
        theirs[callers, default: []].append(try pgbench(call, clients: callers))
    }
    hot.append(
        try await town.drive(callers: 32, seed: UInt64(round + 9_000), onPot: true).rate)
}
let perSecond = "entries/s"
for callers in [1, 8, 32] {
    Figures.compare(
        "L3 \(callers) callers", Figures.median(ours[callers] ?? []), with: "pgbench",
        Figures.median(theirs[callers] ?? []), perSecond, goal: "0.8")
}
Figures.compare(
    "L6 one hot account, 32 callers", Figures.median(hot), with: "one caller",
    Figures.median(ours[1] ?? []), perSecond, goal: "1")
// The peer keeps no more than two movements and two balances a transfer: no keys, no chain, no
// limits. Its account 1 has a history of that length; both wait for the same disk.
for history in [1_000, 10_000, 100_000] {
    var (reached, resummed) = ([Double](), [Double]())
    for round in 1...Scale.rounds {
        _ = try run(
            "psql", "-q", "-c", "TRUNCATE peer_movement, peer_transfer", "-c",
            """
            INSERT INTO peer_movement (account, transfer, amount)
            SELECT 1, 0, 15 FROM generate_series(1, \(history))
            """, "-c", "VACUUM ANALYZE peer_movement", url)
        reached.append(try await town.drive(callers: 8, seed: UInt64(history + round)).rate)
        let rate = 1_000_000 / Double(history + 1_000)
        resummed.append(try pgbench(resum, clients: 8, rate: rate))
    }
    Figures.compare(
        "L3 8 callers, history of \(history)", Figures.median(reached), with: "adding up again",
        Figures.median(resummed), perSecond, goal: "1.5")
}
sealing.cancel()
_ = try? await sealing.value
let report = try await town.store.audit(Town.community)
guard report.ok else { fatalError("the books do not add up: \(report.problems)") }
await town.store.close()
_ = try run("psql", "-q", "-c", "DROP DATABASE \(name) WITH (FORCE)", server)
