import Foundation

/// The cookies of the house: the session, and one message for the next page.
enum Cookies {
    static let session = "goodturn"
    static let flash = "said"
    static let language = "language"
    static let unsent = "unsent"

    static func session(_ token: String, isSecure: Bool) -> String {
        "\(session)=\(token); Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax\(secure(isSecure))"
    }

    static func endSession(isSecure: Bool) -> String {
        "\(session)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax\(secure(isSecure))"
    }

    static func flash(_ message: String) -> String {
        let allowed = CharacterSet.alphanumerics
        let text = message.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return "\(flash)=\(text); Path=/; Max-Age=60; HttpOnly; SameSite=Lax"
    }

    static let endFlash = "\(flash)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"

    /// Which kept form is on the screen, so that it is let go of once it was sent.
    static func unsent(_ name: String) -> String {
        "\(unsent)=\(name); Path=/; Max-Age=86400; HttpOnly; SameSite=Lax"
    }

    static let endUnsent = "\(unsent)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"

    static func language(_ tag: String) -> String {
        "\(language)=\(tag); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
    }

    private static func secure(_ isSecure: Bool) -> String { isSecure ? "; Secure" : "" }

    /// The values of a `Cookie` header (RFC 6265).
    static func read(_ header: String?) -> [String: String] {
        var found: [String: String] = [:]
        for part in (header ?? "").split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let name = pair[0].drop { $0 == " " || $0 == "\t" }
            found[String(name)] = String(pair[1])
        }
        return found
    }
}
