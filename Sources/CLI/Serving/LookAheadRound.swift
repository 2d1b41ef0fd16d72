import Logging
import Operations
import ServiceLifecycle

/// Looks every ten minutes who may have a reason to be rung, in every process for its own visitors.
struct LookAheadRound: Service {
    let desks: Desks

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await desks.calls.lookAhead()
                } catch is CancellationError {
                    return
                } catch {
                    desks.logger.error(
                        "looking ahead failed, and is tried again", metadata: ["error": "\(error)"])
                }
                do {
                    try await Task.sleep(for: .seconds(CallDesk.looksAheadEvery))
                } catch {
                    return
                }
            }
        }
    }
}
