import BenchKit
import Foundation

// perf-W2: what a first view weighs on the wire, HTML and stylesheet, compressed, with headers.

await measuring {
    guard let program = ProcessInfo.processInfo.environment["GOODTURN_BINARY"] else {
        fatalError("set GOODTURN_BINARY, or run bin/bench")
    }
    let scratch = try Scratch()
    defer { scratch.remove() }
    let village = try await Village(
        members: Scale.fewMembers, in: scratch.file("village"), program: program)
    let server = try village.serve(program, log: scratch.file("log"))
    defer { server.stop() }

    /// Bytes of headers and body as a browser that unpacks gzip gets them.
    func wire(_ path: String, cookie: String?) throws -> Double {
        let cookies = cookie.map { ["-H", "Cookie: \($0)"] } ?? []
        let said = try run(
            ["curl", "-s", "-S", "-f", "-o", "/dev/null", "-H", "Accept-Encoding: gzip", "-w"]
                + ["%{size_header} %{size_download}"] + cookies + [server.address + path])
        return said.split(separator: " ").compactMap { Double($0) }.reduce(0, +)
    }

    let pages: [(name: String, path: String, cookie: String?)] = [
        ("sign-in", "/sign-in", nil), ("member home", "", Village.member),
        ("coordinator's first screen", "", Village.coordinator),
        ("offers", "/offers", Village.member),
    ]
    for page in pages {
        let path = "/c/\(village.name)\(page.path)"
        let html = try server.page(path, cookie: page.cookie)
        guard let sheet = html.firstMatch(of: /rel="stylesheet" href="([^"]+)"/) else {
            throw ProgramFailed(text: "\(page.name) has no stylesheet")
        }
        let scripts = html.matches(of: /script src="([^"]+)"/)
        let first = try wire(path, cookie: page.cookie)
        let style = try wire(String(sheet.1), cookie: page.cookie)
        let later = try scripts.reduce(0) { try $0 + wire(String($1.1), cookie: page.cookie) }
        Figures.note("W2 \(page.name), HTML", first, "bytes")
        Figures.note("W2 \(page.name), HTML unpacked", Double(html.utf8.count), "bytes")
        Figures.note("W2 \(page.name), stylesheet", style, "bytes")
        Figures.note("W2 \(page.name), first view (goal 14000)", first + style, "bytes")
        Figures.note("W2 \(page.name), scripts, which it works without", later, "bytes")
    }
}
