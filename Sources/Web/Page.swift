import HTTPTypes
import Markup
import Wording

/// A page as its feature describes it; the shell around it comes from the visit.
protocol Page {
    /// The one first heading, and the name of the window.
    var title: String { get }
    var body: HTML { get }
    /// One sentence below the heading.
    var lead: String? { get }
    /// The way back, outermost first.
    var crumbs: [NavLink] { get }
    var aside: HTML? { get }
    /// Gives tables the whole window.
    var isWide: Bool { get }
    var faults: FaultSummary? { get }
}

extension Page {
    var lead: String? { nil }
    var crumbs: [NavLink] { [] }
    var aside: HTML? { nil }
    var isWide: Bool { false }
    var faults: FaultSummary? { nil }
}

extension Visit {
    /// The page inside its shell.
    func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Reply {
        var layout = Layout(
            shell, title: page.title, content: note.map { "\($0)\(page.body)" } ?? page.body
        )
        .lead(page.lead).crumbs(page.crumbs).aside(page.aside).flash(flash)
        .faults(page.faults)
        if page.isWide { layout = layout.wide() }
        var reply = Reply.html(layout.html.render(), status: status)
        if flash != nil { reply = reply.settingCookie(Cookies.endFlash) }
        return reply
    }

    /// A form shown again with what was typed and what stopped it.
    func again(_ page: some Page) -> Reply {
        self.page(page, status: .unprocessableContent)
    }
}
