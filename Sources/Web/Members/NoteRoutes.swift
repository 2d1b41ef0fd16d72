import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// The private notes about somebody.
enum NoteDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(try await page(visit))
    }

    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        do {
            try await visit.desks.members.note(
                visit.form["note"], about: id, key: try visit.key, as: try visit.acting)
        } catch let faults as FieldFaults {
            return visit.again(try await page(visit.holding(faults)))
        }
        return visit.done(
            visit.words.members.kept, at: MemberPaths.page(try visit.community, id, "notes"))
    }

    @Sendable static func remove(_ visit: Visit) async throws -> Reply {
        let id: Member.ID = try visit.id("member", of: "person")
        try await visit.desks.members.removeNote(
            try visit.id("note", of: "note"), about: id, key: try visit.key,
            as: try visit.acting)
        return visit.done(at: MemberPaths.page(try visit.community, id, "notes"))
    }

    private static func page(_ visit: Visit) async throws -> NotesPage {
        let card = try await visit.card()
        return NotesPage(
            visit: visit, community: try visit.community, member: card.member,
            notes: try await visit.desks.members.notes(
                about: card.member.id, as: try visit.acting))
    }
}

struct NotesPage: Page {
    let visit: Visit
    let community: Community
    let member: Member
    let notes: [PrivateNote]

    private var words: MemberWords { visit.words.members }
    private var address: String { MemberPaths.page(community, member.id, "notes") }

    var title: String { words.notes }
    var lead: String? { words.notesLead }
    var crumbs: [NavLink] { [NavLink(member.name, to: MemberPaths.card(community, member.id))] }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: [field])
    }

    private var field: Field {
        Field(.lines(4), name: "note", label: words.note, value: visit.form["note"])
            .atMost(4_000).fault(visit.fault(of: "note"))
    }

    var body: HTML {
        """
        \(Form(
            action: address, seal: visit.seal(), buttons: [SubmitButton(words.writeNote)],
            fields: [field]))
        \(notes, as: note)
        """
    }

    private func note(_ note: PrivateNote) -> HTML {
        let day = visit.words.shortDay(community.zone.day(at: note.written))
        let remove = OneTap(
            action: "\(address)/\(note.id)/remove", seal: visit.freshSeal(),
            button: SubmitButton(words.removeNote, tone: .plain, about: day))
        return """
            \(Card(words.noteBy(note.writer, day), content: "<p>\(HTML.lines(note.content))</p>\(remove)"))
            """
    }
}
