import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// All pairs of this week, ticked: untick what did not happen and press once.
struct UsualPage: Page {
    let visit: Visit
    let community: Community
    let meetings: [UsualMeeting]
    let receipt: UsualReceipt?
    /// The Monday of the week that is shown.
    let week: Day
    let thisWeek: Day
    /// Pairs who are kept apart, and whose meeting somebody wants noted all the same.
    var allTheSame: [String] = []

    private var words: PairingWords { visit.words.pairings }

    private var isThisWeek: Bool { week == thisWeek }

    var title: String { isThisWeek ? words.usual : words.usualLastWeek }
    var lead: String? { words.usualLead }
    var isWide: Bool { true }

    var faults: FaultSummary? {
        guard let receipt else {
            return FaultSummary(title: visit.words.shell.faultsTitle, fields: open.map(length))
        }
        let links = receipt.refused.compactMap { refused in
            meetings.first { $0.pairing.id == refused.line.pairing }.map {
                (
                    target: refused.asksAllTheSame ? apartBox.target : length($0).target,
                    text: text(of: refused, at: $0)
                )
            }
        }
        return FaultSummary(
            title: visit.words.shell.faultsTitle, links: links,
            explanation: words.refused(receipt.refused.count))
    }

    /// Whose meeting it is, and what is the matter with it.
    private func text(of refused: RefusedMeeting, at meeting: UsualMeeting) -> String {
        let pairing = meeting.pairing
        let who = visit.words.exchanges.helped(pairing.giverName, pairing.receiverName)
        let matter =
            refused.code == PostingRefusal.beyondFloor.code
            ? words.beyondFloor
            : refused.asksAllTheSame
                ? visit.words.safeguards.between(.keptApart, mayKnow: true)
                : visit.words.say(refused.explanation)
        return "\(who): \(matter)"
    }

    var body: HTML {
        if meetings.isEmpty {
            return """
                \(weeks)
                \(EmptyState(
                    isThisWeek ? words.nonePlanned : words.nonePlannedLastWeek,
                    next: ButtonLink(words.make, to: PairingPaths.list(community))))
                """
        }
        let kept: HTML = "<input type=\"hidden\" name=\"week\" value=\"\(week.description)\">"
        let content: HTML = "\(kept)\(table)\(apart)\(reason)"
        return """
            \(weeks)
            \(Form(
                action: PairingPaths.usual(community), seal: visit.freshSeal(),
                buttons: [SubmitButton(words.noteAll)], content: content
            ).goingOnWithEnter())
            """
    }

    private var weeks: Tabs {
        let last = thisWeek.adding(days: -7)
        return Tabs(
            name: words.weeks,
            [
                NavLink(
                    words.thisWeek, to: PairingPaths.usual(community), isCurrent: isThisWeek),
                NavLink(
                    words.lastWeek, to: PairingPaths.usual(in: last, community),
                    isCurrent: !isThisWeek),
            ])
    }

    private var open: [UsualMeeting] {
        meetings.filter { $0.exchange == nil && !$0.isToCome }
    }

    private var reason: Field? {
        let says = visit.words.exchanges
        guard
            receipt?.refused.contains(where: { $0.code == PostingRefusal.beyondFloor.code })
                == true
        else { return nil }
        return Field(.text, name: "reason", label: says.reason, value: visit.form["reason"])
            .hint(says.reasonHint)
    }

    /// The question whether meetings of people who are kept apart are noted all the same.
    private var apart: HTML {
        let known: HTML = "\(allTheSame, as: { CallButtons.hidden("apart", $0) })"
        let asked = (receipt?.refused ?? []).filter(\.asksAllTheSame).map(\.line.pairing)
        guard !asked.isEmpty else { return known }
        return
            "\(known)\(asked, as: { CallButtons.hidden("apart-now", $0.description) })\(apartBox)"
    }

    private var apartBox: Field {
        let says = visit.words.exchanges
        return Field(
            .ticks([Choice("yes", says.allTheSame)]), name: "all-the-same",
            label: says.someKeptApart)
    }

    private var table: Table {
        let says = visit.words.exchanges
        return Table(
            caption: words.usual,
            columns: [
                .words(says.who), .words(says.content), .words(says.day), .words(says.length),
                .words(words.happened),
            ],
            rows: meetings.map(row)
        ).captionHidden()
    }

    private func row(_ meeting: UsualMeeting) -> [HTML] {
        let pairing = meeting.pairing
        let who = visit.words.exchanges.helped(
            pairing.giver(visit.words.exchanges), pairing.receiver(visit.words.exchanges))
        let name = pairing.id.description
        let isOpen = meeting.exchange == nil && !meeting.isToCome
        return [
            "\(who)\(held(meeting))", "\(pairing.content)", day(meeting, isOpen: isOpen),
            isOpen ? "\(length(meeting))" : "\(visit.words.length(pairing.minutes))",
            isOpen ? tick(meeting, name: name, who: who) : state(meeting),
        ]
    }

    private func day(_ meeting: UsualMeeting, isOpen: Bool) -> HTML {
        let hidden: HTML? =
            isOpen
            ? """
            <input type="hidden" name="day.\(meeting.pairing.id.description)" \
            value="\(meeting.day.description)">
            """ : nil
        return "\(visit.words.longDay(meeting.day))\(hidden)"
    }

    /// What stands between the two, so that it starts without a tick.
    private func held(_ meeting: UsualMeeting) -> HTML? {
        guard let exclusion = meeting.exclusion else { return nil }
        let mayKnow = (try? visit.acting.may(.seeSafeguards)) == true
        return " \(Tag(visit.words.safeguards.between(exclusion, mayKnow: mayKnow)))"
    }

    private func length(_ meeting: UsualMeeting) -> Field {
        let name = "length.\(meeting.pairing.id)"
        let typed = visit.form[name]
        let (hours, minutes) = meeting.pairing.minutes.parts
        return Field(
            .text, name: name,
            label: "\(visit.words.exchanges.length) \(meeting.pairing.giverName)",
            value: typed.isEmpty ? "\(hours)h\(minutes < 10 ? "0" : "")\(minutes)" : typed
        ).labelHidden().width(.short).autofill("off").fault(visit.fault(of: name))
    }

    private func tick(_ meeting: UsualMeeting, name: String, who: String) -> HTML {
        let id = "happened-\(name)"
        let isTicked =
            visit.form.has("key")
            ? visit.form.all("happened").contains(name) : meeting.isTicked
        return """
            <span class="pick"><input type="checkbox" id="\(id)" name="happened" \
            value="\(name)"\(flag: "checked", isTicked)>\
            <label for="\(id)"><span class="unseen">\(words.happened) \(who)</span></label></span>
            """
    }

    private func state(_ meeting: UsualMeeting) -> HTML {
        guard let exchange = meeting.exchange else { return "\(words.toCome)" }
        return "<a\(href: ExchangePaths.show(exchange, community))>\(words.noted)</a>"
    }
}
