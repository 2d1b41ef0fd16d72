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
        let form = visit.form
        guard !form.names.isEmpty else { return "\(ButtonLink(words.reload, to: visit.path))" }
        // Files and passwords are not written into a page.
        guard form.files.isEmpty, !form.has("password") else { return "<p>\(words.goBack)</p>" }
        let answers = form.names.flatMap { name in form.all(name).map { (name: name, value: $0) } }
        return """
            <p>\(words.kept)</p>
            <form class="one-tap" method="post" action="\(visit.path)" data-once>\
            \(answers, as: { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
            \(SubmitButton(words.again))</form>
            """
    }
}
