import HTTPTypes
import Hummingbird

/// Headers that every answer carries, so that a browser keeps strangers out of our pages.
enum SafeHeaders {
    /// Nothing from elsewhere, nothing written inside a page, no frames around it.
    static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "font-src 'self'",
        "img-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    static func add(to response: inout Response) {
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.xContentTypeOptions] = "nosniff"
        if let referrerPolicy { response.headers[referrerPolicy] = "no-referrer" }
        if let openerPolicy { response.headers[openerPolicy] = "same-origin" }
    }

    private static let referrerPolicy = HTTPField.Name("Referrer-Policy")
    private static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")
}
