import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// One person on the telephone: what to tell, how it went, what was said before.
struct ContactPage: Page {
    let visit: Visit
    let community: Community
    let sheet: ContactSheet
    let rests: [CallRest]

    private var words: ContactWords { visit.words.contacts }

    var title: String { words.title(sheet.member.name) }
    var lead: String? { words.lead }
    var crumbs: [NavLink] {
        [NavLink(visit.words.calls.title, to: CallPaths.list(community))]
    }
    private func may(_ permission: Permission) -> Bool {
        visit.person?.acting?.may(permission) ?? false
    }

    /// From the call to the person's own page, or to what they ask for.
    private var ways: HTML? {
        var links: [ButtonLink] = []
        if may(.matchAsks), sheet.member.standing.mayBeContacted {
            links.append(
                ButtonLink(
                    visit.words.members.takeAsk,
                    to: AskPaths.telephone(for: sheet.member.id, community)))
        }
        if may(.seeCards) {
            links.append(
                ButtonLink(
                    visit.words.members.about(sheet.member.name),
                    to: MemberPaths.card(community, sheet.member.id)))
        }
        return links.isEmpty ? nil : "<div class=\"buttons\">\(links)</div>"
    }

    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(telephones)\(ways)
        \(toTell)
        \(Form(
                action: ContactPaths.show(sheet.member.id, community), seal: visit.seal(),
                buttons: CallButtons.all(words), content: """
                    \(CallButtons.hidden("name", sheet.member.name))\
                    \(CallButtons.hidden("back", CallPaths.list(community)))\(fields)
                    """
            ).keepingDraft(
                at: ContactPaths.draft(sheet.member.id, community),
                saved: visit.words.shell.keep))
        \(peace)
        \(Card(words.earlier, content: earlier))
        """
    }

    private var telephones: HTML {
        guard !sheet.member.isLetterOnly else {
            return "\(Notice(visit.words.members.letterOnly))"
        }
        let numbers = [sheet.member.landline, sheet.member.mobile].filter { !$0.isEmpty }
        return "<p>\(numbers, as: { "\(TelephoneLink($0)) " })</p>"
    }

    private var fields: [Field] {
        let isTyped = visit.form.has("words")
        let said = isTyped ? visit.form["words"] : sheet.draft?.words
        let day = isTyped ? visit.form["ringBack"] : sheet.draft?.ringBack
        return [
            Field(.lines(5), name: "words", label: words.said, value: said)
                .fault(visit.fault(of: "words")).optional(visit.words.shell.optional),
            Field(.day, name: "ringBack", label: words.ringBack, value: day)
                .fault(visit.fault(of: "ringBack")).optional(visit.words.shell.optional)
                .width(.short),
        ]
    }

    private var toTell: HTML? {
        guard !sheet.notices.isEmpty else { return nil }
        let list: HTML = """
            <p>\(words.toTellHint)</p>
            \(sheet.notices, as: { "<h3>\($0.subject)</h3><p>\($0.words)</p>" })
            """
        return Card(words.toTell, tone: .action, content: list).html
    }

    private var peace: HTML? {
        guard !rests.isEmpty else { return nil }
        let lines: HTML = """
            <ul>\(rests, as: { rest in
                "<li>\(visit.words.calls.restFor(rest)) \(wake(rest))</li>"
            })</ul>
            """
        return Card(words.peace, content: lines).html
    }

    private func wake(_ rest: CallRest) -> OneTap {
        OneTap(
            action: CallPaths.wake(community), seal: visit.freshSeal(),
            button: SubmitButton(words.wake, tone: .plain),
            hidden: [
                ("member", sheet.member.id.description), ("reason", rest.reason?.code ?? ""),
            ])
    }

    private var earlier: HTML {
        guard !sheet.notes.isEmpty else { return "<p>\(words.nothingYet)</p>" }
        return """
            <ul>\(sheet.notes, as: line)</ul>
            """
    }

    private func line(_ noted: AttributedContact) -> HTML {
        let note = noted.note
        let day = visit.words.shortDay(community.zone.day(at: note.at))
        let said: HTML? = note.words.isEmpty ? nil : "<br>\(note.words)"
        let again: HTML? = note.ringBack.map {
            "<br>\(words.ringAgain(visit.words.shortDay($0)))"
        }
        return "<li>\(words.line(note.outcome, day, by: noted.by))\(said)\(again)</li>\n"
    }
}
