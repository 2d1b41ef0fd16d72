import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// One pair: what, when, how long, where and who, its last meetings, and how it changes.
struct PairingPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let sheet: PairingSheet
    let projects: [Project]
    /// Households and organisations that somebody may act for.
    let joint: [JointParty]
    var refusal: (any Refusal)?

    private var words: PairingWords { visit.words.pairings }
    private var pairing: Pairing { sheet.pairing }
    private var mayChange: Bool { acting.may(.matchAsks) && pairing.ends == nil }

    var title: String { words.helps(pairing.giverName, pairing.receiverName) }
    var lead: String? { pairing.content.isEmpty ? nil : pairing.content }
    var crumbs: [NavLink] { [NavLink(words.list, to: PairingPaths.list(community))] }
    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: fields.all,
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        """
        \(over)\(SummaryList(lines))
        \(changing)
        \(Card(words.lastMeetings, content: meetings))
        \(others)
        """
    }

    private var fields: PairingFields {
        PairingFields(
            visit: visit, projects: projects, joint: joint, starts: words.changesFrom)
    }

    private var over: Markup.Notice? {
        pairing.ends.map { Markup.Notice(words.endedOn(visit.words.longDay($0))) }
    }

    private var lines: [SummaryList.Line] {
        let when = [
            pairing.weekday.map(visit.words.weekday) ?? words.anyDay, pairing.time,
            words.apart(pairing.everyWeeks),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        let facts: [(String, HTML)] = [
            (visit.words.exchanges.givers, person(pairing.giver, pairing.giverName)),
            (visit.words.exchanges.receivers, person(pairing.receiver, pairing.receiverName)),
            (words.when, "\(when)"),
            (visit.words.exchanges.length, "\(visit.words.length(pairing.minutes))"),
        ]
        let more = [
            (words.place, pairing.place), (visit.words.projects.field, sheet.project),
        ].filter { !$0.1.isEmpty }.map { SummaryList.Line($0.0, "\($0.1)") }
        return facts.map { SummaryList.Line($0.0, $0.1) } + more
            + [SummaryList.Line(words.since, "\(visit.words.longDay(pairing.starts))")]
    }

    private func person(_ id: Member.ID, _ name: String) -> HTML {
        guard acting.may(.seeCards) else { return "\(name)" }
        return "<a\(href: MemberPaths.card(community, id))>\(name)</a>"
    }

    private var changing: HTML? {
        guard mayChange else { return nil }
        let form = Form(
            action: PairingPaths.show(pairing.id, community), seal: visit.seal(),
            buttons: [SubmitButton(words.change)], fields: fields.all)
        let end = OneTap(
            action: PairingPaths.end(pairing.id, community), seal: visit.freshSeal(),
            button: SubmitButton(words.end, tone: .plain))
        let content: HTML = "<p>\(words.changeLead)</p>\(form)"
        return """
            \(Details(
                words.change, isOpen: refusal != nil || visit.form.hasFaults, content: content))
            <div class="buttons">\(end)</div>
            """
    }

    private var meetings: HTML {
        guard !sheet.meetings.isEmpty else { return "<p>\(words.noMeetings)</p>" }
        return "<ul>\(sheet.meetings, as: meeting)</ul>"
    }

    private func meeting(_ exchange: Exchange) -> HTML {
        let day = exchange.day.map(visit.words.longDay) ?? ""
        let facts = [
            exchange.minutes.map(visit.words.length) ?? "",
            visit.words.exchanges.standing(exchange.standing),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <li><a\(href: ExchangePaths.show(exchange.id, community))>\(day)</a>: \(facts)</li>

            """
    }

    private var others: HTML? {
        guard !sheet.others.isEmpty else { return nil }
        return Card(words.others, content: "<ul>\(sheet.others, as: other)</ul>").html
    }

    private func other(_ pairing: Pairing) -> HTML {
        let who = words.helps(pairing.giverName, pairing.receiverName)
        let name = pairing.content.isEmpty ? who : "\(who): \(pairing.content)"
        let when = words.fromTo(
            visit.words.shortDay(pairing.starts), pairing.ends.map(visit.words.shortDay))
        return """
            <li><a\(href: PairingPaths.show(pairing.id, community))>\(name)</a> \(when)</li>

            """
    }
}

/// What is written down about a pair, to make one and to change one.
struct PairingFields {
    let visit: Visit
    let projects: [Project]
    /// Households and organisations that somebody may act for.
    let joint: [JointParty]
    /// How the day is called with which it begins.
    let starts: String

    private var words: PairingWords { visit.words.pairings }

    var all: [Field] {
        let says = visit.words.exchanges
        let days =
            [Choice("", words.anyDay)]
            + Weekday.allCases.map { Choice(String($0.rawValue), visit.words.weekday($0)) }
        let optional = visit.words.shell.optional
        let people: [Field?] = [
            field(.text, "givers", says.givers).hint(visit.words.noteTime.whomHint),
            visit.jointField(joint, "givers-for", says.giversFor),
            field(.text, "receivers", says.receivers).hint(visit.words.noteTime.whomHint),
            visit.jointField(joint, "receivers-for", says.receiversFor),
        ]
        return people.compactMap { $0 } + [
            field(.text, "content", says.content).hint(says.contentHint),
            field(.text, "length", says.length).hint(says.lengthNeededHint).width(.short),
            field(.list(days), "weekday", words.weekday),
            field(.text, "time", words.time).width(.short).optional(optional),
            field(.text, "place", words.place).optional(optional),
            field(.number, "weeks", words.everyWeeks).hint(words.everyWeeksHint).width(.tiny),
            field(.day, "starts", starts).width(.short),
        ] + [visit.projectField(projects)].compactMap { $0 }
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.fault(of: name))
    }
}
