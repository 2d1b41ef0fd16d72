/// Where an import comes from; each remembers its own rows and old names.
public enum ImportKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// TimeOverflow's export, or the lists that banks prepared for it.
    case timeOverflow = "timeoverflow"
    /// Our own five CSV files.
    case goodturn
    /// Any other CSV, whose columns somebody chose.
    case csv
    /// More about people who are here already, found by their member number.
    case people

    /// Whether the columns are chosen by hand, file by file.
    public var hasChosenColumns: Bool { self == .csv || self == .people }
}

/// A file as somebody handed it over.
public struct ImportUpload: Hashable, Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
