import Communities
import HTTPTypes

/// Where somebody wanted to go when the way led past the sign-in page.
///
/// Only our own pages of the same community are gone on to: an address that anybody may write
/// behind a link must not lead to another site.
enum Onward {
    static let field = "next"
    private static let bytesMax = 1_000

    /// The way in, which remembers the page that was asked for; forms are not repeated.
    static func signIn(for visit: Visit, at place: Community) -> String {
        let asked = visit.path + QueryText.encoded(visit.query)
        guard visit.form.names.isEmpty, address(asked, at: place) != nil else {
            return HomePaths.signIn(place)
        }
        return HomePaths.signIn(place) + QueryText.encoded([(name: field, value: asked)])
    }

    /// The address, where it is one of our own pages; nil for everything else.
    static func address(_ text: String, at place: Community) -> String? {
        let root = HomePaths.home(place)
        guard text.utf8.count <= bytesMax, text.hasPrefix(root + "/"), !text.contains("//"),
            text.utf8.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: "\\") }),
            !text.contains("/.")
        else { return nil }
        let path = text.prefix { $0 != "?" && $0 != "#" }.dropFirst(root.count)
        guard let (route, _) = Route.leading(to: String(path), by: .get),
            route.access != .everyone
        else { return nil }
        return text
    }
}
