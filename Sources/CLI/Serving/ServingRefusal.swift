import ArgumentParser
import Essentials

/// The ways a server cannot start.
enum ServingRefusal: TerminalRefusal, Hashable {
    case portInUse(Int)
    case portNotAllowed(Int)

    var kind: RefusalKind {
        switch self {
        case .portInUse: .conflict
        case .portNotAllowed: .forbidden
        }
    }

    var code: String {
        switch self {
        case .portInUse: "port-in-use"
        case .portNotAllowed: "port-not-allowed"
        }
    }

    var explanation: String {
        switch self {
        case .portInUse(let port):
            "Port \(port) is in use by another program. Choose another with --port."
        case .portNotAllowed(let port):
            "This machine does not let you use port \(port). Choose one above 1023 with --port."
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .portInUse: ExitCodes.unavailable
        case .portNotAllowed: ExitCodes.notAllowed
        }
    }
}
