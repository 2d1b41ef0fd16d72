import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// Asking, one question a screen: what, when, where.
struct AskSteps: Page {
    /// A question; its raw value travels with the form.
    enum Step: String, CaseIterable {
        case what, when, place

        var number: Int { (Step.allCases.firstIndex(of: self) ?? 0) + 1 }
        var next: Step { self == .what ? .when : .place }

        /// The question that asks for a field.
        init(of field: String) {
            switch field {
            case "wanted", "time", "minutes", "repeats": self = .when
            case "area", "language": self = .place
            default: self = .what
            }
        }
    }

    let visit: Visit
    let community: Community
    let step: Step
    let areas: [String]

    private var words: AskWords { visit.words.asks }

    var title: String {
        switch step {
        case .what: words.what
        case .when: words.when
        case .place: words.whereTitle
        }
    }

    var lead: String? { step == .when ? words.whenHint : nil }
    var crumbs: [NavLink] { [NavLink(words.title, to: AskPaths.list(community))] }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: own)
    }

    private var own: [Field] {
        let fields = AskFields(visit: visit, areas: areas)
        switch step {
        case .what: return [fields.content.labelHidden(), fields.detail, fields.anonymous]
        case .when: return fields.when
        case .place: return fields.place
        }
    }

    /// What other questions asked, kept in the form.
    private var kept: [(name: String, value: String)] {
        let names: [Step: [String]] = [
            .what: ["content", "detail", "is-anonymous"],
            .when: ["wanted", "time", "minutes", "repeats"], .place: ["area", "language"],
        ]
        return Step.allCases.filter { $0 != step }.flatMap { names[$0] ?? [] }
            .map { ($0, visit.form[$0]) }.filter { !$0.1.isEmpty }
    }

    var body: HTML {
        let hidden = kept + [(name: "step", value: step.rawValue)]
        let content: HTML = """
            \(hidden, as: { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            \(own)
            """
        let count = Step.allCases.count
        return """
            \(Steps(words.step(step.number, of: count), current: step.number, of: count))
            \(Form(
                action: AskPaths.new(community), seal: visit.seal(),
                buttons: [SubmitButton(step == .place ? words.save : words.next)],
                content: content))
            """
    }
}
