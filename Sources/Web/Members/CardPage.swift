import Communities
import Essentials
import Markup
import People
import Wording

/// The form that changes a card: a coordinator's, or one's own.
struct CardPage: Page {
    let visit: Visit
    let community: Community
    let member: Member
    let hints: CardHints
    let isOwn: Bool

    private var words: MemberWords { visit.words.members }
    private var card: CardWords { visit.words.card }
    private var fields: CardFields {
        CardFields(form: visit.form, words: visit.words, hints: hints)
    }

    var title: String { isOwn ? words.changeMine : words.editTitle(member.name) }
    var lead: String? { isOwn ? words.mineAsk : nil }
    var crumbs: [NavLink] {
        isOwn
            ? [NavLink(words.mine, to: MemberPaths.mine(community))]
            : [NavLink(member.name, to: MemberPaths.card(community, member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields.all)
    }

    var body: HTML {
        """
        \(Form(
            action: isOwn
                ? MemberPaths.changeMine(community)
                : MemberPaths.page(community, member.id, "card"),
            seal: visit.seal(), buttons: [SubmitButton(words.keep)], content: content))
        """
    }

    private var content: HTML {
        let names: HTML = isOwn ? "" : "\([fields.name, fields.area])"
        let more: [Field] = isOwn ? fields.own : fields.more + [fields.firstMeeting]
        let own: HTML? =
            isOwn || fields.ownFields.isEmpty
            ? nil : "<h2>\(card.partOwn)</h2>\(fields.ownFields)"
        return """
            \(names)<h2>\(card.partHow)</h2>\(fields.reach)
            <h2>\(card.partStrengths)</h2>\(fields.strengths)
            <h2>\(card.partWeek)</h2>\(fields.free)
            <h2>\(card.partNeeds)</h2>\(fields.needs)
            <h2>\(card.partMore)</h2>\(more)\(own)
            """
    }
}
