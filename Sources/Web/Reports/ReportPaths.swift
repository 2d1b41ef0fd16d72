import Communities
import Essentials
import Evaluation
import Foundation

/// Where reports are.
enum ReportPaths {
    static func list(_ community: Community) -> String { "/c/\(community.name)/reports" }
    static func show(_ period: Period, _ community: Community) -> String {
        "\(list(community))/\(period.first)..\(period.last)"
    }
    static func pdf(_ period: Period, _ community: Community) -> String {
        "\(show(period, community))/report.pdf"
    }
    static func versions(_ period: Period, _ community: Community) -> String {
        "\(show(period, community))/versions"
    }
    static func version(_ number: Int, _ period: Period, _ community: Community) -> String {
        "\(versions(period, community))/\(number)"
    }
    static func behind(
        _ figure: ReportFigure, named name: String? = nil, after mark: ReportMark? = nil,
        _ period: Period, _ community: Community
    ) -> String {
        let path = "\(show(period, community))/behind/\(figure.rawValue)"
        let asked = name.map {
            "name=" + ($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }
        let behind = mark.map { "after=\($0)" }
        let parts = [asked, behind].compactMap { $0 }
        return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }
}

extension Period {
    /// Reads `2026-01-01..2026-03-31`; nil for anything else.
    init?(address: String) {
        guard address.count == 22, address.dropFirst(10).hasPrefix(".."),
            let first = Day(String(address.prefix(10))), let last = Day(String(address.suffix(10)))
        else { return nil }
        self.init(from: first, through: last)
    }
}
