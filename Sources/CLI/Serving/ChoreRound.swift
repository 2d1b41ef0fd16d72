import Logging
import Operations
import ServiceLifecycle

/// One chore that comes round as long as the server runs.
struct ChoreRound: Service {
    let chore: Chore
    let desk: ChoreDesk
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await desk.run(chore)
                } catch is CancellationError {
                    return
                } catch {
                    logger.error(
                        "a chore failed, and is tried again",
                        metadata: ["chore": "\(chore.rawValue)", "error": "\(error)"])
                }
                do {
                    try await Task.sleep(for: .seconds(chore.seconds))
                } catch {
                    return
                }
            }
        }
    }
}
