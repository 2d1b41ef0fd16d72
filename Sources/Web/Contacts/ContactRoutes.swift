import Brokerage
import Communities
import Essentials
import HTTPTypes
import Operations
import People
import Wording

extension Feature {
    static let contacts = Feature(
        name: "Contacts",
        routes: [
            .get("/contacts/{member}", .may(.callMembers), ContactDoor.show),
            .post("/contacts/{member}", .may(.callMembers), ContactDoor.note),
            .post("/contacts/{member}/draft", .may(.callMembers), ContactDoor.keep),
        ])
}

enum ContactDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func note(_ visit: Visit) async throws -> Reply {
        let member: Member.ID = try visit.id("member", of: "person")
        var visit = visit
        let typedDay = visit.form["ringBack"]
        let day = Day(typedDay)
        if !typedDay.isEmpty, day == nil {
            visit.form.fault("ringBack", visit.words.contacts.notADay)
        }
        guard let outcome = ContactOutcome(code: visit.form["outcome"]), !visit.form.hasFaults
        else { return visit.again(try await page(visit)) }
        let call = NotedCall(
            member: member, outcome: outcome, words: visit.form["words"], ringBack: day,
            reason: CallReason(code: visit.form["reason"]))
        do {
            try await visit.desks.contacts.note(call, key: try visit.key, as: try visit.acting)
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await page(visit))
        }
        let name = visit.form["name"]
        return visit.done(visit.words.contacts.noted(name), at: try visit.back)
    }

    @Sendable static func keep(_ visit: Visit) async throws -> Reply {
        try await visit.desks.contacts.keep(
            visit.form["words"], ringBack: visit.form["ringBack"],
            with: try visit.id("member", of: "person"), as: try visit.acting)
        return Reply(status: .noContent, contentType: "text/plain", body: [])
    }

    private static func page(_ visit: Visit) async throws -> ContactPage {
        let member: Member.ID = try visit.id("member", of: "person")
        let acting = try visit.acting
        let sheet = try await visit.desks.contacts.sheet(of: member, as: acting)
        let rests = try await visit.desks.calls.rests(of: member, as: acting)
        return ContactPage(
            visit: visit, community: try visit.community, sheet: sheet, rests: rests)
    }
}

extension Visit {
    /// The page of this community that a one-tap form came from; the first screen otherwise.
    var back: String {
        get throws {
            let home = HomePaths.home(try community)
            let asked = form["back"]
            guard asked == home || asked.hasPrefix("\(home)/"),
                asked.allSatisfy({
                    $0.isASCII && ($0.isLetter || $0.isNumber || "/-._".contains($0))
                })
            else { return home }
            return asked
        }
    }
}
