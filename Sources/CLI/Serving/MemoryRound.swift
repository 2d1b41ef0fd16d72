import CMalloc
import ServiceLifecycle

/// Gives memory that nobody uses back to the machine: soon after the start, then every ten minutes.
///
/// What starting, a backup or a long report took stays with the program otherwise, for the next that
/// may never come.
struct MemoryRound: Service {
    private static let after = Duration.milliseconds(500)
    private static let every = Duration.seconds(600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var pause = Self.after
            while (try? await Task.sleep(for: pause)) != nil {
                Self.giveBack()
                pause = Self.every
            }
        }
    }

    /// Whether anything went back.
    @discardableResult static func giveBack() -> Bool {
        malloc_trim(0) == 1
    }
}
