import Hummingbird
import Logging
import NIOCore

/// What travels with a request from the socket to its handler.
struct DoorContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// Enough for a photograph from a telephone and for another program's export.
    var maxUploadSize: Int { 20 * 1_024 * 1_024 }
}
