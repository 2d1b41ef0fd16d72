import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Says above a form that it was not sent, with a way to throw it away.
struct UnsentNote: Component {
    let visit: Visit
    let name: String

    var html: HTML {
        let words = visit.words.drafts
        let drop: HTML? = visit.place.map { community in
            """
            \(OneTap(
                action: DraftPaths.dropUnsent(name, community), seal: visit.freshSeal(),
                button: SubmitButton(words.throwAway, tone: .plain)))
            """
        }
        return "\(Notice(tone: .action, content: "<p>\(words.notSent)</p>\(drop)"))"
    }
}

/// A form that cannot be shown filled in: what was typed, and what to do.
struct UnsentPage: Page {
    enum Obstacle: Hashable {
        case otherHat(Hat?)
        case otherPerson
    }

    let visit: Visit
    let name: String
    let at: Instant
    let obstacle: Obstacle?

    private var words: DraftWords { visit.words.drafts }

    var title: String { words.title }

    var body: HTML {
        "\(UnsentNote(visit: visit, name: name))\(way)\(TypedText(visit: visit))"
    }

    private var way: HTML? {
        switch obstacle {
        case .otherHat(let hat):
            "<p>\(words.otherHat(hat.map { visit.words.hat($0) }))</p>"
        case .otherPerson: "<p>\(words.otherPerson)</p>"
        case nil:
            KeptForm(visit, token: visit.formToken, button: visit.words.outage.again)?.html
        }
    }
}

/// What somebody typed, to read and to copy.
struct TypedText: Component {
    let visit: Visit

    /// Answers that no person writes.
    private static let own: Set = ["do", "step", "seen", "back", "others", "earlier", "next"]

    private var texts: [String] {
        visit.form.names.filter { !Unsent.isSecret($0) && !Self.own.contains($0) }
            .flatMap { visit.form.all($0) }
            .filter { !$0.isEmpty && Identifier<Never>($0) == nil }
    }

    var html: HTML {
        guard !texts.isEmpty else { return "" }
        return "\(Card(visit.words.drafts.typed, content: "\(texts, as: { "<p>\($0)</p>" })"))"
    }
}

/// Says that a form belongs to another session than the one that sent it.
struct OtherSessionPage: Page {
    let visit: Visit
    /// Whether it is kept for somebody else, who had opened it.
    let isKept: Bool

    private var words: DraftWords { visit.words.drafts }

    var title: String { words.title }

    var body: HTML {
        let form =
            isKept
            ? nil : KeptForm(visit, token: visit.formToken, button: visit.words.outage.again)
        let why = isKept ? words.ofAnother : visit.words.refusal(FormRefusal.stale)
        return "<p>\(why)</p>\(form)\(TypedText(visit: visit))"
    }
}

/// Everything of one's own that was not sent.
struct UnsentListPage: Page {
    let visit: Visit
    let community: Community
    let forms: [KeptUnsent]

    private var words: DraftWords { visit.words.drafts }

    var title: String { words.listTitle }
    var lead: String? { forms.isEmpty ? words.nothing : words.listLead }

    var body: HTML {
        "\(forms, as: line)"
    }

    private func line(_ kept: KeptUnsent) -> HTML {
        let form = visit.filled(with: TypedForm(kept.form.typed))
        let day = visit.words.longDay(community.zone.day(at: kept.at))
        return """
            <h2>\(day)</h2>\(TypedText(visit: form))
            <div class="buttons">\(ButtonLink(
                words.goOn, to: DraftPaths.unsent(kept.name, community)))</div>

            """
    }
}
