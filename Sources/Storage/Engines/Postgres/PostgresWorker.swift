import Foundation

/// One thread with one connection: takes a transaction, runs it, answers, and takes the next.
final class PostgresWorker {
    struct Turn: Sendable {
        let work: any PendingWork
        let kind: PostgresTransaction
    }

    static let attemptsMax = 10

    private let url: String
    private let number: Int
    private var link: PostgresLink?

    init(url: String, number: Int) {
        self.url = url
        self.number = number
    }

    func work(through queue: WorkQueue<Turn>) {
        while let turn = queue.take(atMost: 1).first {
            do {
                try perform(turn)
            } catch {
                turn.work.fail(error)
            }
        }
    }

    /// Runs the turn until it succeeds or may not be repeated; the caller answers what is thrown.
    private func perform(_ turn: Turn) throws {
        for attempt in 1... {
            let isLast = attempt == Self.attemptsMax
            let link = try connected()
            let connection = PostgresConnection(link, kind: turn.kind)
            do {
                try turn.work.attempt(on: connection)
                if let failure = connection.failure { throw failure }
            } catch {
                connection.rollBack()
                let hasLostConnection = forgetIfLost(link)
                guard let failure = connection.failure, failure.isRepeatable else {
                    throw (error as? PostgresFailure)?.fault ?? error
                }
                // A connection may have gone stale while it rested; a second loss is an outage.
                if isLast || (hasLostConnection && attempt > 1) { throw failure.fault }
                pause(after: attempt)
                continue
            }
            do {
                if turn.kind == .read {
                    turn.work.succeed()
                    // Nothing hangs on the end of a read, so nobody waits for it.
                    do { try connection.commit() } catch { connection.rollBack() }
                } else {
                    try connection.commit()
                    turn.work.succeed()
                }
                _ = forgetIfLost(link)
                return
            } catch let failure as PostgresFailure {
                connection.rollBack()
                _ = forgetIfLost(link)
                if isLast || !failure.isRepeatable { throw failure.fault }
                pause(after: attempt)
            }
        }
    }

    private func connected() throws -> PostgresLink {
        if let link { return link }
        let fresh = try PostgresLink(url: url)
        link = fresh
        return fresh
    }

    private func forgetIfLost(_ used: PostgresLink) -> Bool {
        if used.isLost { link = nil }
        return used.isLost
    }

    /// A little longer each time, and not the same on any two threads that met.
    private func pause(after attempt: Int) {
        Thread.sleep(forTimeInterval: Double(attempt * 2 + number % 8) / 1_000)
    }
}
