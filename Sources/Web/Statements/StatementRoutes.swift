import Brokerage
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let statements = Feature(
        name: "Statements",
        routes: [
            .get("/me/statement", .may(.actForSelf), Statements.own),
            .get("/people/{member}/statement", .signedIn, Statements.show),
            .post("/people/{member}/balance", .may(.seePrivateNotes), Statements.hide),
            .get("/people/{member}/statement.pdf", .signedIn, Statements.letter),
            .get("/strips", .may(.seeCards), Statements.strips),
            .post("/strips", .may(.seeCards), Statements.findStrip),
        ],
        ways: [
            Way(order: 35, path: "/me/statement", access: .may(.actForSelf)) {
                $0.statements.own
            },
            Way(order: 72, path: "/strips", access: .may(.seeCards)) { $0.statements.strips },
        ])
}

enum Statements {
    @Sendable static func own(_ visit: Visit) async throws -> Reply {
        guard let subject = try visit.acting.subject else { throw NotFound("statement") }
        return try await page(visit, of: subject)
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        try await page(visit, of: try visit.id("member", of: "person"))
    }

    private static func page(_ visit: Visit, of member: Member.ID) async throws -> Reply {
        let statement = try await visit.desks.statements.statement(
            of: member, before: Int64(visit.query["before"]), as: visit.acting)
        return visit.page(
            StatementPage(
                visit: visit, community: try visit.community, acting: try visit.acting,
                statement: statement))
    }

    @Sendable static func hide(_ visit: Visit) async throws -> Reply {
        let member: Member.ID = try visit.id("member", of: "person")
        let hides = visit.form["hide"] == "yes"
        try await visit.desks.statements.hideBalance(
            hides, of: member, key: try visit.key, as: try visit.acting)
        let words = visit.words.statements
        return visit.done(
            hides ? words.nowHidden : words.nowShown,
            at: StatementPaths.show(member, try visit.community))
    }

    /// The statement as a letter, in the print that the card asks for; `print=large` and
    /// `print=ordinary` ask for another.
    @Sendable static func letter(_ visit: Visit) async throws -> Reply {
        let statement = try await visit.desks.statements.statement(
            of: try visit.id("member", of: "person"), limit: 60, as: visit.acting)
        let card = try await visit.desks.statements.card(
            of: statement.member.id, as: visit.acting)
        let asked = visit.query["print"]
        let letter = StatementLetter(
            statement, address: card.address, community: try visit.community,
            words: visit.speaking(to: card.format).words,
            isLargePrint: asked.isEmpty ? card.format == .largePrint : asked == "large")
        let bytes = try await visit.desks.statements.print(letter)
        return .file(
            bytes, contentType: "application/pdf",
            name: "statement-\(statement.member.number).pdf")
    }

    @Sendable static func strips(_ visit: Visit) async throws -> Reply {
        visit.page(StripPage(visit: visit, community: try visit.community, found: nil))
    }

    @Sendable static func findStrip(_ visit: Visit) async throws -> Reply {
        var visit = visit
        do {
            let found = try await visit.desks.statements.person(
                letterCode: visit.form["code"], as: visit.acting)
            return visit.page(
                StripPage(visit: visit, community: try visit.community, found: found))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(
                StripPage(visit: visit, community: try visit.community, found: nil))
        }
    }
}
