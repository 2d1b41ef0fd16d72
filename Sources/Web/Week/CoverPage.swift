import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// What somebody needs who stands in, on one page that prints.
struct CoverPage: Page {
    let visit: Visit
    let community: Community
    let sheet: CoverSheet

    private var words: CoverWords { visit.words.cover }
    private var week: WeekWords { visit.words.week }

    var title: String { words.title }
    var lead: String? { words.lead }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [field])
    }

    var body: HTML {
        """
        <div class="buttons">\(PrintButton(week.print))\(pack)</div>
        \(packHint)
        \(Card(words.lookIns, note: words.lookInsNote, content: lookIns))
        \(Card(words.house, content: house))
        \(Card(words.meetings, content: meetings))
        \(Card(words.ringBacks, content: ringBacks))
        \(Card(words.calls, content: calls))
        \(Card(words.waiting, content: waiting))
        """
    }

    private var mayPack: Bool { (try? visit.acting.may(.importAndExport)) == true }
    private var pack: ButtonLink? {
        mayPack ? ButtonLink(words.pack, to: WeekPaths.pack(community)) : nil
    }
    private var packHint: HTML? {
        mayPack ? "<p class=\"note\">\(words.packHint)</p>" : nil
    }

    private var field: Field {
        Field(
            .lines(8), name: "words", label: words.house,
            value: visit.form.has("words") ? visit.form["words"] : sheet.words
        ).hint(words.houseHint).fault(visit.fault(of: "words"))
            .atMost(CoverSheet.lettersMax)
    }

    private var house: HTML {
        let lines = sheet.words.split(separator: "\n", omittingEmptySubsequences: true)
        let written: HTML =
            lines.isEmpty
            ? "<p>\(words.nothingWritten)</p>" : "\(lines, as: { "<p>\($0)</p>\n" })"
        guard (try? visit.acting.may(.editMembers)) == true else { return written }
        let form = Form(
            action: WeekPaths.cover(community), seal: visit.seal(),
            buttons: [SubmitButton(words.keep)], fields: [field])
        return """
            \(written)\(Details(
                words.change, isOpen: visit.form.hasFaults, content: form.html))
            """
    }

    private var lookIns: HTML {
        guard !sheet.lookIns.isEmpty else { return "<p>\(words.noLookIns)</p>" }
        return PersonList(
            sheet.lookIns.map { line in
                let others = [line.emergencyName, line.emergencyTelephone]
                    .filter { !$0.isEmpty }.joined(separator: ", ")
                let why = [
                    line.lookIn.reasons.map(words.reason).joined(separator: ", "),
                    line.lookIn.words,
                    line.lookIn.until.map { words.until(visit.words.shortDay($0)) } ?? "",
                    line.isLetterOnly ? words.letterOnly : "",
                    others.isEmpty ? "" : words.otherwise(others),
                ].filter { !$0.isEmpty }.joined(separator: " · ")
                return PersonLine(
                    name: line.person.name,
                    address: ContactPaths.show(line.person.id, community),
                    telephone: line.isLetterOnly || line.person.telephone.isEmpty
                        ? nil : line.person.telephone,
                    why: why)
            }
        ).html
    }

    private var meetings: HTML {
        guard !sheet.meetings.isEmpty else { return "<p>\(words.none)</p>" }
        return PersonList(
            sheet.meetings.map { meeting in
                let line = MeetingLine(
                    words: week, meeting: meeting, between: visit.between(meeting.exclusion))
                return PersonLine(
                    name: "\(visit.words.longDay(meeting.day)): \(week.meeting(meeting))",
                    why: week.meetingDetail(meeting), tags: line.tags,
                    actions: line.telephones)
            }
        ).html
    }

    private var ringBacks: HTML {
        guard !sheet.ringBacks.isEmpty else { return "<p>\(words.none)</p>" }
        return PersonList(
            sheet.ringBacks.map {
                PersonLine(
                    name: $0.person.name, address: ContactPaths.show($0.person.id, community),
                    telephone: $0.person.telephone.isEmpty ? nil : $0.person.telephone,
                    why: week.ringBack(visit.words.shortDay($0.day)),
                    tags: $0.person.isLetterOnly ? [Tag(visit.words.members.byLetter)] : [])
            }
        ).html
    }

    private var calls: HTML {
        guard !sheet.calls.lines.isEmpty else { return "<p>\(words.none)</p>" }
        return PersonList(
            sheet.calls.lines.map { line in
                PersonLine(
                    name: line.member.name,
                    address: ContactPaths.show(line.member.id, community),
                    telephone: line.member.telephone,
                    why: line.reasons.first.map(visit.words.calls.why) ?? "")
            }
        ).html
    }

    private var waiting: HTML {
        guard !sheet.waiting.isEmpty else { return "<p>\(week.noneWaiting)</p>" }
        let today = community.zone.day(at: visit.desks.timepiece.now())
        return PersonList(
            sheet.waiting.map { ask in
                PersonLine(
                    name: ask.asker?.name ?? week.everyone,
                    telephone: ask.asker.flatMap { $0.telephone.isEmpty ? nil : $0.telephone },
                    why: week.waitingWhy(
                        ask, days: max(0, community.zone.day(at: ask.asked).days(to: today))))
            }
        ).html
    }
}
