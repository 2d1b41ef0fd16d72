import Operations

/// Brings older books to this version, after a backup of them as they were.
struct Upgrade {
    let desks: Desks
    let backups: BackupFolder?

    /// - Returns: how many steps were taken, and the backup that was made before, if any.
    @discardableResult
    func run() async throws -> (steps: Int, backup: String?) {
        let (done, waiting) = try await desks.schemaSteps()
        guard waiting > 0 else { return (0, nil) }
        var backup: String?
        if done > 0 {
            guard let backups else { throw BooksRefusal.nowhereForBackup }
            backup = try await desks.backups.keep(before: .migrating, in: backups)
        }
        return (try await desks.migrate(), backup)
    }
}
