import Communities
import Essentials
import Foundation
import Markup
import Operations
import People
import Wording

/// One person: first who they are and how to reach them, then what they enjoy and what helps.
struct MemberPage: Page {
    let visit: Visit
    let community: Community
    let sheet: MemberSheet

    private var words: MemberWords { visit.words.members }
    private var about: CardWords { visit.words.card }
    private var card: MemberCard { sheet.card }
    private var member: Member { card.member }
    private var detail: CardDetail { card.detail }

    var title: String { member.name }
    var crumbs: [NavLink] { [NavLink(words.people, to: MemberPaths.list(community))] }

    var lead: String? {
        var parts = [words.number(member.number)]
        if !card.formerNumbers.isEmpty { parts.append(words.formerNumbers(card.formerNumbers)) }
        if !member.area.isEmpty { parts.append(member.area) }
        parts.append(words.since(visit.words.shortDay(member.joined)))
        return parts.joined(separator: " · ")
    }

    var body: HTML {
        """
        \(standing)\(reach)\(MemberAtHand(visit: visit, community: community, sheet: sheet))\
        \(strengths)\(needs)\(CardSections(visit: visit, community: community, card: card).html)
        """
    }

    var aside: HTML? { "\(MemberWays(visit: visit, community: community, card: card).html)" }

    private var standing: HTML? {
        guard member.standing != .active else { return nil }
        let words =
            member.pausedUntil.map { self.words.pausedUntil(visit.words.longDay($0)) }
            ?? about.standing(member.standing)
        return "\(Notice(words, tone: .thanks))"
    }

    private var reach: HTML {
        let mustNotRing = detail.hardSettings.contains(.letterOnly)
        let numbers = [member.landline, member.mobile].filter { !$0.isEmpty }
        let links: HTML = "\(numbers, as: { "<p class=\"big\">\(TelephoneLink($0))</p>" })"
        let telephone: HTML
        if mustNotRing {
            let hidden: HTML? =
                numbers.isEmpty ? nil : "\(Details(words.showNumber, content: links))"
            telephone = "\(Notice(words.letterOnly, tone: .stop))\(hidden)"
        } else {
            telephone = numbers.isEmpty ? "<p>\(words.noTelephone)</p>" : links
        }
        let settings = HardSetting.allCases.filter {
            detail.hardSettings.contains($0) && $0 != .letterOnly
        }
        let kept: HTML =
            "\(settings, as: { "\(Notice(content: "<p><strong>\(about.hardSetting($0))</strong> \(about.hardSettingHint($0))</p>"))" })"
        let lines = [
            line(about.bestHours, detail.bestHours),
            SummaryList.Line(about.channel, "\(about.channel(member.channel))"),
            SummaryList.Line(about.format, "\(about.format(detail.format))"),
            line(about.address, detail.address), line(about.email, member.email),
            line(about.languages, detail.languages),
        ].compactMap { $0 }
        return """
            \(Card(words.reach, tone: .action, content: "\(telephone)\(kept)\(SummaryList(lines))"))
            """
    }

    private var strengths: HTML {
        let kinds = Strength.Kind.allCases.filter { !detail.strengths($0).isEmpty }
        let lines = kinds.map { kind in
            SummaryList.Line(
                about.strength(kind), "\(detail.strengths(kind), as: strength)")
        }
        let content: HTML =
            lines.isEmpty ? "<p>\(words.nothingYet)</p>" : "\(SummaryList(lines))"
        return "\(Card(about.partStrengths, content: content))"
    }

    private func strength(_ name: String) -> HTML {
        let asked = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return """
            <a class="tag is-plain" href="\(MemberPaths.list(community))?strength=\(asked)">\(name)</a> \

            """
    }

    private var needs: HTML? {
        let lines = [
            line(about.accessNeeds, detail.accessNeeds),
            line(about.preferences, detail.preferences),
        ].compactMap { $0 }
        let week: HTML? =
            detail.free.isEmpty
            ? nil
            : """
            <p><strong>\(words.week)</strong></p><ul>\(days, as: day)</ul>
            """
        guard !lines.isEmpty || week != nil else { return nil }
        return "\(Card(words.needs, content: "\(SummaryList(lines))\(week)"))"
    }

    private var days: [Weekday] {
        Weekday.allCases.filter { day in detail.free.contains { $0.weekday == day } }
    }

    private func day(_ day: Weekday) -> HTML {
        let parts = FreeTime.Part.allCases.filter { detail.free.contains(FreeTime(day, $0)) }
        let named = parts.map { about.part($0).lowercased() }.joined(separator: ", ")
        return "<li>\(visit.words.weekday(day)): \(named)</li>"
    }

    private func line(_ term: String, _ text: String) -> SummaryList.Line? {
        text.isEmpty ? nil : SummaryList.Line(term, .lines(text))
    }
}

extension HTML {
    /// Text whose line ends stay line ends.
    static func lines(_ text: String) -> HTML {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(String.init)
        return
            "\(lines.enumerated(), as: { $0.offset == 0 ? "\($0.element)" : "<br>\($0.element)" })"
    }
}
