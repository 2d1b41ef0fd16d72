import BenchKit
import Foundation

// perf-W1 for the other pages, and W3: what each page costs among 1,000 and among 100,000 members.

await measuring {
    guard let program = ProcessInfo.processInfo.environment["GOODTURN_BINARY"] else {
        fatalError("set GOODTURN_BINARY, or run bin/bench")
    }
    let scratch = try Scratch()
    defer { scratch.remove() }

    var servers: [(members: Int, village: Village, server: Served)] = []
    defer { for each in servers { each.server.stop() } }
    for members in [Scale.fewMembers, Scale.manyMembers] {
        let folder = scratch.file("village-\(members)")
        let start = ContinuousClock().now
        let village = try await Village(members: members, in: folder, program: program)
        Figures.note(
            "filling a village of \(members)", (ContinuousClock().now - start) / .seconds(1), "s")
        servers.append(
            (members, village, try village.serve(program, log: scratch.file("log-\(members)"))))
    }

    let pages: [(name: String, path: String, cookie: String)] = [
        ("member home", "", Village.member),
        ("offers", "/offers", Village.member),
        ("search", "/offers?words=gardn", Village.member),
        ("own statement", "/me/statement", Village.member),
        ("coordinator's first screen", "", Village.coordinator),
        ("people", "/people", Village.coordinator),
        ("search for a person", "/people?q=amir+davis", Village.coordinator),
        ("a person", "/people/{jade}", Village.coordinator),
        ("a statement", "/people/{jade}/statement", Village.coordinator),
    ]
    for page in pages {
        var loads: [[PageLoad]] = servers.map { _ in [] }
        for _ in 1...Scale.rounds {
            for (index, each) in servers.enumerated() {
                let path = page.path.replacing("{jade}", with: each.village.jade.description)
                loads[index].append(
                    try each.server.load(
                        "/c/\(each.village.name)\(path)", cookie: page.cookie, connections: 4,
                        seconds: 1, scratch: scratch))
            }
        }
        let medians = loads.map(\.median)
        for (each, median) in zip(servers, medians) {
            let name = "W1 \(page.name), \(each.members) members"
            Figures.note("\(name), processor", median.processor, "us a page")
            Figures.note("\(name), p50", median.half, "us")
            Figures.note("\(name), p99", median.slowest, "us")
        }
        Figures.note(
            "W3 \(page.name), processor in the large village by the small",
            medians[1].processor / medians[0].processor, "times")
    }
}
