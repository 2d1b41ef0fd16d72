import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// The further parts of somebody's card: whom to ring, safety, supporters, households.
struct CardSections {
    let visit: Visit
    let community: Community
    let card: MemberCard

    private var words: MemberWords { visit.words.members }
    private var about: CardWords { visit.words.card }
    private var detail: CardDetail { card.detail }

    var html: HTML { "\(more)\(safety)\(supporters)\(parties)\(asking)" }

    private var asking: HTML {
        AskingEachTime(visit: visit, community: community, card: card, isOwn: false).html
    }

    private var more: HTML? {
        var lines = [
            line(about.fullName, card.member.fullName),
            line(about.emergencyName, detail.emergencyName),
        ].compactMap { $0 }
        if !detail.emergencyTelephone.isEmpty {
            lines.append(
                SummaryList.Line(
                    about.emergencyTelephone, "\(TelephoneLink(detail.emergencyTelephone))"))
        }
        if let age { lines.append(SummaryList.Line(about.born, "\(age)")) }
        lines += [
            line(about.firstReferee, detail.firstReferee),
            line(about.secondReferee, detail.secondReferee),
            line(about.referredBy, detail.referredBy),
        ].compactMap { $0 }
        if let day = detail.firstMeeting {
            lines.append(SummaryList.Line(about.firstMeeting, "\(visit.words.longDay(day))"))
        }
        lines += detail.ownAnswers.sorted { $0.key < $1.key }.map {
            SummaryList.Line($0.key, .lines($0.value))
        }
        guard !lines.isEmpty else { return nil }
        return "\(Card(words.more, content: "\(SummaryList(lines))"))"
    }

    private var age: String? {
        switch detail.age {
        case .unknown: nil
        case .band(let band): about.age(band)
        case .born(let day): visit.words.shortDay(day)
        }
    }

    private var safety: HTML? {
        guard let safety = card.safety else { return nil }
        let words = visit.words.safeguards
        let said = words.lines(of: safety, in: visit.words)
        let link = ButtonLink(
            words.change, to: SafeguardPaths.show(community, card.member.id))
        let content: HTML =
            said.isEmpty
            ? "<p>\(words.nothing)</p>\(link)"
            : "<ul>\(said, as: { "<li>\($0)</li>" })</ul>\(link)"
        return "\(Card(words.title, note: words.note, content: content))"
    }

    private var supporters: HTML? {
        let today = visit.today(in: community)
        let holding = (card.supporters + card.supports).filter { $0.holds(on: today) }
        guard !holding.isEmpty else { return nil }
        let words = visit.words.supporters
        return "\(Card(words.title, content: "<ul>\(holding, as: supporter)</ul>"))"
    }

    private func supporter(_ supporting: Supporting) -> HTML {
        "<li>\(visit.words.supporters.line(supporting, in: visit.words))</li>"
    }

    private var parties: HTML? {
        guard !card.parties.isEmpty else { return nil }
        return "\(Card(visit.words.joint.title, content: "<ul>\(card.parties, as: party)</ul>"))"
    }

    private func party(_ party: JointParty) -> HTML {
        "<li><a\(href: JointPaths.show(community, party.id))>\(party.name)</a></li>"
    }

    private func line(_ term: String, _ text: String) -> SummaryList.Line? {
        text.isEmpty ? nil : SummaryList.Line(term, .lines(text))
    }
}

/// What can be done for one person, beside their card.
struct MemberWays {
    let visit: Visit
    let community: Community
    let card: MemberCard

    private var words: MemberWords { visit.words.members }
    private func may(_ permission: Permission) -> Bool {
        visit.person?.acting?.may(permission) ?? false
    }
    private func page(_ name: String) -> String {
        MemberPaths.page(community, card.member.id, name)
    }

    var html: HTML {
        """
        <div class="buttons">\(links)\(code)</div>
        \(rare)
        """
    }

    private var links: [ButtonLink] {
        var links: [ButtonLink] = []
        if may(.editMembers) {
            links.append(ButtonLink(words.edit, to: page("card"), tone: .action))
            links.append(ButtonLink(words.statement, to: page("statement")))
            links.append(ButtonLink(words.standingTitle, to: page("standing")))
            if card.member.standing.mayBeContacted {
                links.append(ButtonLink(visit.words.cover.lookIns, to: page("look-in")))
            }
            links.append(ButtonLink(visit.words.supporters.title, to: page("supporters")))
        }
        if may(.giveHats) {
            links.append(ButtonLink(visit.words.hats.title, to: page("hats")))
        }
        if may(.seePrivateNotes) {
            links.append(ButtonLink(words.notes, to: page("notes")))
        }
        return links
    }

    private var code: HTML? {
        guard may(.editMembers), card.member.standing.mayBeContacted else { return nil }
        return """
            \(OneTap(
                action: page("code"), seal: visit.freshSeal(),
                button: SubmitButton(words.code, tone: .plain)))\
            \(OneTap(
                action: page("link"), seal: visit.freshSeal(),
                button: SubmitButton(words.link, tone: .plain)))
            """
    }

    private var rare: HTML? {
        guard may(.eraseMembers) else { return nil }
        let links = [
            ButtonLink(visit.words.recognitions.title, to: page("recognition")),
            ButtonLink(words.file, to: page("file")),
            ButtonLink(words.mergeTitle, to: page("merge")),
            ButtonLink(words.eraseTitle, to: page("erase"), tone: .stop),
        ]
        return """
            \(Details(words.rareThings, content: "<div class=\"buttons\">\(links)</div>"))
            """
    }
}

extension Visit {
    /// The community's day at this moment.
    func today(in community: Community) -> Day {
        community.zone.day(at: desks.timepiece.now())
    }
}
