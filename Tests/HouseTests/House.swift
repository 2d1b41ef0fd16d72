import Foundation

/// The repository as the house tests read it: its files, from where this file stands.
enum House {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let sources = SwiftFile.all(under: "Sources")
    static let tests = SwiftFile.all(under: "Tests")

    /// Paths from the root of all files below a folder, in order; none where there is no folder.
    static func paths(under folder: String, ending: String) -> [String] {
        let base = root.appending(path: folder, directoryHint: .isDirectory)
        let found = FileManager.default.enumerator(atPath: base.path(percentEncoded: false))
        return (found?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
            .map { "\(folder)/\($0)" }
            .sorted()
    }

    static func text(of path: String) -> String {
        let data = FileManager.default.contents(atPath: root.path(percentEncoded: false) + path)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}

/// One Swift file of the house, its code and its literals apart.
struct SwiftFile: Sendable {
    let path: String
    let text: SwiftText

    init(path: String, text: String) {
        self.path = path
        self.text = SwiftText(text)
    }

    static func all(under folder: String) -> [SwiftFile] {
        House.paths(under: folder, ending: ".swift").map {
            SwiftFile(path: $0, text: House.text(of: $0))
        }
    }

    /// The target that the file belongs to: the folder below Sources or Tests.
    var target: String {
        path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }

    var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
