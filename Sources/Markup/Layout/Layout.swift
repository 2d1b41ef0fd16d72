/// One whole page: the shell around it, one heading, and the named holes for its content.
///
/// There is no script and no style inside the page, so the strictest content policy holds.
public struct Layout: Component {
    let shell: Shell
    let title: String
    let content: HTML
    var lead: HTML?
    var crumbs: [NavLink] = []
    var aside: HTML?
    var flash: String?
    var faults: FaultSummary?
    var isWide = false

    /// `title` is the page's only first heading, and names the window together with the community.
    public init(_ shell: Shell, title: String, content: HTML) {
        self.shell = shell
        self.title = title
        self.content = content
    }

    /// Adds a first sentence, in larger type.
    public func lead(_ text: String?) -> Layout { changed { $0.lead = text.map(HTML.init(text:)) } }

    /// Adds the way back, outermost first.
    public func crumbs(_ links: [NavLink]) -> Layout { changed { $0.crumbs = links } }

    /// Adds what stands beside the page on wide screens and below it on telephones.
    public func aside(_ aside: HTML?) -> Layout { changed { $0.aside = aside } }

    /// Says once that something was done, politely announced.
    public func flash(_ message: String?) -> Layout { changed { $0.flash = message } }

    /// Says above the heading what stopped a form.
    public func faults(_ summary: FaultSummary?) -> Layout {
        changed { $0.faults = summary.flatMap { $0.isNeeded ? $0 : nil } }
    }

    /// Gives tables and grids the whole width of the window.
    public func wide() -> Layout { changed { $0.isWide = true } }

    public var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="\(shell.language)" dir="\(shell.isRightToLeft ? "rtl" : "ltr")"\
        \(attribute: "class", shell.isLargePrint ? "large-print" : nil)>
        <head>
        \(shell.head(title: title))</head>
        <body>
        <a class="skip" href="#main">\(shell.words.skip)</a>
        \(shell.header)
        <div class="page\(isWide ? " is-wide" : "")\(aside == nil ? "" : " has-aside")">
        \(main)
        \(beside)</div>
        \(shell.footer)
        </body>
        </html>

        """
    }

    private var main: HTML {
        let flash: HTML? = flash.map { "<div class=\"flash\" role=\"status\"><p>\($0)</p></div>" }
        let lead: HTML? = lead.map { "<p class=\"lead\">\($0)</p>" }
        return """
            <main id="main" tabindex="-1">
            \(way)\(flash)\(faults)<h1>\(title)</h1>
            \(lead)
            \(content)
            </main>
            """
    }

    private var way: HTML? {
        crumbs.isEmpty ? nil : "<ol class=\"crumbs\">\(crumbs)</ol>\n"
    }

    private var beside: HTML? { aside.map { "<aside class=\"aside\">\($0)</aside>\n" } }

    private func changed(_ change: (inout Layout) -> Void) -> Layout {
        var copy = self
        change(&copy)
        return copy
    }
}
