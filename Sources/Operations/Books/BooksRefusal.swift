import Essentials

/// The ways a set of books cannot be opened.
///
/// Each says what to do about it.
public enum BooksRefusal: Refusal, Hashable {
    case noBooks(folder: String)
    case emptyDatabase
    case notWritable(folder: String)
    case noFolder(String)
    case notADatabase(String)
    case unreachable(String)
    case older
    case nowhereForBackup

    public var kind: RefusalKind {
        switch self {
        case .noBooks, .emptyDatabase, .noFolder: .missing
        case .notWritable: .forbidden
        case .notADatabase, .unreachable: .invalid
        case .older, .nowhereForBackup: .conflict
        }
    }

    public var code: String {
        switch self {
        case .noBooks: "no-books"
        case .emptyDatabase: "empty-database"
        case .notWritable: "folder-not-writable"
        case .noFolder: "no-folder"
        case .notADatabase: "not-a-database"
        case .unreachable: "database-unreachable"
        case .older: "older-database"
        case .nowhereForBackup: "nowhere-for-backup"
        }
    }

    public var explanation: String {
        switch self {
        case .noBooks(let folder):
            "There are no books in the folder \(folder). Name the right folder with --data, or start new books with goodturn setup."
        case .emptyDatabase:
            "There are no books in this database. Name the right one with --database, or start new books with goodturn setup."
        case .notWritable(let folder):
            "Goodturn may not write in the folder \(folder). Give it to the person or service that runs Goodturn."
        case .noFolder(let folder):
            "There is no folder \(folder). Make it first, or name another with --data."
        case .notADatabase(let file):
            "The file \(file) is not a Goodturn database, or it is damaged. Restore a backup into an empty folder."
        case .unreachable(let reason):
            "The database cannot be reached: \(reason). Check that it runs and that its address is right."
        case .older:
            "These books were last used by an older Goodturn. Run goodturn migrate once; it makes a backup first."
        case .nowhereForBackup:
            "These books are older than this Goodturn, and a backup is made before they change. Say where it may go with --backups."
        }
    }
}
