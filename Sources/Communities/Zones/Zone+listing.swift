import Foundation

extension Zone {
    /// Every zone that can be chosen, by name: places first named by their continent.
    public static let all: [String] =
        TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted() + ["UTC"]

    /// The server's own zone, offered before any other; UTC where it has none.
    public static var ofServer: Zone {
        Zone(TimeZone.current.identifier).flatMap { all.contains($0.name) ? $0 : nil } ?? .utc
    }
}
