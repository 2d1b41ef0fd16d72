import Communities
import Operations

/// Addresses of bringing in and taking along.
enum ImportPaths {
    static func list(_ place: Community) -> String { "/c/\(place.name)/imports" }
    static func moved(_ place: Community) -> String { "\(list(place))/moved" }
    static func export(_ place: Community) -> String { "\(list(place))/everything" }

    static func one(_ run: ImportDesk.RunID, _ place: Community) -> String {
        "\(list(place))/\(run)"
    }

    static func part(_ part: String, of run: ImportDesk.RunID, _ place: Community) -> String {
        "\(one(run, place))/\(part)"
    }
}
