import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// Every project with who pays for it, and the form for one more.
struct ProjectListPage: Page {
    let visit: Visit
    let community: Community
    let projects: [Project]
    let mayChange: Bool
    /// The one whose change was refused, so that its form stands open with what was typed.
    let changing: Project.ID?
    let refusal: (any Refusal)?

    private var words: ProjectWords { visit.words.projects }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: [],
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        """
        \(projects.isEmpty ? EmptyState(words.none) : nil)
        \(projects, as: card)
        \(adding)
        """
    }

    private func card(_ project: Project) -> HTML {
        let ended: HTML? = project.ended == nil ? nil : "\(Tag(words.ended))"
        return """
            \(Card(
                project.name, content: "<p>\(words.paidBy(project.funder)) \(ended)</p>\(ways(project))"))
            """
    }

    private func ways(_ project: Project) -> HTML? {
        guard mayChange else { return nil }
        let isOpen = changing == project.id
        let form = Form(
            action: ProjectPaths.change(project.id, community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.keep, about: project.name)],
            fields: fields(
                isOpen ? visit.form["name"] : project.name,
                isOpen ? visit.form["funder"] : project.funder, "-\(project.id)"))
        let ends = project.ended == nil
        return """
            \(Details("\(words.change): \(project.name)", isOpen: isOpen, content: form.html))
            \(OneTap(
                action: ProjectPaths.end(project.id, community), seal: visit.freshSeal(),
                button: SubmitButton(
                    ends ? words.end : words.reopen, tone: .plain, about: project.name),
                hidden: ends ? [] : [("again", "yes")]))
            """
    }

    private var adding: HTML? {
        guard mayChange else { return nil }
        let isTyped = changing == nil
        let form = Form(
            action: ProjectPaths.list(community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.add)],
            fields: fields(
                isTyped ? visit.form["name"] : "", isTyped ? visit.form["funder"] : "", ""))
        return "\(Card(words.add, content: form.html))"
    }

    private func fields(_ name: String, _ funder: String, _ suffix: String) -> [Field] {
        [
            Field(.text, name: "name", label: words.name, value: name).hint(words.nameHint)
                .atMost(Project.lettersMax).id("name\(suffix)"),
            Field(.text, name: "funder", label: words.funder, value: funder)
                .atMost(Project.lettersMax).optional(visit.words.shell.optional)
                .id("funder\(suffix)"),
        ]
    }
}
