import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Where somebody stands: here, taking a break, or gone.
enum StandingDoor {
    @Sendable static func show(_ visit: Visit) async throws -> Reply {
        visit.page(
            StandingPage(visit: visit, community: try visit.community, card: try await visit.card())
        )
    }

    /// Keeps it; where others had agreed to meet the person, it first asks who should hear of it.
    @Sendable static func move(_ visit: Visit) async throws -> Reply {
        let card = try await visit.card()
        let place = try visit.community
        let form = visit.form
        if form["step"] == "back" { return try await show(visit) }
        do {
            guard let standing = Member.Standing(code: form["standing"]) else {
                throw FieldFaults("standing", "Choose one of these.")
            }
            var change = StandingChange(
                standing, until: try form.day("until"), heir: try await heir(visit),
                restoresBalance: form["restore"] == "yes", renewsAll: form["renew"] == "yes")
            let partners =
                standing.isToldToPartners
                ? try await visit.desks.members.partners(
                    of: card.member.id, movedTo: change, as: try visit.acting) : []
            if form["step"] == "tell" {
                let told = form.all("tell").compactMap { Member.ID($0) }
                let farewell = Farewell(
                    told: told, subject: form["subject"], words: form["words"])
                do {
                    try farewell.check()
                } catch {
                    return visit.again(
                        FarewellPage(
                            visit: visit.holding(error), community: place, card: card,
                            standing: standing, partners: partners))
                }
                change.farewell = farewell
            } else if !partners.isEmpty {
                return visit.page(
                    FarewellPage(
                        visit: visit, community: place, card: card, standing: standing,
                        partners: partners))
            }
            try await visit.desks.members.move(
                card.member.id, to: change, key: try visit.key, as: try visit.acting)
            let told = partners.count { change.farewell?.told.contains($0.id) == true }
            let words = visit.words.members
            return visit.done(
                told > 0 ? words.farewellTold(told) : words.kept,
                at: MemberPaths.card(place, card.member.id))
        } catch let faults as FieldFaults {
            return visit.again(
                StandingPage(visit: visit.holding(faults), community: place, card: card))
        } catch MemberRefusal.pauseInPast {
            let faults = FieldFaults("until", MemberRefusal.pauseInPast.explanation)
            return visit.again(
                StandingPage(visit: visit.holding(faults), community: place, card: card))
        }
    }

    private static func heir(_ visit: Visit) async throws -> Member.ID? {
        guard !visit.form["heir"].isEmpty else { return nil }
        return try await visit.member(numbered: "heir").id
    }
}

extension Visit {
    /// The member whose number was typed into a field.
    ///
    /// - Throws: `FieldFaults` where nobody has it.
    func member(numbered field: String) async throws -> Member {
        guard let number = Int(form[field]),
            let found = try await desks.members.find(String(number), as: try acting)
                .first(where: { $0.number == number })
        else { throw FieldFaults(field, words.members.noSuchNumber) }
        return found
    }
}

struct StandingPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard

    private var words: MemberWords { visit.words.members }
    private var form: TypedForm { visit.form }

    var title: String { words.standingTitle }
    var lead: String? { card.member.name }
    var crumbs: [NavLink] {
        [NavLink(card.member.name, to: MemberPaths.card(community, card.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(Form(
            action: MemberPaths.page(community, card.member.id, "standing"), seal: visit.seal(),
            buttons: [SubmitButton(words.keep)], fields: fields))
        """
    }

    private var fields: [Field] {
        let offered: [Member.Standing] = [.active, .paused, .inCare, .left, .died]
        let choices = offered.map {
            Choice($0.code, visit.words.card.standing($0), hint: words.standingHint($0))
        }
        let chosen = form["standing"].isEmpty ? card.member.standing.code : form["standing"]
        var fields = [
            Field(.radios(choices), name: "standing", label: words.standing, value: chosen)
                .fault(fault("standing")),
            Field(
                .day, name: "until", label: words.until,
                value: form.has("until")
                    ? form["until"] : card.member.pausedUntil?.description ?? ""
            ).hint(words.untilHint).width(.short).fault(fault("until")),
            Field(.number, name: "heir", label: words.heir, value: form["heir"])
                .hint(words.heirHint).width(.tiny).fault(fault("heir")),
        ]
        if !card.member.standing.mayBeContacted {
            fields.append(
                Field(
                    .ticks([Choice("yes", words.restoreYes)]), name: "restore",
                    label: words.restore, values: form.all("restore")))
            fields.append(
                Field(
                    .ticks([Choice("yes", words.renewYes)]), name: "renew", label: words.renew,
                    values: form.has("standing") ? form.all("renew") : ["yes"]))
        }
        return fields
    }

    private func fault(_ field: String) -> String? {
        visit.fault(of: field)
    }
}
