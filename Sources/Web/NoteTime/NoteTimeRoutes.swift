import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let noteTime = Feature(
        name: "NoteTime",
        routes: [
            .get("/note-time", .may(.actForSelf), NoteTime.ask),
            .post("/note-time", .may(.actForSelf), NoteTime.answer),
        ],
        ways: [
            Way(order: 30, path: "/note-time", access: .may(.actForSelf)) { $0.noteTime.title }
        ])
}

/// A member notes time, one question a screen; what was answered travels with the form.
enum NoteTime {
    /// The questions in their order; the last screen shows the answers and sends them.
    enum Step: String, CaseIterable {
        case way, whom, length, day, content, check

        var next: Step { Step.allCases.after(self) ?? .check }
        var number: Int { (Step.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    @Sendable static func ask(_ visit: Visit) async throws -> Reply {
        guard try await visit.desks.schemes.today(as: visit.acting).membersNoteTime else {
            throw ExchangeRefusal.coordinatorNotes
        }
        var visit = visit
        let community = try visit.community
        visit.form["day"] = community.zone.day(at: visit.desks.timepiece.now()).description
        guard let id = Exchange.ID(visit.query["exchange"]) else {
            return visit.page(try await page(visit, .way))
        }
        // A match is known already: only length, day and words are left to ask.
        let sheet = try await visit.desks.exchanges.sheet(id, as: visit.acting)
        guard let subject = try visit.acting.subject,
            let own = sheet.exchange.parties.first(where: { $0.member == subject }),
            let other = sheet.exchange.others(than: subject).first
        else { return visit.page(try await page(visit, .way)) }
        visit.form["exchange"] = id.description
        visit.form["way"] = own.direction == .gave ? "gave" : "received"
        visit.form["whom"] = String(other.number)
        visit.form["name"] = other.firstName
        visit.form["content"] = sheet.exchange.content
        if let day = sheet.exchange.day { visit.form["day"] = day.description }
        return visit.page(try await page(visit, .length))
    }

    @Sendable static func answer(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let step = Step(rawValue: visit.form["step"]) ?? .way
        if let back = Step(rawValue: visit.form["back"]) {
            return visit.page(try await page(visit, back))
        }
        guard let other = try await check(&visit, upTo: step) else {
            return visit.again(try await page(visit, visit.form.faults.first?.step ?? step))
        }
        guard step == .check else { return visit.page(try await page(visit, step.next)) }
        return try await send(visit, with: other)
    }

    /// Looks at every answer so far; nil where one of them needs another look.
    ///
    /// - Returns: the other person, or the one acting while that is not asked yet.
    private static func check(_ visit: inout Visit, upTo step: Step) async throws -> Member.ID? {
        let words = visit.words.noteTime
        var form = visit.form
        var other = try visit.acting.subject
        if !["gave", "received"].contains(form["way"]) { form.fault("way", words.chooseWay) }
        if step.number >= Step.whom.number {
            let people = try await visit.people(in: "whom", faults: &form)
            if let person = people.first {
                if person.id == other { form.fault("whom", words.yourself) }
                form["name"] = person.firstName
                form["whom"] = String(person.number)
                other = person.id
            }
        }
        if step.number >= Step.length.number, Minutes(typed: form["length"]) == nil {
            form.fault("length", words.writeLength)
        }
        if step.number >= Step.day.number {
            let today = try visit.community.zone.day(at: visit.desks.timepiece.now())
            if let day = Day(form["day"]) {
                if day > today { form.fault("day", words.dayToCome) }
            } else {
                form.fault("day", words.writeDay)
            }
        }
        visit.form = form
        return form.hasFaults ? nil : other
    }

    private static func send(_ visit: Visit, with other: Member.ID) async throws -> Reply {
        let acting = try visit.acting
        guard let own = acting.subject, let day = Day(visit.form["day"]),
            let length = Minutes(typed: visit.form["length"])
        else { return visit.again(try await page(visit, .way)) }
        let gave = visit.form["way"] == "gave"
        let mine = NotedParty(own, joint: JointParty.ID(visit.form["account"]))
        let noted = NotedExchange(
            content: String(visit.form["content"].prefix(200)), day: day, minutes: length,
            givers: [gave ? mine : NotedParty(other)],
            receivers: [gave ? NotedParty(other) : mine], word: .ownHand)
        do {
            let answer = try await visit.desks.exchanges.note(
                noted, on: Exchange.ID(visit.form["exchange"]), key: visit.key, as: acting)
            return visit.done(
                Exchanges.said(answer.path, visit.words.exchanges),
                at: HomePaths.home(try visit.community))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await page(visit, .check, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await page(visit, .check, refusal: refusal))
        } catch let refusal as PostingRefusal {
            return visit.again(
                try await page(visit.renewed(after: refusal), .check, refusal: refusal))
        }
    }

    private static func page(
        _ visit: Visit, _ step: Step, refusal: (any Refusal)? = nil
    ) async throws -> NoteTimePage {
        let usual =
            step == .length
            ? try await visit.desks.schemes.today(as: visit.acting).usualLengths : []
        return NoteTimePage(
            visit: visit, community: try visit.community, step: step,
            usual: usual.map(visit.words.length),
            joint: step == .check
                ? try await visit.desks.joint.mine(as: visit.acting) : [], refusal: refusal)
    }
}

extension FieldFault {
    /// The screen on which the field stands.
    fileprivate var step: NoteTime.Step? { NoteTime.Step(rawValue: field) }
}

extension Array where Element: Equatable {
    fileprivate func after(_ element: Element) -> Element? {
        firstIndex(of: element).flatMap { indices.contains($0 + 1) ? self[$0 + 1] : nil }
    }
}
