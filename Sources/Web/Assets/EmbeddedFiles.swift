import Embedded

/// Everything below `Sources/Embedded/files`, as it was when the binary was built.
public enum EmbeddedFiles {
    /// All of them, in the order of their names.
    public static let all: [Asset] = {
        var assets: [Asset] = []
        guard var place = goodturn_first_file() else { return [] }
        while let name = place.pointee.name {
            let bytes = UnsafeBufferPointer(start: place.pointee.bytes, count: place.pointee.length)
            assets.append(Asset(name: String(cString: name), bytes: Array(bytes)))
            place += 1
        }
        return assets
    }()

    /// The files of one folder, such as `styles`.
    public static func folder(_ name: String) -> [Asset] {
        all.filter { $0.name.hasPrefix("\(name)/") }
    }

    /// One file by its name, such as `icons/icon.svg`.
    public static func file(_ name: String) -> Asset? { all.first { $0.name == name } }
}
