import Brokerage
import Communities
import Markup
import Wording

/// What is set aside of one person's time, line by line.
struct SetAsideLines: Component {
    let visit: Visit
    let community: Community
    let kept: [SetAside]
    /// Whether each line leads to where it is passed on or given back.
    let isOpen: Bool

    init(_ visit: Visit, _ community: Community, _ kept: [SetAside], isOpen: Bool) {
        self.visit = visit
        self.community = community
        self.kept = kept
        self.isOpen = isOpen
    }

    var html: HTML { "<ul>\(kept, as: line)</ul>" }

    private func line(_ hold: SetAside) -> HTML {
        let words = visit.words.holds.line(hold)
        guard isOpen else { return "<li>\(words)</li>" }
        return "<li><a\(href: HoldPaths.show(hold.id, community))>\(words)</a></li>"
    }
}
