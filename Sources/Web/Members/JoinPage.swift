import Communities
import Essentials
import Markup
import People
import Wording

/// The first talk with somebody new: what they bring comes first, and only the name is needed.
struct JoinPage: Page {
    static let draft = "joining"

    let visit: Visit
    let community: Community
    let hints: CardHints

    private var words: MemberWords { visit.words.members }
    private var card: CardWords { visit.words.card }
    private var form: TypedForm { visit.form }
    private var fields: CardFields {
        CardFields(form: form, words: visit.words, hints: hints)
    }

    var title: String { words.joinTitle }
    var lead: String? { words.joinLead }
    var crumbs: [NavLink] { [NavLink(words.people, to: MemberPaths.list(community))] }
    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields.all + [consent])
    }

    var body: HTML {
        """
        \(Form(
            action: MemberPaths.join(community), seal: visit.seal(),
            buttons: [SubmitButton(words.joinButton), visit.laterButton], content: content
        ).keptForLater(as: Self.draft, visit, community))
        """
    }

    private var content: HTML {
        let own: HTML? =
            fields.ownFields.isEmpty ? nil : "<h2>\(card.partOwn)</h2>\(fields.ownFields)"
        return """
            \(fields.name)
            <h2>\(card.partStrengths)</h2>\(fields.strengths)
            <h2>\(card.partHow)</h2>\(fields.area)\(fields.reach)
            <h2>\(card.partWeek)</h2>\(fields.free)
            <h2>\(card.partNeeds)</h2>\(fields.needs)
            \(Details(card.partMore, isOpen: hasFaultBelow, content: more))\(own)
            \(Details(words.aboutYou, isOpen: form.fault(of: "consent") != nil, content: questions))
            <h2>\(card.partBeginning)</h2>\(fields.beginning)
            """
    }

    private var folded: [Field] { [fields.number] + fields.more }
    private var more: HTML { "\(folded)" }

    /// A folded part opens where the fault is.
    private var hasFaultBelow: Bool {
        folded.contains { form.fault(of: $0.name) != nil }
    }

    private var questions: HTML {
        """
        <p>\(words.aboutYouHint)</p>
        \(Baseline.Question.allCases.map(question))
        \(Field(
            .radios(Baseline.Way.allCases.map { Choice($0.code, words.way($0)) }), name: "way",
            label: words.way, value: form["way"].isEmpty ? Baseline.Way.together.code : form["way"]))
        \(consent)
        """
    }

    private func question(_ question: Baseline.Question) -> Field {
        let name = "baseline-\(question.rawValue)"
        let answers = question.range.map {
            Choice(String($0), words.answer($0, to: question))
        }
        return Field(
            .list([Choice("", words.skip)] + answers), name: name,
            label: words.question(question), value: form[name])
    }

    private var consent: Field {
        Field(
            .ticks([Choice("yes", words.consentYes)]), name: "consent", label: words.consent,
            values: form.all("consent")
        ).fault(visit.fault(of: "consent"))
    }
}
