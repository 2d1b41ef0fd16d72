import Logging

/// What a server writes down: faults and outages on the error side, one line each.
enum Log {
    static func start() {
        LoggingSystem.bootstrap { label in
            var handler = StreamLogHandler.standardError(label: label)
            handler.logLevel = .notice
            return handler
        }
    }

    static let server = Logger(label: "goodturn")
}
