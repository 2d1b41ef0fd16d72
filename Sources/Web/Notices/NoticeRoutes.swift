import Brokerage
import Communities
import Essentials
import Operations
import People
import Wording

extension Feature {
    static let notices = Feature(
        name: "Notices",
        routes: [
            .get("/messages/new", .may(.sendToAll), NoticeDoor.write),
            .post("/messages/new", .may(.sendToAll), NoticeDoor.preview),
            .post("/messages", .may(.sendToAll), NoticeDoor.send),
            .get("/letters", .may(.sendToAll), NoticeDoor.letters),
            .get("/letters/today.pdf", .may(.sendToAll), NoticeDoor.lettersPDF),
            .post("/letters/posted", .may(.sendToAll), NoticeDoor.posted),
        ],
        ways: [
            Way(order: 64, path: "/messages/new", access: .may(.sendToAll)) { $0.notices.way }
        ])
}

enum NoticeDoor {
    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit, preview: nil))
    }

    /// Shows who would get it; "Change it" leads back to the form with everything kept.
    @Sendable static func preview(_ visit: Visit) async throws -> Reply {
        var visit = visit
        if visit.form["step"] == "change" { return visit.page(try await page(visit, preview: nil)) }
        do {
            let preview = try await visit.desks.notices.preview(
                try message(visit), as: try visit.acting)
            return visit.page(try await page(visit, preview: preview))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await page(visit, preview: nil))
        } catch let refusal as UnknownNumbers {
            return visit.again(try await page(visit.holding(refusal), preview: nil))
        }
    }

    @Sendable static func send(_ visit: Visit) async throws -> Reply {
        var visit = visit
        do {
            let sent = try await visit.desks.notices.send(
                try message(visit), key: try visit.key, as: try visit.acting)
            return visit.done(
                visit.words.notices.sent(sent.all), at: HomePaths.home(try visit.community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await page(visit, preview: nil))
        } catch let refusal as UnknownNumbers {
            return visit.again(try await page(visit.holding(refusal), preview: nil))
        }
    }

    @Sendable static func letters(_ visit: Visit) async throws -> Reply {
        let letters = try await visit.desks.notices.letters(as: try visit.acting)
        return visit.page(
            LettersPage(visit: visit, community: try visit.community, letters: letters))
    }

    @Sendable static func lettersPDF(_ visit: Visit) async throws -> Reply {
        let letters = try await visit.desks.notices.letters(as: try visit.acting)
        guard !letters.isEmpty else { throw NotFound("letter") }
        let sheets = letters.map {
            LetterSheet(letter: $0, visit: visit.speaking(to: $0.format)).sheet
        }
        return try await visit.paper(sheets, name: "letters.pdf")
    }

    @Sendable static func posted(_ visit: Visit) async throws -> Reply {
        guard let last = Brokerage.Notice.ID(visit.form["through"]) else {
            throw NotFound("letter")
        }
        let count = try await visit.desks.notices.posted(
            through: last, key: try visit.key, as: try visit.acting)
        return visit.done(
            visit.words.notices.postedCount(count), at: NoticePaths.letters(try visit.community))
    }

    private static func message(_ visit: Visit) throws -> WrittenMessage {
        WrittenMessage(
            circle: try visit.circleTyped(), subject: visit.form["subject"],
            words: visit.form["words"])
    }

    private static func page(_ visit: Visit, preview: MessagePreview?) async throws -> MessagePage {
        let acting = try visit.acting
        let circles = try await visit.desks.notices.circles(as: acting)
        return MessagePage(
            visit: visit, community: try visit.community,
            circles: CircleChoices(tags: circles.tags, areas: circles.areas), preview: preview)
    }
}
