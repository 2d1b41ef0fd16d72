import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// What waits and what is new this week, to read on a screen, on paper or out loud.
struct DigestPage: Page {
    let visit: Visit
    let community: Community
    let digest: WeeklyDigest

    private var words: DigestWords { visit.words.digest }

    var title: String { words.title }
    var lead: String? {
        words.lead(visit.words.longDay(digest.first), visit.words.longDay(digest.last))
    }

    var body: HTML {
        """
        <p>\(PrintButton(visit.words.week.print))</p>
        \(digest.isEmpty ? EmptyState(words.nothing) : nil)
        \(list(words.asks, digest.asks))
        \(list(words.offers, digest.offers))
        """
    }

    private func list(_ title: String, _ lines: [DigestLine]) -> HTML? {
        guard !lines.isEmpty else { return nil }
        return Card(title, content: "<ul>\(lines, as: { "<li>\(words.line($0))</li>\n" })</ul>")
            .html
    }
}
