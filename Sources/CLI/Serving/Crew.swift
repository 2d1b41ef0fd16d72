import Foundation

/// The threads that requests run on; unlike the threads that all tasks share, they may wait.
///
/// A page asks the books some questions, each shorter than handing it to another thread. So a
/// request stays on its thread while SQLite reads, and a long report holds up nobody but one of
/// these.
///
/// Unchecked, as all state is touched under the condition's lock.
final class Crew: TaskExecutor, @unchecked Sendable {
    private let condition = NSCondition()
    private var waiting: [UnownedJob] = []

    /// - Parameter count: how many requests may wait for the books at once.
    init(count: Int = max(4, ProcessInfo.processInfo.activeProcessorCount * 2)) {
        for _ in 1...max(1, count) { Thread { self.work() }.start() }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.withLock {
            waiting.append(job)
            condition.signal()
        }
    }

    // The crew is there as long as the program is.
    private func work() -> Never {
        while true {
            let job = condition.withLock {
                while waiting.isEmpty { condition.wait() }
                return waiting.removeFirst()
            }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
