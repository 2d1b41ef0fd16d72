import Essentials
import Operations
import People
import Wording

/// Welcoming somebody new.
enum JoinDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let address = MemberPaths.join(try visit.community)
        let visit = try await visit.goingOn(with: draft, at: address)
        return visit.page(try await page(visit))
    }

    private static let draft = JoinPage.draft

    @Sendable static func join(_ visit: Visit) async throws -> Reply {
        let desk = visit.desks.members
        let id: Member.ID
        do {
            let address = MemberPaths.join(try visit.community)
            if let aside = try await visit.settingAside(draft, at: address) { return aside }
            let hints = try await desk.hints(as: try visit.acting)
            let newcomer = try CardForm.newcomer(visit.form, hints: hints)
            id = try await desk.join(
                newcomer, interview: interview(visit.form), offer: visit.form["offer"],
                ask: visit.form["ask"], key: try visit.key,
                as: try visit.acting)
            try await visit.desks.drafts.drop(draft, as: try visit.acting)
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults)))
        }
        return visit.done(
            visit.words.members.joined(visit.form["name"]),
            at: MemberPaths.card(try visit.community, id))
    }

    private static func page(_ visit: Visit) async throws -> JoinPage {
        JoinPage(
            visit: visit, community: try visit.community,
            hints: try await visit.desks.members.hints(as: try visit.acting))
    }

    /// The answers about oneself, where any was given.
    private static func interview(_ form: TypedForm) -> Interview? {
        var answers: [Baseline.Question: Int] = [:]
        for question in Baseline.Question.allCases {
            answers[question] = Int(form["baseline-\(question.rawValue)"])
        }
        guard !answers.isEmpty else { return nil }
        return Interview(
            way: Baseline.Way(code: form["way"]) ?? .together, answers: answers,
            hasConsent: form["consent"] == "yes")
    }
}
