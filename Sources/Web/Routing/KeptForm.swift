import Markup
import Operations
import Wording

/// All that was typed, in hidden fields behind one button, so that it can be sent once more.
struct KeptForm: Component {
    private let address: String
    private let answers: [(name: String, value: String)]
    private let button: String

    /// - Parameter key: another request key, where the one that came was spent.
    /// - Returns: nil for files and passwords, which are not written into a page.
    init?(_ visit: Visit, key: String? = nil, button: String) {
        let form = visit.form
        guard form.files.isEmpty, !form.has("password") else { return nil }
        address = visit.path + QueryText.encoded(visit.query)
        answers = form.names.flatMap { name in
            form.all(name).map { (name: name, value: name == "key" ? key ?? $0 : $0) }
        }
        self.button = button
    }

    /// - Parameter token: of the session that is to send it.
    /// - Returns: nil for files and passwords.
    init?(_ visit: Visit, token: String, button: String) {
        var copy = visit
        copy.form["token"] = token
        self.init(copy, button: button)
    }

    var html: HTML {
        """
        <form class="one-tap" method="post" action="\(address)" data-once>\
        \(answers, as: { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        \(SubmitButton(button))</form>
        """
    }
}

/// Says that a form was sent before with other content; what was typed now waits behind a button.
struct SentBeforePage: Page {
    let explanation: String
    let visit: Visit

    private var words: OutageWords { visit.words.outage }

    var title: String { visit.words.say("That did not work") }

    var body: HTML {
        let kept = KeptForm(visit, key: visit.desks.key().text, button: words.sendAsNew)
        let rest: HTML = kept.map { "<p>\(words.kept)</p>\($0)" } ?? "<p>\(words.goBack)</p>"
        return "<p>\(explanation)</p>\(rest)"
    }
}
