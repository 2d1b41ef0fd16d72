import Communities
import Essentials
import Markup
import People
import Wording

/// Everybody by name, or those who were found.
struct MemberListPage: Page {
    let visit: Visit
    let community: Community
    let people: [Member]
    /// What was looked for; empty shows the list.
    let typed: String
    let strength: String
    let isAway: Bool
    let next: Member.ID?

    private var words: MemberWords { visit.words.members }

    var title: String { strength.isEmpty ? words.people : words.bringing(strength) }

    var body: HTML {
        """
        \(add)\(search)\(tabs)\(found)
        \(pages)
        """
    }

    /// Before the list, which on a telephone is long.
    private var add: HTML? {
        guard visit.person?.acting?.may(.editMembers) == true else { return nil }
        return """
            <div class="buttons">\(ButtonLink(
                words.add, to: MemberPaths.join(community), tone: .action))</div>
            """
    }

    private var search: SearchBox {
        SearchBox(
            action: MemberPaths.list(community),
            field: Field(.text, name: "q", label: words.find, value: typed)
                .hint(words.findHint).autofill("off"),
            button: words.findButton)
    }

    private var tabs: Tabs? {
        guard typed.isEmpty, strength.isEmpty else { return nil }
        let list = MemberPaths.list(community)
        return Tabs(
            name: words.people,
            [
                NavLink(words.everybody, to: list, isCurrent: !isAway),
                NavLink(words.away, to: "\(list)?away=1", isCurrent: isAway),
            ])
    }

    private var found: HTML {
        guard people.isEmpty else { return "\(PersonList(people.map(line)))" }
        let text = typed.isEmpty ? words.nobody : words.noneFound(typed)
        return "\(EmptyState(text))"
    }

    private func line(_ member: Member) -> PersonLine {
        let number = words.number(member.number)
        let why = member.area.isEmpty ? number : "\(number), \(member.area)"
        let tags =
            member.standing == .active
            ? [] : [Tag(visit.words.card.standing(member.standing), tone: .thanks)]
        let mayRing = member.standing.mayBeContacted && member.channel != .letter
        return PersonLine(
            name: member.name, address: MemberPaths.card(community, member.id),
            telephone: mayRing && !member.telephone.isEmpty ? member.telephone : nil, why: why,
            tags: tags)
    }

    private var pages: Pagination {
        let away = isAway ? "&away=1" : ""
        return Pagination(
            name: words.pages,
            older: next.map {
                NavLink(words.next, to: "\(MemberPaths.list(community))?after=\($0)\(away)")
            })
    }
}
