import Brokerage
import Communities
import DoorKit
import Essentials
import Ledger
import Operations
import People
import Storage
import Testing

@Suite struct `Contact races` {
    @Test(arguments: EngineKind.available)
    func `a call is noted once a form, and a notice is told once`(kind: EngineKind) async throws {
        try await kind.withTown { town in
            let (desk, sue, lily) = (town.desks.contacts, town.acting(), town.lily.id)
            _ = try await town.desks.notices.tell(
                lily, subject: "Soup", words: "On Thursday", key: town.key(), as: sue)
            try await town.race("ContactDesk.keep", isKeyed: false) { _, form in
                try await desk.keep("She said \(form)", ringBack: "", with: lily, as: sue)
            }
            #expect(try await town.count("SELECT COUNT(*) FROM contact_draft") == 1)
            let noted = try await town.race("ContactDesk.note", act: "contact.note") { key, form in
                try await desk.note(
                    NotedCall(member: lily, outcome: .spoke, words: "Form \(form)"), key: key,
                    as: sue)
            }
            #expect(noted.wins == Race.forms && noted.acts == Race.forms)
            let sheet = try await desk.sheet(of: lily, as: sue)
            #expect(sheet.notes.count == Race.forms)
            #expect(sheet.draft == nil && sheet.notices.isEmpty)
            #expect(try await town.count("SELECT COUNT(*) FROM last_contact") == 1)
        }
    }
}
