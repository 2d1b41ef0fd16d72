import Communities
import Markup
import Wording

/// The first page of all: start a time bank, or look around a sample town.
struct SetupPage: Page {
    let visit: Visit

    private var words: SetupWords { visit.words.setup }
    private var form: TypedForm { visit.form }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(Form(
            action: SetupPaths.start, seal: visit.seal(), buttons: [SubmitButton(words.start)],
            content: "\(word)\(fields)"))
        """
    }

    var aside: HTML? { "\(Card(words.sampleTitle, content: sample))" }

    private var sample: HTML {
        """
        <p>\(words.sample)</p>
        \(Form(
            action: SetupPaths.sample, seal: visit.freshSeal(),
            buttons: [SubmitButton(words.openSample, tone: .plain)], content: word))
        """
    }

    /// The word of the set-up link travels with both forms.
    private var word: HTML {
        """
        <input type="hidden" name="word" value="\(form["word"])">
        """
    }

    private var fields: [Field] {
        [
            text("title", words.bank, hint: words.bankHint),
            text("coordinator", words.coordinator, hint: words.coordinatorHint).autofill("name"),
            text("telephone", words.telephone, kind: .telephone).autofill("tel"),
            text("face", words.face, hint: words.faceHint)
                .optional(visit.words.shell.optional),
            text("hours", words.hours, hint: words.hoursHint)
                .optional(visit.words.shell.optional),
            text("unit", words.unitSingular, hint: words.unitHint, otherwise: "hour")
                .width(.short),
            text("units", words.unitPlural, otherwise: "hours").width(.short),
            Field(
                .radios(
                    Scheme.Valuing.allCases.map {
                        Choice(
                            $0.rawValue, visit.words.rules.valuing($0),
                            hint: visit.words.rules.valuingHint($0))
                    }), name: "valuing", label: visit.words.rules.valuing,
                value: form["valuing"].isEmpty
                    ? Scheme.Valuing.credited.rawValue : form["valuing"]),
            Field(
                .list(zones), name: "zone", label: words.zone,
                value: form["zone"].isEmpty ? Zone.ofServer.name : form["zone"]
            ).hint(words.zoneHint).fault(visit.fault(of: "zone")),
            Field(
                .list(languages), name: "language", label: words.language,
                value: form["language"].isEmpty ? "en" : form["language"]),
            text("email", words.email, kind: .email).autofill("username"),
            Field(.password, name: "password", label: words.password)
                .hint(words.passwordHint).autofill("new-password")
                .fault(visit.fault(of: "password")),
        ]
    }

    private func text(
        _ name: String, _ label: String, kind: FieldKind = .text, hint: String? = nil,
        otherwise: String = ""
    ) -> Field {
        Field(
            kind, name: name, label: label, value: form.has(name) ? form[name] : otherwise
        ).hint(hint).fault(visit.fault(of: name))
    }

    private var zones: [Choice] { Zone.all.map { Choice($0, $0) } }
    private var languages: [Choice] {
        Languages.offered.map { Choice($0.tag, $0.name) }
    }
}

/// Shown to whoever comes without the set-up link.
struct SetupLockedPage: Page {
    let words: Words

    var title: String { words.setup.lockedTitle }
    var body: HTML { "<p>\(words.setup.locked)</p>" }
}

/// The communities of one installation.
struct CommunitiesPage: Page {
    let communities: [Community]
    let words: Words

    var title: String { words.setup.choose }
    var body: HTML {
        """
        <ul class="people">
        \(communities, as: { "<li class=\"person\"><p class=\"person-name\"><a href=\"\(HomePaths.home($0))\">\($0.title)</a></p></li>\n" })\
        </ul>
        """
    }
}
