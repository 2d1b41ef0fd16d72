import Essentials

/// The ways an import says no, in order of precedence.
public enum ImportRefusal: Refusal, Hashable, CaseIterable {
    case noFile
    case moved
    case notDraft
    case changedMeanwhile
    case hasFaults
    case columnsOpen
    case reasonMissing
    case notLoaded
    case laterImport

    public var kind: RefusalKind {
        switch self {
        case .noFile, .hasFaults, .columnsOpen, .reasonMissing: .invalid
        case .moved, .notDraft, .changedMeanwhile, .notLoaded, .laterImport: .conflict
        }
    }

    public var code: String {
        switch self {
        case .noFile: "import-no-file"
        case .moved: "import-moved"
        case .notDraft: "import-not-draft"
        case .changedMeanwhile: "import-changed"
        case .hasFaults: "import-faults"
        case .columnsOpen: "import-columns-open"
        case .reasonMissing: "import-reason-missing"
        case .notLoaded: "import-not-loaded"
        case .laterImport: "import-later-import"
        }
    }

    public var explanation: String {
        switch self {
        case .noFile:
            "No file came with this. Choose the ZIP or the CSV files and send them again."
        case .moved:
            "You said that you have moved here, so nothing more is taken in from the other system."
        case .notDraft:
            "This import was already loaded or undone. Read the file again to start a new one."
        case .changedMeanwhile:
            "Somebody changed this import while you looked at it. Look at it again, then load it."
        case .hasFaults:
            "Some lines would fail, so nothing was loaded. Mend them or leave them out by name."
        case .columnsOpen:
            "We do not know what the columns hold. Choose them first."
        case .reasonMissing:
            "Write in a few words why, so that others can understand it later."
        case .notLoaded:
            "There is nothing to undo: this import is not in the books."
        case .laterImport:
            "A later import stands on this one. Undo that one first."
        }
    }
}
