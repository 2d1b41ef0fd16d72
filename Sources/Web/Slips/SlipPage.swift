import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// A sheet of paper slips as one grid, typed with the keyboard alone.
struct SlipPage: Page {
    let visit: Visit
    let community: Community
    let people: [Member]
    /// What people do for each other most, to go on from the first letters.
    let contents: [String]
    /// What stands in the grid: parked lines, or the first empty one.
    let lines: [ParkedLine]
    let projects: [Project]
    /// Whether households or organisations have accounts that a slip may be for.
    let hasJoint: Bool
    /// What was just saved; nil on a fresh sheet.
    let receipt: SlipReceipt?
    /// Earlier exchanges that somebody said are others than those in the grid.
    var others: [Exchange.ID] = []
    /// People who are kept apart, and whose lines somebody wants noted all the same.
    var apart: [Pair] = []
    /// Why the whole sheet was not taken; what was typed stands in the grid.
    var refusal: (any Refusal)?

    private var words: SlipWords { visit.words.slips }

    var title: String { words.title }
    var lead: String? { words.lead }
    var isWide: Bool { true }

    var faults: FaultSummary? {
        if let refusal {
            return FaultSummary(
                title: visit.words.shell.faultsTitle, links: [],
                explanation: visit.words.refusal(refusal))
        }
        guard let receipt else { return nil }
        let nothing = receipt.saved.isEmpty && receipt.parked.isEmpty ? words.nothing : nil
        let parked = receipt.parked.isEmpty ? nil : words.parked(receipt.parked.count)
        return FaultSummary(
            title: visit.words.shell.faultsTitle, links: grid.faultLinks,
            explanation: parked ?? nothing)
    }

    var body: HTML {
        let names: HTML = """
            <datalist id="slip-people"\(flag: "data-whole", people.count < ExchangeDesk.peopleMax)>\(people, as: option)</datalist>
            <datalist id="slip-contents">\
            \(contents, as: { "<option value=\"\($0)\"></option>" })</datalist>
            """
        let joint: HTML? = hasJoint ? "<p class=\"hint\">\(words.jointHint)</p>" : nil
        let content: HTML = """
            \(names)\(sheetField)\(visit.projectField(projects))\(joint)\(grid)\(reason)\
            \(otherSlips)\(apartSlips)
            """
        return """
            \(saved)
            \(Form(
                action: SlipPaths.sheet(community), seal: visit.freshSeal(),
                buttons: [
                    SubmitButton(isParked ? words.saveParked : words.save), visit.laterButton,
                ],
                content: content
            ).goingOnWithEnter().keptForLater(as: Slips.draft, visit, community))
            """
    }

    private var isParked: Bool { receipt?.parked.isEmpty == false }

    private func option(_ member: Member) -> HTML {
        "<option value=\"\(member.number) \(member.name)\"></option>"
    }

    private var sheetField: Field {
        Field(.text, name: "sheet", label: words.sheet, value: visit.form["sheet"])
            .hint(words.sheetHint).width(.short).optional(visit.words.shell.optional)
            .autofill("off").focused(receipt == nil)
    }

    private var reason: Field? {
        guard lines.contains(where: \.needsReason) else { return nil }
        return Field(.text, name: "reason", label: words.reason, value: visit.form["reason"])
            .hint(words.reasonHint)
    }

    /// The question whether lines that look the same as earlier ones are others.
    private var otherSlips: HTML {
        let asked = Array(Set(lines.flatMap(\.earlier).map(\.exchange)))
        let known: HTML = "\(others, as: { Self.hidden("others", $0) })"
        guard !asked.isEmpty else { return known }
        let box = Field(
            .ticks([Choice("yes", words.areOthers)]), name: "are-others", label: words.sameAgain
        ).hint(words.sameAgainHint)
        return "\(known)\(asked, as: { Self.hidden("earlier", $0) })\(box)"
    }

    /// The question whether lines of people who are kept apart are noted all the same.
    private var apartSlips: HTML {
        let asked = Array(Set(lines.compactMap(\.apart?.pair)))
        let known: HTML = "\(apart, as: { Self.hidden("apart", $0) })"
        guard !asked.isEmpty else { return known }
        let says = visit.words.exchanges
        let box = Field(
            .ticks([Choice("yes", says.allTheSame)]), name: "all-the-same",
            label: says.someKeptApart)
        return "\(known)\(asked, as: { Self.hidden("apart-now", $0) })\(box)"
    }

    private static func hidden(_ name: String, _ pair: Pair) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(pair.typed)\">"
    }

    private func words(for apart: PairApart) -> String {
        visit.words.exchanges.keptApart(since: community.zone.day(at: apart.since))
    }

    private static func hidden(_ name: String, _ id: Exchange.ID) -> HTML {
        "<input type=\"hidden\" name=\"\(name)\" value=\"\(id.description)\">"
    }

    private func words(for earlier: EarlierSlip) -> String {
        let day = earlier.noted.map { visit.words.shortDay(community.zone.day(at: $0)) }
        return words.same(sheet: earlier.sheet, day: day ?? "–", name: earlier.name)
    }

    private var saved: HTML? {
        guard let receipt, !receipt.saved.isEmpty else { return nil }
        let content: HTML = """
            <p>\(words.saved(receipt.saved.count)) \
            <a\(href: SlipPaths.receipt(receipt.batch, community))>\(words.seeReceipt)</a></p>
            """
        return "\(Notice(tone: .action, content: content))"
    }

    private var grid: EntryGrid {
        let rows = lines.map { parked in
            let line = parked.line
            return EntryGrid.Row(
                values: [
                    "giver": line.giver, "receiver": line.receiver, "length": line.length,
                    "day": line.day, "content": line.content,
                ],
                faults: Dictionary(
                    parked.faults.map { ($0.field, words(for: $0)) }
                        + parked.earlier.prefix(1).map { ("giver", words(for: $0)) }
                        + [parked.apart].compactMap { $0 }.map { ("giver", words(for: $0)) },
                    uniquingKeysWith: { first, _ in first }))
        }
        let empty = Array(repeating: EntryGrid.Row(), count: isParked ? 0 : Slips.emptyRows)
        let total = lines.compactMap { Minutes(typed: $0.line.length) }.reduce(.zero, +)
        return EntryGrid(
            caption: words.grid,
            columns: [
                .init(
                    "giver", words.giver, suggestions: "slip-people", suggesting: .people),
                .init(
                    "receiver", words.receiver, suggestions: "slip-people", suggesting: .people),
                .init("length", words.length, isSummed: true),
                .init("day", words.day, .day, isCarried: true),
                .init(
                    "content", words.content, suggestions: "slip-contents", suggesting: .endings),
            ],
            rows: rows + empty, total: words.total, sum: total.clock
        ) { [words] in words.line($0) }
    }

    private func words(for fault: SlipFault) -> String {
        let explanation = visit.words.say(fault.explanation)
        return fault.people.isEmpty
            ? explanation : "\(explanation) \(fault.people.joined(separator: ", "))"
    }
}

extension Minutes {
    /// "3:25", as the running total shows it.
    fileprivate var clock: String {
        let (hours, minutes) = parts
        return "\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension Pair {
    /// As it travels in a form.
    fileprivate var typed: String { "\(one)_\(other)" }

    init?(typed: String) {
        let ids = typed.split(separator: "_").compactMap { Member.ID(String($0)) }
        guard ids.count == 2 else { return nil }
        self.init(ids[0], ids[1])
    }
}
