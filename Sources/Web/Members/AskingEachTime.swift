import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Whether somebody's silence may ever count as their yes, with the button to change it.
struct AskingEachTime {
    let visit: Visit
    let community: Community
    let card: MemberCard
    let isOwn: Bool

    private var words: MemberWords { visit.words.members }

    var html: HTML {
        let asks = card.asksEachTime
        let label =
            isOwn
            ? (asks ? words.silenceIsMyYes : words.askMeEachTime)
            : (asks ? words.silenceIsTheirYes : words.askThemEachTime)
        let button = OneTap(
            action: isOwn
                ? "\(MemberPaths.mine(community))/asking"
                : MemberPaths.page(community, card.member.id, "asking"),
            seal: visit.freshSeal(), button: SubmitButton(label, tone: .plain),
            hidden: [("asks", asks ? "no" : "yes")])
        let mayChange = isOwn || visit.person?.acting?.may(.editMembers) == true
        let tap: HTML? = mayChange ? "\(button)" : nil
        let said = words.asking(me: isOwn, eachTime: asks)
        return "\(Card(words.askingTitle, content: "<p>\(said)</p>\(tap)"))"
    }
}

/// Where it is said, by the person or at their word.
enum AskingDoor {
    @Sendable static func mine(_ visit: Visit) async throws -> Reply {
        let card = try await visit.desks.members.ownCard(as: try visit.acting)
        return try await keep(visit, card.member.id, at: MemberPaths.mine(try visit.community))
    }

    @Sendable static func theirs(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        return try await keep(visit, id, at: MemberPaths.card(try visit.community, id))
    }

    private static func keep(
        _ visit: Visit, _ member: Member.ID, at address: String
    ) async throws -> Reply {
        let asks = visit.form["asks"] == "yes"
        try await visit.desks.exchanges.askEachTime(asks, member, as: try visit.acting)
        let words = visit.words.members
        return visit.done(asks ? words.askedEachTimeKept : words.kept, at: address)
    }
}
