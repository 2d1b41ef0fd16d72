import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let recognitions = Feature(
        name: "Recognitions",
        routes: [
            .get("/people/{member}/recognition", .may(.noteExchanges), RecognitionDoor.show),
            .post("/people/{member}/recognition", .may(.noteExchanges), RecognitionDoor.give),
        ])
}

/// Where help is credited that somebody gave before their time was noted.
enum RecognitionDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func give(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let id: Member.ID = try visit.id("member", of: "person")
        guard let written = read(&visit, for: id) else {
            return visit.again(try await page(visit))
        }
        do {
            try await visit.desks.recognitions.give(written, key: visit.key, as: visit.acting)
        } catch let refusal as any Refusal
            where refusal is RecognitionRefusal || refusal is ExchangeRefusal
            || refusal is PostingRefusal
        {
            return visit.again(try await page(visit, refusal: refusal))
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults)))
        }
        return visit.done(
            visit.words.recognitions.done, at: StatementPaths.show(id, try visit.community))
    }

    private static func read(
        _ visit: inout Visit, for member: Member.ID
    ) -> WrittenRecognition? {
        var form = visit.form
        let words = visit.words.recognitions
        let minutes = Minutes(typed: form["length"])
        if minutes == nil { form.fault("length", words.lengthNeeded) }
        let day = Day(form["day"])
        if day == nil { form.fault("day", words.dayNeeded) }
        visit.form = form
        guard let minutes, let day else { return nil }
        var word: TrayWord?
        if !form["code"].isEmpty {
            word = .code(String(form["code"].prefix(40)))
        } else if !form["sheet"].isEmpty, let signer = Member.ID(form["signer"]) {
            word = .signedSlip(by: signer, sheet: String(form["sheet"].prefix(40)))
        }
        return WrittenRecognition(
            member, minutes: minutes, on: day, for: form["content"], decided: word)
    }

    private static func page(
        _ visit: Visit, refusal: (any Refusal)? = nil
    ) async throws -> RecognitionPage {
        RecognitionPage(
            visit: visit, community: try visit.community,
            sheet: try await visit.desks.recognitions.sheet(
                of: try visit.id("member", of: "person"), as: visit.acting),
            refusal: refusal)
    }
}
