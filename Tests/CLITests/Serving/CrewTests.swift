import Foundation
import Synchronization
import Testing

@testable import CLI

@Suite struct `The crew` {
    @Test func `runs what is asked of it on threads of its own`() async {
        let crew = Crew(count: 2)
        let threads = await withTaskExecutorPreference(crew) {
            await withTaskGroup(of: ObjectIdentifier.self) { group in
                for _ in 0..<200 {
                    group.addTask {
                        await Task.yield()
                        return Self.thread()
                    }
                }
                return await group.reduce(into: Set<ObjectIdentifier>()) { $0.insert($1) }
            }
        }
        #expect((1...2).contains(threads.count))
    }

    @Test func `goes on while one of it waits`() async {
        let crew = Crew(count: 2)
        let door = DispatchSemaphore(value: 0)
        let answer = await withTaskExecutorPreference(crew) {
            await withTaskGroup(of: Int.self) { group in
                group.addTask {
                    Self.pass(door)
                    return 1
                }
                group.addTask {
                    door.signal()
                    return 2
                }
                return await group.reduce(0, +)
            }
        }
        #expect(answer == 3)
    }

    private static func thread() -> ObjectIdentifier { ObjectIdentifier(Thread.current) }

    /// Waits as a read of the books would: without giving its thread away.
    private static func pass(_ door: DispatchSemaphore) {
        door.wait()
    }
}
