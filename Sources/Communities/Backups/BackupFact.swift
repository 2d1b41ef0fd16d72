import Essentials

/// The newest backup that was restored on trial and added up: what the first screen may say.
public struct BackupFact: Hashable, Sendable, Codable {
    public let made: Instant
    /// The name of the file in the folder of backups.
    public let name: String
    public let bytes: Int64
    /// How many rows it holds.
    public let rows: Int

    public init(made: Instant, name: String, bytes: Int64, rows: Int) {
        self.made = made
        self.name = name
        self.bytes = bytes
        self.rows = rows
    }
}
