import Essentials

/// An e-mail that waits to be handed to the mail server.
public struct OutboxLetter: Hashable, Sendable {
    public let notice: Notice
    public let name: String
    public let address: String
    public let tries: Int

    public init(notice: Notice, name: String, address: String, tries: Int) {
        self.notice = notice
        self.name = name
        self.address = address
        self.tries = tries
    }

    /// Seconds to wait after the given number of failed tries; nil when it is time to give up.
    ///
    /// One minute, then ever longer, two days in all: the way mail servers do it themselves.
    public static func pause(afterTries tries: Int) -> Int64? {
        let pauses: [Int64] = [60, 300, 1_200, 3_600, 4 * 3_600, 12 * 3_600, 24 * 3_600]
        return pauses.indices.contains(tries - 1) ? pauses[tries - 1] : nil
    }
}
