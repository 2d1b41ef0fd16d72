import Foundation
import Testing

/// Reads a PDF back with poppler's tools, which `bin/test` installs; without them tests fail.
struct PopplerTool {
    enum Trouble: Error, CustomStringConvertible {
        case missing(String)
        case failed(String)

        var description: String {
            switch self {
            case .missing(let name): "\(name) is missing: install poppler-utils"
            case .failed(let words): words
            }
        }
    }

    let pdf: [UInt8]

    func text() throws -> String {
        try run("pdftotext", ["-layout"], after: ["-"])
    }

    /// Each page's text.
    func pages() throws -> [String] {
        try text().split(separator: "\u{0C}").map(String.init)
    }

    func facts() throws -> [String: String] {
        var facts: [String: String] = [:]
        for line in try run("pdfinfo", []).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            if parts.count == 2 { facts[parts[0]] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return facts
    }

    /// The tree of elements with their text.
    func structure() throws -> String {
        try run("pdfinfo", ["-struct-text"])
    }

    /// Heights of words in points, by word.
    func heights() throws -> [String: Double] {
        var heights: [String: Double] = [:]
        let word = /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">([^<]+)</
        for match in try run("pdftotext", ["-bbox"], after: ["-"]).matches(of: word) {
            let (top, bottom) = (Double(match.1) ?? 0, Double(match.2) ?? 0)
            heights[String(match.3)] = bottom - top
        }
        return heights
    }

    /// Where each word of a page stands: left, top, right and bottom, in points from its top left.
    func places(page: Int = 1) throws -> [(word: String, box: [Double])] {
        let word =
            /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]+)</
        return try run("pdftotext", ["-bbox", "-f", "\(page)", "-l", "\(page)"], after: ["-"])
            .matches(of: word).map { match in
                (
                    String(match.5),
                    [match.1, match.2, match.3, match.4].map { Double($0) ?? .nan }
                )
            }
    }

    private func run(_ name: String, _ before: [String], after: [String] = []) throws -> String {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "paper-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let path = ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }
            .first(where: FileManager.default.isExecutableFile(atPath:))
        guard let path else { throw Trouble.missing(name) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = before + [file.path()] + after
        let (output, complaints) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaints
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        let words = try complaints.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        // A tool that mends a broken file says so on its second output.
        guard process.terminationStatus == 0, words.isEmpty else {
            throw Trouble.failed("\(name): \(String(decoding: words, as: UTF8.self))")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
