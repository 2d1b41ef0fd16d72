import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Who hears that somebody has died or gone into care, and in which words, before anybody does.
struct FarewellPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard
    let standing: Member.Standing
    let partners: [Partner]

    private var words: MemberWords { visit.words.members }
    private var form: TypedForm { visit.form }
    private var name: String { card.member.firstName }
    private var address: String { MemberPaths.page(community, card.member.id, "standing") }

    var title: String { words.farewellTitle }
    var lead: String? { words.farewellLead(name) }
    var crumbs: [NavLink] {
        [NavLink(card.member.name, to: MemberPaths.card(community, card.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        let kept = ["standing", "until", "heir"].filter(form.has).map { ($0, form[$0]) }
        let hidden: HTML = "\(kept, as: { CallButtons.hidden($0.0, $0.1) })"
        return """
            \(Form(
                action: address, seal: visit.seal(),
                buttons: [SubmitButton(words.farewellKeep)], content: """
                    \(hidden)\(CallButtons.hidden("step", "tell"))\(fields)
                    """))
            \(Form(
                action: address, seal: visit.freshSeal(),
                buttons: [
                    SubmitButton(words.farewellBack, tone: .plain, name: "step", value: "back")
                ], content: hidden))
            """
    }

    private var fields: [Field] {
        let isTyped = form["step"] == "tell"
        let choices = partners.map {
            Choice(
                $0.id.description, $0.member.name,
                hint: ($0.plans.filter { !$0.isEmpty } + [words.farewellWay($0.way)])
                    .joined(separator: ", "))
        }
        let text = words.farewellText(
            standing, name, face: community.face.person, telephone: community.face.telephone)
        return [
            Field(
                .ticks(choices), name: "tell", label: words.farewellWhom,
                values: isTyped ? form.all("tell") : partners.map(\.id.description)),
            Field(
                .text, name: "subject", label: words.farewellSubject,
                value: isTyped ? form["subject"] : words.farewellSubject(standing, name)
            ).atMost(Farewell.subjectMax).fault(form.fault(of: "subject").map(visit.words.say)),
            Field(
                .lines(7), name: "words", label: words.farewellWords,
                value: isTyped ? form["words"] : text
            ).hint(words.farewellHint).fault(form.fault(of: "words").map(visit.words.say)),
        ]
    }
}
