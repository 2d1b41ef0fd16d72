import Foundation
import HTTPTypes
import Hummingbird

/// Tells whether a form was sent from one of our own pages.
///
/// A cookie or a hidden field proves that only for people who are signed in. A page elsewhere
/// could sign somebody in under a stranger's name, so every form is asked where it comes from:
/// browsers say so in `Sec-Fetch-Site` (over HTTPS and at home) and in `Origin`. Programs that say
/// neither carry no cookies of a person's.
enum Origins {
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
    private static let forwardedHost = HTTPField.Name("X-Forwarded-Host")

    /// - Throws: `FormRefusal.elsewhere`.
    static func check(_ request: Request, isBehindProxy: Bool) throws(FormRefusal) {
        let forwarded = forwardedHost.flatMap { request.headers[$0] }
        let hosts = [request.head.authority, isBehindProxy ? forwarded : nil].compactMap { $0 }
        guard
            isOurs(
                site: fetchSite.flatMap { request.headers[$0] }, origin: request.headers[.origin],
                hosts: hosts)
        else { throw .elsewhere }
    }

    /// Whether a form is ours by what the browser says; a browser that says nothing is believed.
    static func isOurs(site: String?, origin: String?, hosts: [String]) -> Bool {
        if let site { return site == "same-origin" || site == "none" }
        guard let origin else { return true }
        guard let mark = origin.range(of: "://") else { return false }
        let host = origin[mark.upperBound...].lowercased()
        return hosts.contains { $0.lowercased() == host }
    }
}
