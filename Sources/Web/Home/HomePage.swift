import Communities
import Markup

/// The first screen of somebody who is signed in.
struct HomePage: Page {
    let visit: Visit

    var title: String { visit.place?.title ?? "Goodturn" }
    var body: HTML { "" }
}
