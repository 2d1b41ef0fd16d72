import Foundation
import HTTPTypes

extension Route {
    /// The line of the table that answers at a path below the community, with what its words in
    /// braces stand for.
    ///
    /// Of several, the one with the fewest such words.
    static func leading(
        to path: String, by method: HTTPRequest.Method
    ) -> (route: Route, parameters: [String: String])? {
        WebRouter.table
            .filter { $0.method == method }
            .compactMap { route in route.parameters(in: path).map { (route, $0) } }
            .min { $0.1.count < $1.1.count }
    }

    private func parameters(in address: String) -> [String: String]? {
        let wanted = path.split(separator: "/", omittingEmptySubsequences: false)
        let given = address.split(separator: "/", omittingEmptySubsequences: false)
        guard wanted.count == given.count else { return nil }
        var found: [String: String] = [:]
        for (word, part) in zip(wanted, given) {
            if word.hasPrefix("{") {
                guard !part.isEmpty else { return nil }
                found[String(word.dropFirst().dropLast())] = part.removingPercentEncoding
            } else if word != part {
                return nil
            }
        }
        return found
    }
}
