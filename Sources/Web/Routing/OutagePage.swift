import Markup
import Operations
import Wording

/// The page for a full disk and for books that went away: what was typed waits on it.
///
/// The form goes out again as it came, with its own request key, so nothing is lost and nothing is
/// written twice.
struct OutagePage: Page {
    let outage: Outage
    let visit: Visit

    private var words: OutageWords { visit.words.outage }

    var title: String { words.title }

    var body: HTML {
        """
        <p>\(explanation)</p>
        \(again)
        """
    }

    private var explanation: String {
        switch outage {
        case .diskFull: words.diskFull
        case .away: words.away
        case .busy: words.busy
        case .unknown: words.unknown
        }
    }

    private var again: HTML {
        guard !visit.form.names.isEmpty else {
            return "\(ButtonLink(words.reload, to: visit.path))"
        }
        guard let kept = KeptForm(visit, button: words.again) else {
            return "<p>\(words.goBack)</p>"
        }
        return "<p>\(words.kept)</p>\(kept)"
    }
}
