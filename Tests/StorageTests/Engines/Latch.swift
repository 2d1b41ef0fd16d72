import Foundation

/// A door that a blocking closure waits at until a test opens it, or for a minute.
///
/// On SQLite a read blocks its caller's own thread, so such a read is asked from `ThreadOfItsOwn`.
final class Latch: @unchecked Sendable {
    private static let secondsMax = 60.0
    private let condition = NSCondition()
    private var isOpen = false

    func open() {
        condition.withLock {
            isOpen = true
            condition.broadcast()
        }
    }

    func wait() {
        let end = Date(timeIntervalSinceNow: Self.secondsMax)
        condition.withLock {
            while !isOpen, condition.wait(until: end) {}
        }
    }
}

/// Runs each piece of a task on a thread that nobody else needs.
///
/// The threads that all tests share are as many as the machine has cores: two tests that block
/// one each would leave none to wake them.
final class ThreadOfItsOwn: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        Thread.detachNewThread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
