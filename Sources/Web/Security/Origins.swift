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

    /// How the browser that asks reaches this house, for a link that is read from its screen.
    static func own(of request: Request, isBehindProxy: Bool) -> String? {
        let forwarded = isBehindProxy ? forwardedHost.flatMap { request.headers[$0] } : nil
        guard let host = forwarded ?? request.head.authority, !host.isEmpty,
            host.utf8.allSatisfy({
                ("a"..."z").contains(UnicodeScalar($0)) || ("A"..."Z").contains(UnicodeScalar($0))
                    || ("0"..."9").contains(UnicodeScalar($0)) || ".-:[]".utf8.contains($0)
            })
        else { return nil }
        return (isBehindProxy ? "https://" : "http://") + host
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
