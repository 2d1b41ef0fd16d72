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
    /// Answers that are picked and not written: what is sent of them is no word of ours.
    static let picked: Set = [
        "age-band", "all-the-same", "are-others", "ask", "asker", "care", "channel", "circle",
        "consent", "format", "free", "from-typed", "happened", "hat", "is-group", "kind",
        "leavers", "may-act", "members-note", "not-alone", "outcome", "own-hours",
        "recognition-from", "renew", "repeats", "restore", "right", "rounding", "scopes",
        "setting", "signer", "standing", "tell", "to", "travel", "valuing", "way", "weekday",
        "welcome-from", "word",
    ]

    private var texts: [String] {
        visit.form.names
            .filter {
                !Unsent.isSecret($0) && !Self.own.contains($0) && !Self.picked.contains($0)
            }
            .flatMap { visit.form.all($0) }
            .filter { !$0.isEmpty && Identifier<Never>($0) == nil }
    }

    var html: HTML {
        guard !texts.isEmpty else { return "" }
        return "\(Card(visit.words.drafts.typed, content: Self.paragraphs(of: visit)))"
    }

    static func paragraphs(of visit: Visit) -> HTML {
        "\(TypedText(visit: visit).texts, as: { "<p>\($0)</p>" })"
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
    struct Item {
        let kept: KeptUnsent
        /// Nil where its page cannot be shown just now.
        let shown: ShownForm?
    }

    let visit: Visit
    let community: Community
    let forms: [Item]

    /// More answers than these are folded away.
    private static let linesInSight = 4

    private var words: DraftWords { visit.words.drafts }

    var title: String { words.listTitle }
    var lead: String? { forms.isEmpty ? words.nothing : words.listLead }

    var body: HTML {
        "\(forms, as: card)"
    }

    private func card(_ item: Item) -> HTML {
        let day = visit.words.longDay(community.zone.day(at: item.kept.at))
        let name = item.shown.map(\.title) ?? ""
        return Card(
            name.isEmpty ? words.typed : name, note: day,
            content: """
                \(answers(item))
                <div class="buttons">\(ButtonLink(
                    words.goOn, to: DraftPaths.unsent(item.kept.name, community)))\
                \(OneTap(
                    action: DraftPaths.dropUnsent(item.kept.name, community),
                    seal: visit.freshSeal(),
                    button: SubmitButton(words.throwAway, tone: .plain, about: name)))</div>

                """
        ).html
    }

    private func answers(_ item: Item) -> HTML {
        guard let shown = item.shown, !shown.lines.isEmpty else {
            return TypedText.paragraphs(of: visit.filled(with: TypedForm(item.kept.form.typed)))
        }
        let lines = shown.lines.map { line in
            let words = line.isDay ? line.answers.map(day) : line.answers
            return SummaryList.Line(line.question, "\(words.joined(separator: ", "))")
        }
        let rest = lines.dropFirst(Self.linesInSight)
        let more: HTML? =
            rest.isEmpty
            ? nil
            : "\(Details(words.more(rest.count), content: SummaryList(Array(rest)).html))"
        return "\(SummaryList(Array(lines.prefix(Self.linesInSight))))\(more)"
    }

    private func day(_ typed: String) -> String { Day(typed).map(visit.words.longDay) ?? typed }
}
