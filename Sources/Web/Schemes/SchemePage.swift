import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// How the time bank works: today's rules, the forms that change them, and what was decided when.
struct SchemePage: Page {
    let visit: Visit
    let sheet: SchemeSheet
    /// Nil for those who may read and not change.
    let form: SchemeForm?
    var refusal: (any Refusal)?

    private var words: RuleWords { visit.words.rules }
    private var community: Community { sheet.community }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle,
            fields: (form?.fields ?? []) + face + [areasField],
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        """
        \(waiting)
        \(Card(words.today, content: "\(summary)\(folded)"))
        \(limits)\(history)
        """
    }

    private var waiting: HTML? {
        guard let waiting = sheet.waiting else { return nil }
        let acting = try? visit.acting
        let maySettle = acting?.may(.noteExchanges) == true || acting?.may(.settleTray) == true
        let link: HTML? =
            maySettle ? " <a\(href: TrayPaths.show(community))>\(words.seeTray)</a>" : nil
        let content: HTML = """
            <p>\(words.waitsFrom(visit.words.longDay(waiting.starts)))\(link)</p>
            """
        return "\(Notice(tone: .thanks, content: content))"
    }

    private var summary: SummaryList {
        SummaryList(
            words.lines(of: sheet.scheme).map { SummaryList.Line($0.term, "\($0.answer)") })
    }

    private var folded: HTML? {
        guard let form else { return nil }
        let seal = visit.form.has("from") ? visit.seal() : visit.freshSeal()
        let rules: HTML = """
            <p>\(words.changeLead)</p>
            \(sheet.committee.isEmpty ? Notice(words.noCommittee) : nil)
            \(Form(
                action: SchemePaths.show(community), seal: seal,
                buttons: [SubmitButton(words.keep)], content: groups(form)))
            """
        let name: HTML = """
            <p>\(words.faceLead)</p>
            \(Form(
                action: SchemePaths.face(community), seal: visit.freshSeal(),
                buttons: [SubmitButton(words.keepFace)], fields: face))
            """
        let areas = Form(
            action: SchemePaths.areas(community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.keepAreas)], fields: [areasField])
        return """
            \(Details(words.change, isOpen: visit.form.has("from-typed"), content: rules))
            \(Details(words.face, isOpen: visit.form.has("title"), content: name))
            \(Details(words.areas, isOpen: visit.form.has("areas"), content: areas.html))
            """
    }

    private func groups(_ form: SchemeForm) -> HTML {
        "\(form.groups, as: { "\($0.title.map(Self.heading))\($0.fields)" })"
    }

    private static func heading(_ words: String) -> HTML { "<h3>\(words)</h3>" }

    private var face: [Field] {
        let setup = visit.words.setup
        let now = community.face
        return [
            text("title", words.bank, community.title),
            text("person", setup.face, now.person).hint(setup.faceHint),
            text("telephone", setup.telephone, now.telephone),
            text("hours", setup.hours, now.openingHours).hint(setup.hoursHint),
            text("address", words.address, now.address),
            Field(
                .list(Zone.all.map { Choice($0, $0) }), name: "zone", label: setup.zone,
                value: typed("zone", community.zone.name)
            ).hint(setup.zoneHint).fault(visit.fault(of: "zone")),
            Field(
                .list(Languages.offered.map { Choice($0.tag, $0.name) }), name: "language",
                label: setup.language, value: typed("language", community.language)),
        ]
    }

    private var areasField: Field {
        Field(
            .lines(8), name: "areas", label: words.areas,
            value: typed("areas", sheet.areas.map(\.name).joined(separator: "\n"))
        ).hint(words.areasHint).fault(visit.fault(of: "areas"))
    }

    private func text(_ name: String, _ label: String, _ now: String) -> Field {
        Field(.text, name: name, label: label, value: typed(name, now))
            .fault(visit.fault(of: name))
    }

    private func typed(_ name: String, _ now: String) -> String {
        visit.form.has(name) ? visit.form[name] : now
    }

    private var limits: HTML? {
        guard let form, sheet.otherLimits > 0 else { return nil }
        let content: HTML = """
            <p>\(words.otherLimits(sheet.otherLimits)) \(words.limitsLead)</p>
            \(Form(
                action: SchemePaths.limits(community), seal: visit.freshSeal(),
                buttons: [SubmitButton(words.limitEverybody, tone: .plain)],
                fields: [form.second("limits-code")].compactMap { $0 }))
            """
        return "\(Card(words.limits, content: content))"
    }

    private var history: HTML {
        let today = community.zone.day(at: visit.desks.timepiece.now())
        let steps = sheet.history.enumerated().map { place, step -> HTML in
            let isFirst = place == sheet.history.count - 1
            let day = visit.words.longDay(step.starts)
            let heading =
                isFirst
                ? words.beginning : step.starts > today ? words.toCome(day) : words.holds(day)
            let before = isFirst ? nil : sheet.history[place + 1].scheme
            let lines = before.map { words.changes(from: $0, to: step.scheme) } ?? []
            let written = words.written(
                visit.words.longDay(community.zone.day(at: step.recorded)), by: step.by,
                agreed: step.agreedBy)
            let list: HTML? =
                lines.isEmpty ? nil : "<ul>\(lines, as: { "<li>\($0)</li>\n" })</ul>"
            return "<h3>\(heading)</h3>\(list)<p class=\"note\">\(written)</p>\n"
        }
        return "\(Card(words.history, content: "\(steps, as: { $0 })"))"
    }
}
