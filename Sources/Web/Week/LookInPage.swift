import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Puts somebody on the Friday page, so that whoever stands in looks in on them.
enum LookInDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func mark(_ visit: Visit) async throws -> Reply {
        let member: Member.ID = try visit.id("member", of: "person")
        do {
            let lookIn =
                visit.form["do"] == "end"
                ? nil
                : LookIn(
                    reasons: visit.form.all("reasons").compactMap(LookIn.Reason.init(rawValue:)),
                    words: visit.form["words"], until: try visit.form.day("until"))
            try await visit.desks.week.lookIn(
                on: member, lookIn, key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.cover.kept, at: MemberPaths.card(try visit.community, member))
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults)))
        }
    }

    private static func page(_ visit: Visit) async throws -> LookInPage {
        let card = try await visit.card()
        return LookInPage(
            visit: visit, community: try visit.community, member: card.member,
            lookIn: try await visit.desks.week.lookIn(
                of: card.member.id, as: visit.acting))
    }
}

struct LookInPage: Page {
    let visit: Visit
    let community: Community
    let member: Member
    let lookIn: LookIn?

    private var words: CoverWords { visit.words.cover }
    private var form: TypedForm { visit.form }

    var title: String { words.lookInTitle(member.name) }
    var lead: String? { words.lookInLead }
    var crumbs: [NavLink] {
        [NavLink(member.name, to: MemberPaths.card(community, member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        let buttons = [
            SubmitButton(words.keepLookIn, name: "do", value: "keep"),
            lookIn == nil
                ? nil : SubmitButton(words.endLookIn, tone: .plain, name: "do", value: "end"),
        ].compactMap { $0 }
        return """
            \(Form(
                action: LookInPage.path(community, member.id), seal: visit.seal(),
                buttons: buttons, fields: fields))
            """
    }

    static func path(_ community: Community, _ id: Member.ID) -> String {
        MemberPaths.page(community, id, "look-in")
    }

    private var fields: [Field] {
        let isTyped = form.has("words")
        return [
            Field(
                .ticks(LookIn.Reason.allCases.map { Choice($0.rawValue, words.reason($0)) }),
                name: "reasons", label: words.lookInWhy,
                values: isTyped
                    ? form.all("reasons") : lookIn?.reasons.map(\.rawValue) ?? []
            ).fault(fault("reasons")),
            Field(
                .lines(3), name: "words", label: words.lookInWords,
                value: isTyped ? form["words"] : lookIn?.words ?? ""
            ).hint(words.lookInWordsHint).atMost(LookIn.lettersMax).fault(fault("words")),
            Field(
                .day, name: "until", label: words.lookInUntil,
                value: isTyped ? form["until"] : lookIn?.until?.description ?? ""
            ).hint(words.lookInUntilHint).width(.short).fault(fault("until")),
        ]
    }

    private func fault(_ name: String) -> String? {
        visit.fault(of: name)
    }
}
