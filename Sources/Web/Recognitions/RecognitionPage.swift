import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// The form for help that one person gave before their time was noted.
struct RecognitionPage: Page {
    let visit: Visit
    let community: Community
    let sheet: RecognitionSheet
    var refusal: (any Refusal)?

    private var words: RecognitionWords { visit.words.recognitions }
    private var form: TypedForm { visit.form }

    var title: String { words.title }
    var lead: String? { sheet.member.name }
    var crumbs: [NavLink] {
        [NavLink(sheet.member.name, to: MemberPaths.card(community, sheet.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        guard let rule = sheet.rule else {
            let mayChange = (try? visit.acting.may(.changeScheme)) == true
            return EmptyState(
                visit.words.refusal(RecognitionRefusal.notHere),
                next: mayChange
                    ? ButtonLink(visit.words.rules.title, to: SchemePaths.show(community)) : nil
            ).html
        }
        guard !sheet.committee.isEmpty else { return "\(Notice(words.noCommittee))" }
        let most = visit.words.length(rule.most)
        let room =
            sheet.before == .zero
            ? words.atMost(most) : words.already(visit.words.length(sheet.before), of: most)
        return """
            <p>\(room) \(words.source(rule.source))</p>
            \(Form(
                action: MemberPaths.page(community, sheet.member.id, "recognition"),
                seal: visit.seal(), buttons: [SubmitButton(words.give, tone: .thanks)],
                fields: fields))
            """
    }

    private var fields: [Field] {
        let today = community.zone.day(at: visit.desks.timepiece.now()).description
        let committee = sheet.committee.map { Choice($0.id.description, $0.name) }
        let names = sheet.committee.prefix(3).map(\.name).joined(separator: ", ")
        return [
            field(.text, "content", words.content).hint(words.contentHint),
            field(.text, "length", words.length).hint(words.lengthHint).width(.short),
            Field(
                .day, name: "day", label: words.day,
                value: form.has("day") ? form["day"] : today
            ).width(.short).fault(fault("day")),
            field(.text, "code", words.code).hint(words.codeHint(names)).width(.short)
                .autofill("off"),
            field(.list(committee), "signer", words.signer),
            field(.text, "sheet", words.sheet).hint(words.sheetHint).width(.short),
        ]
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: form[name]).fault(fault(name))
    }

    private func fault(_ name: String) -> String? {
        form.fault(of: name).map(visit.words.say)
    }
}
