import Foundation

/// What a command may be told beside its words.
enum Environment {
    /// A password for a new login, kept out of the list of processes.
    static var password: String? {
        ProcessInfo.processInfo.environment["GOODTURN_PASSWORD"]
    }

    /// The data folder when none is named.
    static var data: String? {
        ProcessInfo.processInfo.environment["GOODTURN_DATA"]
    }
}
