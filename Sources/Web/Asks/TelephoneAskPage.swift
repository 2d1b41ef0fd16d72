import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// One sentence typed while she talks, and three names with numbers beside it.
struct TelephoneAskPage: Page {
    let visit: Visit
    let community: Community
    /// Whether the ask on the page was begun for somebody else than the one who rings now.
    let isOther: Bool
    /// Nil while nothing is typed.
    let suggestions: SuggestionList?
    let receiver: String
    let choice: Field?
    let areas: [String]

    private var words: AskWords { visit.words.asks }

    var title: String { words.telephone }
    var lead: String? { words.sentenceHint }
    var crumbs: [NavLink] { [NavLink(words.title, to: AskPaths.list(community))] }
    var isWide: Bool { true }

    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    private var fields: [Field] {
        let asked = AskFields(visit: visit, areas: areas)
        let sentence = visit.field(.lines(2), "content", words.sentence)
            .atMost(WrittenAsk.contentMax)
            .focused(!visit.form.hasFaults)
        let who = visit.field(.text, "who", words.who).hint(words.whoHint).width(.middle)
        return [sentence, who] + [choice].compactMap { $0 } + [
            asked.day, asked.time, asked.area,
            visit.field(.day, "ring-back", words.ringBack).width(.short),
        ]
    }

    var body: HTML {
        let asked = AskFields(visit: visit, areas: areas)
        let more = Details(
            visit.words.offers.about,
            content: "\([asked.length, asked.repeats, asked.language, asked.detail, asked.group])")
        let form = Form(
            action: AskPaths.telephone(community), seal: visit.seal(),
            buttons: [
                SubmitButton(words.saveForMember, name: "do", value: "keep"),
                SubmitButton(words.lookForPeople, tone: .plain, name: "do", value: "look"),
            ], content: "\(fields)\(more)"
        ).keepingDraft(
            at: AskPaths.draft(TelephoneAskDoor.form, community), saved: words.draftKept)
        let drop: HTML? =
            visit.form["content"].isEmpty
            ? nil
            : """
            \(OneTap(
                action: AskPaths.telephone(community), seal: visit.freshSeal(),
                button: SubmitButton(words.draftDrop, tone: .plain),
                hidden: [("do", "drop")]))
            """
        let other: HTML? = isOther ? Notice(words.begunForAnother, tone: .stop).html : nil
        return "\(other)\(form)\(drop)"
    }

    var aside: HTML? {
        suggestions.map { list in
            let people = SuggestedPeople(
                visit: visit, community: community, list: list, ask: nil, receiver: receiver)
            return "\(people.card)"
        }
    }
}
