import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

/// Taking down an ask while somebody is on the telephone; nothing typed is lost.
enum TelephoneAskDoor {
    static let form = "telephone-ask"

    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        var visit = visit
        if let kept = try await visit.desks.drafts.draft(of: form, as: visit.acting) {
            visit.form = TypedForm(kept.typed)
        }
        let isOther = try await fillIn(&visit)
        return visit.page(try await page(visit, isOther: isOther))
    }

    /// Writes down who is on the telephone, where the address names somebody.
    ///
    /// - Returns: whether an ask of somebody else was begun and waits to be finished first.
    private static func fillIn(_ visit: inout Visit) async throws -> Bool {
        guard let id = Member.ID(visit.query["for"]) else { return false }
        let name = try await visit.desks.asks.person(id, as: visit.acting).name
        let who = visit.form["who"]
        guard visit.form["content"].isEmpty || who.isEmpty || who == name else { return true }
        visit.form["who"] = name
        visit.form["who-id"] = ""
        return false
    }

    /// Looks for people, starts afresh, or keeps the ask.
    @Sendable static func take(_ visit: Visit) async throws -> Reply {
        var visit = visit
        let (acting, community) = (try visit.acting, try visit.community)
        if visit.form["do"] == "drop" {
            try await visit.desks.drafts.drop(form, as: acting)
            return .see(AskPaths.telephone(community))
        }
        do {
            try await visit.desks.drafts.keep(visit.form.draft, of: form, as: acting)
            guard visit.form["do"] != "look" else { return visit.page(try await page(visit)) }
            let asker = try await visit.person(in: "who", as: acting)
            let id = try await visit.desks.asks.write(
                try AskForm.read(visit.form), for: asker.map(Asker.member) ?? .nobodyNamed,
                word: .phone, key: visit.key, as: acting)
            try await visit.desks.drafts.drop(form, as: acting)
            return visit.done(visit.words.asks.savedForMember, at: AskPaths.show(id, community))
        } catch let faults as FieldFaults {
            visit.form.add(faults)
            return visit.again(try await page(visit))
        }
    }

    /// The form with three names beside it, as far as what is typed tells.
    private static func page(
        _ visit: Visit, isOther: Bool = false
    ) async throws -> TelephoneAskPage {
        let acting = try visit.acting
        var list: SuggestionList?
        var name = ""
        if !visit.form["content"].isEmpty {
            let asker = try? await visit.person(in: "who", as: acting)
            let written =
                (try? AskForm.read(visit.form)) ?? WrittenAsk(content: visit.form["content"])
            list = try await visit.desks.asks.suggestions(for: written, of: asker, as: acting)
            if let asker {
                name = try await visit.desks.asks.person(asker, as: acting).firstName
            }
        }
        return TelephoneAskPage(
            visit: visit, community: try visit.community, isOther: isOther, suggestions: list,
            receiver: name,
            choice: try await visit.choice(of: "who", as: acting),
            areas: try await visit.desks.asks.areas(as: acting))
    }
}
