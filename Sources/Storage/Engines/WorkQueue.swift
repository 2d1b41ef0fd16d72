import Foundation
import Synchronization

/// Work that waits for threads which may block, since the cooperative pool must not.
///
/// Unchecked, as all state is touched under the condition's lock.
final class WorkQueue<Work: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var waiting: [Work] = []
    /// The same as `waiting.isEmpty`, for one who looks without the lock.
    private let isEmpty = Atomic(true)
    private var isClosed = false
    private var workers = 0
    private var onEnd: [CheckedContinuation<Void, Never>] = []

    /// Starts a thread that lives until the queue is closed and empty.
    func startWorker(named name: String, _ body: @escaping @Sendable (WorkQueue) -> Void) {
        condition.withLock { workers += 1 }
        let thread = Thread {
            body(self)
            self.endWorker()
        }
        thread.name = name
        thread.start()
    }

    /// Adds work; false once the queue is closed.
    func add(_ work: Work) -> Bool {
        condition.withLock {
            guard !isClosed else { return false }
            waiting.append(work)
            isEmpty.store(false, ordering: .relaxed)
            condition.signal()
            return true
        }
    }

    /// Waits for work and takes at most `limit` of it, oldest first; empty means the end.
    ///
    /// - Parameter staysAwake: how long to look out for more before falling asleep, letting any
    ///   other thread go first meanwhile. To wake a thread takes as long as a flush of a fast disk.
    func take(atMost limit: Int, staysAwake: Duration = .zero) -> [Work] {
        if staysAwake > .zero {
            let end = ContinuousClock.now + staysAwake
            while isEmpty.load(ordering: .relaxed), ContinuousClock.now < end { sched_yield() }
        }
        return condition.withLock {
            while waiting.isEmpty && !isClosed { condition.wait() }
            let taken = Array(waiting.prefix(limit))
            waiting.removeFirst(taken.count)
            isEmpty.store(waiting.isEmpty, ordering: .relaxed)
            return taken
        }
    }

    /// Takes no more work; what waits is still done.
    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }

    /// Closes, and returns when the last thread has ended.
    func drain() async {
        close()
        await withCheckedContinuation { continuation in
            let isOver = condition.withLock {
                if workers > 0 { onEnd.append(continuation) }
                return workers == 0
            }
            if isOver { continuation.resume() }
        }
    }

    private func endWorker() {
        let told = condition.withLock {
            workers -= 1
            defer { if workers == 0 { onEnd = [] } }
            return workers == 0 ? onEnd : []
        }
        for continuation in told { continuation.resume() }
    }
}
