import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Noting answers, arranging the meeting, and how an ask ends.
enum MatchDoor {
    @Sendable static func answer(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        guard let member = Member.ID(visit.form["member"]),
            let answer = Candidate.Answer(code: visit.form["answer"]), answer != .saidYes
        else { throw NotFound("answer") }
        try await visit.desks.asks.answer(
            id, of: member, answer, key: visit.key, as: visit.acting)
        return visit.done(visit.words.asks.noted, at: AskPaths.show(id, try visit.community))
    }

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        guard let giver = Member.ID(visit.query["giver-id"]) else { throw NotFound("person") }
        return visit.page(try await page(visit, giver: giver, isFirst: true))
    }

    /// Finds "somebody else" by name, or makes the match.
    @Sendable static func match(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        let community = try visit.community
        var visit = visit
        if visit.form["do"] == "find" {
            do {
                guard let giver = try await visit.person(in: "giver", as: visit.acting) else {
                    throw FieldFaults("giver", visit.words.asks.whoUnknown)
                }
                return visit.done(at: AskPaths.match(id, with: giver, community))
            } catch let faults as FieldFaults {
                visit.form.add(faults)
                return visit.again(try await AskDoor.sheet(visit))
            }
        }
        guard let giver = Member.ID(visit.form["giver-id"]) else { throw NotFound("person") }
        do {
            try await visit.desks.asks.answer(
                id, of: giver, .saidYes, meeting: try MatchPage.read(visit.form),
                key: visit.key, as: visit.acting)
            return visit.done(visit.words.asks.matched, at: AskPaths.show(id, community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await page(visit, giver: giver, isFirst: false))
        }
    }

    @Sendable static func reopen(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        try await visit.desks.asks.reopen(id, key: visit.key, as: visit.acting)
        return visit.done(at: AskPaths.show(id, try visit.community))
    }

    @Sendable static func ringBack(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        var visit = visit
        do {
            try await visit.desks.asks.ringBack(
                id, on: try visit.form.day("ring-back"), key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.asks.ringBackKept, at: AskPaths.show(id, try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await AskDoor.sheet(visit))
        }
    }

    @Sendable static func end(_ visit: Visit) async throws -> Reply {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        var visit = visit
        guard let outcome = Ask.Outcome(code: visit.form["outcome"]) else {
            visit.form.fault("outcome", visit.words.asks.endedHowMissing)
            return visit.again(try await AskDoor.sheet(visit))
        }
        try await visit.desks.asks.end(
            id, as: outcome, why: visit.form["why"], key: visit.key, as: visit.acting)
        return visit.done(visit.words.asks.ended, at: AskPaths.list(try visit.community))
    }

    private static func page(
        _ visit: Visit, giver: Member.ID, isFirst: Bool
    ) async throws -> MatchPage {
        let id: Ask.ID = try visit.id("ask", of: "ask")
        let sheet = try await visit.desks.asks.sheet(id, as: visit.acting)
        var visit = visit
        if isFirst {
            visit.form["day"] = sheet.ask.wanted?.description ?? ""
            visit.form["time"] = sheet.ask.time
        }
        return MatchPage(
            visit: visit, community: try visit.community, sheet: sheet,
            giver: try await visit.desks.asks.person(giver, as: visit.acting))
    }
}

/// The four things that both are told: day, time, place, what to expect.
struct MatchPage: Page {
    let visit: Visit
    let community: Community
    let sheet: AskSheet
    let giver: Member

    private var words: AskWords { visit.words.asks }

    var title: String { words.matchTitle }
    var lead: String? { words.matchLead }
    var crumbs: [NavLink] {
        [
            NavLink(words.title, to: AskPaths.list(community)),
            NavLink(sheet.ask.content, to: AskPaths.show(sheet.ask.id, community)),
        ]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        let helper = PersonLine(
            name: giver.name, telephone: giver.telephone.isEmpty ? nil : giver.telephone,
            why: words.giver)
        let asker = sheet.line.asker.map {
            PersonLine(
                name: $0.name, telephone: $0.telephone.isEmpty ? nil : $0.telephone,
                why: sheet.ask.content)
        }
        let hidden: HTML = """
            <input type="hidden" name="giver-id" value="\(giver.id.description)">
            """
        return """
            \(PersonList([helper] + [asker].compactMap { $0 }))
            \(Form(
                action: AskPaths.match(sheet.ask.id, community), seal: visit.seal(),
                buttons: [SubmitButton(words.match)], content: "\(hidden)\(fields)"))
            """
    }

    private var fields: [Field] {
        [
            visit.field(.day, "day", words.day).width(.short),
            visit.field(.text, "time", words.time).hint(words.timeHint).width(.middle),
            visit.field(.text, "place", words.place),
            visit.field(.lines(3), "expect", words.expect).hint(words.expectHint),
        ]
    }

    static func read(_ form: TypedForm) throws -> Meeting {
        Meeting(
            day: try form.day("day"), time: form["time"], place: form["place"],
            expect: form["expect"])
    }
}
