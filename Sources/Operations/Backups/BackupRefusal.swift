import Essentials

/// The ways a backup cannot be made or restored.
public enum BackupRefusal: Refusal, Hashable {
    case fileExists(String)
    case cannotWrite(String, reason: String)
    case diskFull(String)
    case noFile(String)
    case notABackup(String)
    case cutShort(String)
    case damaged(String, line: Int)
    case newer(String)
    case notEmpty
    case inUse
    case needsEmptyDatabase
    case didNotVerify(String)

    /// Whether a file could not be written, as against read.
    public var isAboutWriting: Bool {
        switch self {
        case .fileExists, .cannotWrite, .diskFull: true
        default: false
        }
    }

    public var kind: RefusalKind {
        switch self {
        case .noFile: .missing
        case .fileExists, .notEmpty, .inUse, .needsEmptyDatabase, .newer: .conflict
        case .cannotWrite, .diskFull: .conflict
        case .notABackup, .cutShort, .damaged, .didNotVerify: .invalid
        }
    }

    public var code: String {
        switch self {
        case .fileExists: "file-exists"
        case .cannotWrite: "cannot-write"
        case .diskFull: "disk-full"
        case .noFile: "no-file"
        case .notABackup: "not-a-backup"
        case .cutShort: "backup-cut-short"
        case .damaged: "backup-damaged"
        case .newer: "backup-newer"
        case .notEmpty: "books-not-empty"
        case .inUse: "books-in-use"
        case .needsEmptyDatabase: "needs-empty-database"
        case .didNotVerify: "backup-did-not-verify"
        }
    }

    public var explanation: String {
        switch self {
        case .fileExists(let file):
            "There is already a file \(file). Choose another name, so that no backup is lost."
        case .cannotWrite(let file, let reason):
            "The file \(file) cannot be written: \(reason). Nothing was left behind."
        case .diskFull(let file):
            "There is not enough room for \(file). Make room or use another disk. Nothing was left behind."
        case .noFile(let file): "There is no file \(file)."
        case .notABackup(let file): "The file \(file) is not a backup of Goodturn."
        case .cutShort(let file):
            "The backup \(file) ends too early: it was not copied whole. Use another copy. Nothing was restored."
        case .damaged(let file, let line):
            "The backup \(file) is damaged at line \(line). Use another copy. Nothing was restored."
        case .newer(let file):
            "The backup \(file) was made by a newer Goodturn. Install that version or a later one."
        case .notEmpty:
            "There are books here already. Restore into an empty folder, or say --replace, which makes a backup of these first."
        case .inUse:
            "A server or another command is using these books. Stop it first, then restore again. Nothing was changed."
        case .needsEmptyDatabase:
            "Goodturn does not replace books inside PostgreSQL. Make a new, empty database and restore into that."
        case .didNotVerify(let reason):
            "The backup did not stand its test: \(reason). Run goodturn ledger verify on the books, and use no copy that fails here."
        }
    }
}
