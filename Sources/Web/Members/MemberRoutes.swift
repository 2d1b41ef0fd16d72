import Essentials
import Operations
import People
import Wording

extension Feature {
    static let members = Feature(
        name: "Members",
        routes: [
            .get("/people", .may(.seeCards), MemberDoor.list),
            .get("/people/new", .may(.editMembers), JoinDoor.show),
            .post("/people/new", .may(.editMembers), JoinDoor.join),
            .get("/people/{member}", .may(.seeCards), MemberDoor.show),
            .get("/people/{member}/card", .may(.editMembers), MemberDoor.edit),
            .post("/people/{member}/card", .may(.editMembers), MemberDoor.change),
            .get("/people/{member}/standing", .may(.editMembers), StandingDoor.show),
            .post("/people/{member}/standing", .may(.editMembers), StandingDoor.move),
            .get("/people/{member}/notes", .may(.seePrivateNotes), NoteDoor.show),
            .post("/people/{member}/notes", .may(.seePrivateNotes), NoteDoor.write),
            .post("/people/{member}/notes/{note}/remove", .may(.seePrivateNotes), NoteDoor.remove),
            .post("/people/{member}/asking", .may(.editMembers), AskingDoor.theirs),
            .post("/people/{member}/code", .may(.editMembers), MemberDoor.makeCode),
            .post("/people/{member}/link", .may(.editMembers), MemberDoor.makeLink),
            .get("/people/{member}/file", .may(.seePrivateNotes), FileDoor.show),
            .get("/people/{member}/file.json", .may(.seePrivateNotes), FileDoor.save),
            .get("/people/{member}/merge", .may(.eraseMembers), RecordDoor.showMerge),
            .post("/people/{member}/merge", .may(.eraseMembers), RecordDoor.merge),
            .get("/people/{member}/erase", .may(.eraseMembers), RecordDoor.showErase),
            .post("/people/{member}/erase", .may(.eraseMembers), RecordDoor.erase),
        ],
        ways: [
            Way(order: 12, path: "/people", access: .may(.seeCards)) { $0.members.people }
        ])
}

/// The list and the card.
enum MemberDoor {
    private static let pageLength = 50

    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        let desk = visit.desks.members
        let acting = try visit.acting
        let typed = visit.query["q"]
        let strength = visit.query["strength"]
        let isAway = visit.query["away"] == "1"
        var people: [Member]
        if !typed.isEmpty {
            people = try await desk.find(typed, as: acting)
        } else if !strength.isEmpty {
            people = try await desk.bringing(strength, as: acting)
        } else {
            people = try await desk.list(
                standing: isAway ? [.left, .inCare, .died] : [.active, .paused],
                after: Member.ID(visit.query["after"]), limit: pageLength + 1, as: acting)
        }
        let isMore = typed.isEmpty && strength.isEmpty && people.count > pageLength
        if isMore { people.removeLast() }
        return visit.page(
            MemberListPage(
                visit: visit, community: try visit.community, people: people, typed: typed,
                strength: strength, isAway: isAway, next: isMore ? people.last?.id : nil))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        let sheet = try await visit.desks.members.sheet(
            of: try visit.id("member", of: "person"), as: try visit.acting)
        return visit.page(
            MemberPage(visit: visit, community: try visit.community, sheet: sheet))
    }

    @Sendable static func edit(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let filled = visit.filled(with: CardForm.filled(from: card))
        return visit.page(try await editPage(filled, card))
    }

    @Sendable static func change(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let desk = visit.desks.members
        do {
            let hints = try await desk.hints(as: try visit.acting)
            let change = try CardForm.change(visit.form, of: card, hints: hints)
            try await desk.change(
                card.member.id, to: change, key: try visit.key, as: try visit.acting)
        } catch let faults as FieldFaults {
            return visit.again(try await editPage(visit.holding(faults), card))
        }
        return visit.done(
            visit.words.members.kept, at: MemberPaths.card(try visit.community, card.member.id))
    }

    @Sendable static func makeCode(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let code = try await visit.desks.signIn.makeCode(
            for: card.member.id, as: try visit.acting)
        return visit.done(
            visit.words.members.codeMade(code),
            at: MemberPaths.card(try visit.community, card.member.id))
    }

    /// Shows a link once, on a page of its own: only its digest is kept.
    @Sendable static func makeLink(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let secret = try await visit.desks.signIn.makeLink(
            for: card.member.id, as: try visit.acting)
        return visit.page(
            OneTimeLinkPage(
                visit: visit, community: try visit.community, member: card.member,
                secret: secret,
                expires: visit.desks.timepiece.now().adding(
                    seconds: SignInDesk.linkSeconds)))
    }

    private static func editPage(_ visit: Visit, _ card: MemberCard) async throws -> CardPage {
        CardPage(
            visit: visit, community: try visit.community, member: card.member,
            hints: try await visit.desks.members.hints(as: try visit.acting), isOwn: false)
    }
}

extension Visit {
    /// The card of the person that the address names.
    func card() async throws -> MemberCard {
        try await desks.members.card(try id("member", of: "person"), as: try acting)
    }
}
