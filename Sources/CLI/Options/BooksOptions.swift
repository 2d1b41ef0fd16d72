import ArgumentParser
import Operations

/// Which books a command works on.
struct BooksOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that holds the books. Without it: $GOODTURN_DATA, else `data`.",
            valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "A PostgreSQL database instead of a folder, such as postgres:///goodturn.",
            valueName: "address"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Where backups go. Without it: the folder `backups` in the data folder.",
            valueName: "folder"))
    var backups: String?

    func validate() throws {
        if data != nil, database != nil {
            throw ValidationError("Say either --data or --database, not both.")
        }
    }

    var place: BooksPlace {
        if let database { return .database(database) }
        return .folder(folder)
    }

    /// Where backups go; books in a database have no place for them unless one is named.
    var backupFolder: BackupFolder? {
        if let backups { return BackupFolder(path: backups) }
        return database == nil ? BackupFolder(path: "\(folder)/backups") : nil
    }

    /// The data folder.
    var folder: String {
        data ?? Environment.data ?? "data"
    }
}
