import BenchKit
import Foundation

// perf-W1: the offers page of 50 rows, ours as a signed-in member sees it, beside twins in C,
// Django and Rails that send the same bytes from the same rows, taken in turn.

struct Twin {
    let name: String
    let server: Served
    let path: String
    let cookie: String?
    var alone: [PageLoad] = []
    var crowd: [PageLoad] = []
}

await measuring {
    let environment = ProcessInfo.processInfo.environment
    guard let program = environment["GOODTURN_BINARY"], let python = environment["GOODTURN_PYTHON"],
        let peers = environment["GOODTURN_PEERS"]
    else { fatalError("run it through bin/bench") }
    let scratch = try Scratch()
    defer { scratch.remove() }
    let village = try await Village(
        members: Scale.fewMembers, in: scratch.file("village"), program: program)
    let ours = try village.serve(program, log: scratch.file("ours.log"))
    let path = "/c/\(village.name)/offers"
    var all = [Twin(name: "Goodturn", server: ours, path: path, cookie: Village.member)]
    defer { for twin in all { twin.server.stop() } }
    let page = try ours.page(path, cookie: Village.member)
    try page.write(toFile: scratch.file("page.html"), atomically: true, encoding: .utf8)

    let twins = scratch.file("twins")
    try FileManager.default.createDirectory(atPath: twins, withIntermediateDirectories: true)
    _ = try run(
        python, "\(peers)/prepare.py", "\(village.folder)/goodturn.sqlite",
        scratch.file("page.html"), twins)
    _ = try run(
        "cc", "-O2", "-o", scratch.file("floor"), "\(peers)/floor.c", "-lsqlite3")

    let cores = ProcessInfo.processInfo.activeProcessorCount
    let others: [(name: String, words: [String])] = [
        ("C program", [scratch.file("floor"), twins]),
        (
            "Django",
            [
                environment["GOODTURN_GUNICORN"] ?? "gunicorn", "--workers", "\(cores)",
                "--worker-class", "gthread", "--threads", "3", "--keep-alive", "60",
                "--no-control-socket", "--bind", "127.0.0.1:0", "--worker-tmp-dir", twins,
                "--pythonpath", "\(peers)/django",
                "twin:application",
            ]
        ),
        (
            "Rails",
            [
                "puma", "-w", "\(cores)", "-t", "1:3", "--preload", "-b", "tcp://127.0.0.1:0",
                "\(peers)/rails/config.ru",
            ]
        ),
    ]
    for other in others {
        do {
            let server = try Served(
                other.words,
                environment: [
                    "TWINS": twins, "RAILS_ENV": "production", "PYTHONDONTWRITEBYTECODE": "1",
                ],
                log: scratch.file("\(other.name).log"), path: "/offers")
            all.append(Twin(name: other.name, server: server, path: "/offers", cookie: nil))
        } catch let failed as ProgramFailed {
            print("\(other.name) could not be started, so it is left out: \(failed.text)")
        }
    }

    for twin in all.dropFirst() {
        let same = try twin.server.page(twin.path) == page
        print("\(twin.name) sends \(same ? "the same bytes" : "OTHER bytes") as ours")
    }
    Figures.note("W1 the page", Double(page.utf8.count), "bytes")

    for _ in 1...Scale.rounds {
        for index in all.indices {
            let twin = all[index]
            all[index].alone.append(
                try twin.server.load(
                    twin.path, cookie: twin.cookie, connections: 1, seconds: 1, scratch: scratch))
            all[index].crowd.append(
                try twin.server.load(
                    twin.path, cookie: twin.cookie, connections: 16, seconds: Scale.seconds,
                    scratch: scratch))
        }
    }

    for twin in all {
        Figures.note("W1 pages a second, \(twin.name)", twin.crowd.median.pagesPerSecond, "pages/s")
        Figures.note("W1 memory, \(twin.name)", twin.server.residentMebibytes, "MiB")
    }
    let own = (alone: all[0].alone.median, crowd: all[0].crowd.median)
    for twin in all.dropFirst() {
        let (alone, crowd) = (twin.alone.median, twin.crowd.median)
        if twin.name == "C program" {
            for (what, mine, theirs) in [
                ("processor", own.crowd.processor, crowd.processor),
                ("p50, one visitor", own.alone.half, alone.half),
                ("p99, one visitor", own.alone.slowest, alone.slowest),
                ("p50, sixteen visitors", own.crowd.half, crowd.half),
                ("p99, sixteen visitors", own.crowd.slowest, crowd.slowest),
            ] {
                Figures.compare(
                    "W1 \(what)", mine, with: twin.name, theirs, "us", goal: "at most 3")
            }
        } else {
            Figures.note("W1 processor, \(twin.name)", crowd.processor, "us")
            Figures.note("W1 p50, one visitor, \(twin.name)", alone.half, "us")
            Figures.note("W1 p99, one visitor, \(twin.name)", alone.slowest, "us")
            Figures.note("W1 p50, sixteen visitors, \(twin.name)", crowd.half, "us")
            Figures.note("W1 p99, sixteen visitors, \(twin.name)", crowd.slowest, "us")
            Figures.note(
                "W1 pages a core beside \(twin.name) (goal 15)",
                crowd.processor / own.crowd.processor, "times")
        }
    }
}
