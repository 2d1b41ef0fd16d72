import Communities
import Essentials
import Markup
import People
import Wording

/// A one-time link for one person, shown this once, to print or to read out.
struct OneTimeLinkPage: Page {
    let visit: Visit
    let community: Community
    let member: Member
    let secret: String
    let expires: Instant

    private var words: MemberWords { visit.words.members }

    var title: String { words.linkTitle(member.name) }
    var lead: String? {
        words.linkLead(until: visit.words.longDay(community.zone.day(at: expires)))
    }
    var crumbs: [NavLink] {
        [
            NavLink(words.people, to: MemberPaths.list(community)),
            NavLink(member.name, to: MemberPaths.card(community, member.id)),
        ]
    }

    private var address: String {
        let path = HomePaths.signIn(community) + "?code=" + secret
        return visit.origin.map { $0 + path } ?? path
    }

    /// In groups of four, as one reads them out.
    private var letters: String {
        stride(from: 0, to: secret.count, by: 4).map { start in
            String(secret.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }

    var body: HTML {
        let content: HTML = """
            <h3>\(words.linkAddress)</h3><p><strong>\(address)</strong></p>
            <h3>\(words.linkLetters)</h3><p><strong>\(letters)</strong></p>
            <p>\(words.linkBeware)</p>
            """
        return """
            \(Card(member.name, tone: .thanks, content: content))
            <div class="buttons">\(ButtonLink(
                words.linkBack, to: MemberPaths.card(community, member.id)))</div>
            """
    }
}
