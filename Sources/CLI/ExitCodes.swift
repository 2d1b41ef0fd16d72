import ArgumentParser
import Essentials
import Operations

/// The one mapping from how a command ended to the number that a script sees.
///
/// The numbers above 63 are those of `sysexits.h`, so that other programs know them.
enum ExitCodes {
    /// All is well.
    static let ok = ExitCode(0)
    /// The command ran and found something wrong, as when the books do not add up.
    static let foundWrong = ExitCode(1)
    /// The command was not written as its help says.
    static let usage = ExitCode(64)
    /// What was given cannot be right.
    static let data = ExitCode(65)
    /// Something that is needed is not there: books, a database, a port.
    static let unavailable = ExitCode(69)
    /// A fault of Goodturn's own.
    static let bug = ExitCode(70)
    /// A file could not be written.
    static let cannotCreate = ExitCode(73)
    /// This is not yours to do.
    static let notAllowed = ExitCode(77)

    static func code(of refusal: any Refusal) -> ExitCode {
        if let refusal = refusal as? any TerminalRefusal { return refusal.exitCode }
        if let refusal = refusal as? BackupRefusal, refusal.isAboutWriting { return cannotCreate }
        return switch refusal.kind {
        case .invalid: data
        case .missing: unavailable
        case .conflict: data
        case .forbidden: notAllowed
        }
    }
}

/// A refusal of the command line's own, which knows its number.
protocol TerminalRefusal: Refusal {
    var exitCode: ExitCode { get }
}
