import Communities
import Essentials
import Markup
import Operations
import People
import Wording

extension Feature {
    static let own = Feature(
        name: "Own",
        routes: [
            .get("/me", .signedIn, OwnDoor.show),
            .get("/me/card", .signedIn, OwnDoor.edit),
            .post("/me/card", .signedIn, OwnDoor.change),
            .post("/me/asking", .may(.actForSelf), AskingDoor.mine),
            .get("/neighbours/{member}", .signedIn, OwnDoor.showNeighbour),
            .post("/neighbours/{member}/number", .signedIn, OwnDoor.shareNumber),
        ],
        ways: [
            Way(order: 46, path: "/me", access: .may(.actForSelf)) { $0.members.mine }
        ])
}

/// What one sees of oneself, and of one's neighbours.
enum OwnDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let card = try await visit.desks.members.ownCard(as: try visit.acting)
        return visit.page(OwnPage(visit: visit, community: try visit.community, card: card))
    }

    @Sendable static func edit(_ visit: Visit) async throws -> Reply {
        let card = try await visit.desks.members.ownCard(as: try visit.acting)
        let filled = visit.filled(with: CardForm.filled(from: card))
        return visit.page(try await page(filled, card))
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        let desk = visit.desks.members
        let card = try await desk.ownCard(as: try visit.acting)
        do {
            let hints = try await desk.hints(as: try visit.acting)
            let change = try CardForm.change(visit.form, of: card, hints: hints)
            try await desk.changeOwn(to: change, key: try visit.key, as: try visit.acting)
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults), card))
        }
        return visit.done(visit.words.members.kept, at: MemberPaths.mine(try visit.community))
    }

    @Sendable static func showNeighbour(_ visit: Visit) async throws -> Reply {
        let neighbour = try await visit.desks.members.neighbour(
            try visit.id("member", of: "person"), as: try visit.acting)
        return visit.page(
            NeighbourPage(visit: visit, community: try visit.community, neighbour: neighbour))
    }

    @Sendable static func shareNumber(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        try await visit.desks.members.showNumber(
            to: id, visit.form["share"] == "yes", key: try visit.key, as: try visit.acting)
        return visit.done(
            visit.words.members.kept, at: MemberPaths.neighbour(try visit.community, id))
    }

    private static func page(_ visit: Visit, _ card: MemberCard) async throws -> CardPage {
        CardPage(
            visit: visit, community: try visit.community, member: card.member,
            hints: try await visit.desks.members.hints(as: try visit.acting), isOwn: true)
    }
}

/// What is held about oneself.
struct OwnPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard

    private var words: MemberWords { visit.words.members }
    private var about: CardWords { visit.words.card }

    var title: String { words.mine }
    var lead: String? { words.mineLead }

    var body: HTML {
        """
        \(acting)\(SummaryList(lines))
        <div class="buttons">\(ButtonLink(
            words.changeMine, to: MemberPaths.changeMine(community), tone: .action))\
        \(ButtonLink(visit.words.supporters.title, to: SupporterPaths.mine(community)))</div>
        \(AskingEachTime(visit: visit, community: community, card: card, isOwn: true).html)
        \(Notice(words.mineOthers))<p>\(words.mineAsk)</p>
        """
    }

    private var acting: HTML? {
        guard let person = visit.person?.actingFor else { return nil }
        return "\(Notice(visit.words.supporters.acting(person.name), tone: .thanks))"
    }

    private var lines: [SummaryList.Line] {
        let member = card.member
        let detail = card.detail
        let settings = HardSetting.allCases.filter(detail.hardSettings.contains)
            .map(about.hardSetting)
        let free = FreeTime.week.filter(detail.free.contains).map {
            "\(visit.words.weekday($0.weekday)), \(about.part($0.part).lowercased())"
        }
        let pairs: [(String, String)] =
            [
                (about.name, member.name), (about.number, String(member.number)),
                (about.area, member.area), (about.landline, member.landline),
                (about.mobile, member.mobile), (about.email, member.email),
                (about.address, detail.address), (about.bestHours, detail.bestHours),
                (about.channel, about.channel(member.channel)),
                (about.format, about.format(detail.format)),
                (about.languages, detail.languages),
            ]
            + Strength.Kind.allCases.map {
                (about.strength($0), detail.strengths($0).joined(separator: "\n"))
            } + [
                (about.free, free.joined(separator: "\n")),
                (about.accessNeeds, detail.accessNeeds), (about.preferences, detail.preferences),
                (about.hardSettings, settings.joined(separator: "\n")),
                (about.emergencyName, detail.emergencyName),
                (about.emergencyTelephone, detail.emergencyTelephone),
                (about.firstReferee, detail.firstReferee),
                (about.secondReferee, detail.secondReferee),
                (about.referredBy, detail.referredBy),
            ] + detail.ownAnswers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return pairs.filter { !$0.1.isEmpty }.map { SummaryList.Line($0.0, .lines($0.1)) }
    }
}

/// Another member, as far as members see each other.
struct NeighbourPage: Page {
    let visit: Visit
    let community: Community
    let neighbour: NeighbourCard

    private var words: MemberWords { visit.words.members }
    private var about: CardWords { visit.words.card }

    var title: String { neighbour.name }
    var lead: String? { neighbour.area.isEmpty ? nil : neighbour.area }

    var body: HTML {
        """
        \(SummaryList(strengths))
        \(Card(words.neighbourNumber, content: "\(number)\(share)"))
        """
    }

    private var strengths: [SummaryList.Line] {
        Strength.Kind.allCases.compactMap { kind in
            let names = neighbour.strengths.filter { $0.kind == kind }.map(\.name)
            guard !names.isEmpty else { return nil }
            return SummaryList.Line(about.strength(kind), .lines(names.joined(separator: "\n")))
        }
    }

    private var number: HTML {
        let link: HTML? =
            neighbour.telephone.isEmpty
            ? nil : "<p class=\"big\">\(TelephoneLink(neighbour.telephone))</p>"
        return "<p>\(words.agreement(neighbour.agreement, neighbour.name))</p>\(link)"
    }

    private var share: OneTap {
        let isShared = neighbour.agreement == .mine || neighbour.agreement == .both
        return OneTap(
            action: "\(MemberPaths.neighbour(community, neighbour.member))/number",
            seal: visit.freshSeal(),
            button: SubmitButton(
                isShared ? words.shareNoLonger : words.share, tone: isShared ? .plain : .action),
            hidden: [("share", isShared ? "no" : "yes")])
    }
}
