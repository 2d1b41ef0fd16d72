import Brokerage
import Communities
import Essentials
import Foundation
import Ledger
import Markup
import Operations
import People
import Wording

/// What a coordinator writes down about an exchange, on a first note and when it is put right.
struct ExchangeForm {
    var visit: Visit
    /// Whether the form stands with a reason for going further than a floor.
    var needsReason = false
    /// Since when people in it are kept apart, for hats that may know it.
    var apartSince: Day?
    /// Whether the keyboard is at the length as soon as the page stands there.
    var beginsAtLength = false
    /// The same of whoever helped, on a form that is still empty.
    var beginsAtGivers = false
    /// Whether the way there and back is credited here.
    var asksTravel = false
    var projects: [Project] = []
    /// Households and organisations that somebody may have acted for.
    var joint: [JointParty] = []

    private var words: ExchangeWords { visit.words.exchanges }

    /// The words somebody may have used to tell a coordinator.
    static let told: [Word] = [.phone, .memberPresent, .paper, .sms]

    /// The form filled with what an exchange says now.
    ///
    /// - Parameter standing: the entry that stands for it, whose word it goes on from.
    static func filled(
        _ exchange: Exchange, standing: Entry? = nil, visit: Visit
    ) -> ExchangeForm {
        var copy = visit
        func names(_ side: [Party]) -> String {
            side.map { "\($0.number) \($0.name)" }.joined(separator: ", ")
        }
        copy.form["givers"] = names(exchange.givers)
        copy.form["receivers"] = names(exchange.receivers)
        copy.form["length"] = exchange.minutes.map { String($0.count) + " min" } ?? ""
        copy.form["day"] = exchange.day?.description ?? ""
        copy.form["content"] = exchange.content
        copy.form["givers-for"] = exchange.givers.first?.joint?.description ?? ""
        copy.form["receivers-for"] = exchange.receivers.first?.joint?.description ?? ""
        copy.form["travel"] = exchange.travel.map { "\($0.count) min" } ?? ""
        copy.form["project"] = exchange.project?.description ?? ""
        copy.form["word"] = (standing?.word ?? exchange.word)?.code ?? ""
        copy.form["sheet"] = exchange.sheet
        return ExchangeForm(visit: copy)
    }

    var fields: [Field] {
        let form = visit.form
        // Somebody may have noted it with their own hand, which nobody tells a coordinator.
        let own = Word(code: form["word"]).map { Self.told.contains($0) ? [] : [$0] } ?? []
        let choices = (Self.told + own).map { Choice($0.code, words.word($0)) }
        let people: [Field?] = [
            field(.text, "givers", words.givers).hint(words.peopleHint).autofill("off")
                .focused(beginsAtGivers),
            jointField("givers-for", words.giversFor),
            field(.text, "receivers", words.receivers).hint(words.peopleHint).autofill("off"),
            jointField("receivers-for", words.receiversFor),
            field(.text, "length", words.length).hint(words.lengthHint).width(.short)
                .focused(beginsAtLength),
        ]
        var all = people.compactMap { $0 }
        if asksTravel {
            all.append(
                field(.text, "travel", words.travel).hint(words.travelHint).width(.short)
                    .optional(visit.words.shell.optional))
        }
        all += [
            field(.day, "day", words.day).width(.short),
            field(.text, "content", words.content).hint(words.contentHint).atMost(200),
            Field(
                .list(choices), name: "word", label: words.onWhoseWord,
                value: form["word"].isEmpty ? Word.phone.code : form["word"]),
            field(.text, "sheet", words.sheet).width(.short)
                .optional(visit.words.shell.optional),
        ]
        all += [visit.projectField(projects)].compactMap { $0 }
        if apartSince != nil || form.has("all-the-same") {
            let label = apartSince.map(words.keptApart) ?? words.someKeptApart
            all.append(
                Field(
                    .ticks([Choice("yes", words.allTheSame)]), name: "all-the-same",
                    label: label, values: form.all("all-the-same")))
        }
        if needsReason || !form["reason"].isEmpty {
            all.append(field(.text, "reason", words.reason).hint(words.reasonHint))
        }
        return all
    }

    private func jointField(_ name: String, _ label: String) -> Field? {
        visit.jointField(joint, name, label)
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.fault(of: name))
    }

    /// The form with what the scheme and the projects add to it.
    func completed() async throws -> ExchangeForm {
        var copy = self
        let acting = try visit.acting
        copy.asksTravel = try await visit.desks.schemes.today(as: acting).travel != .notCounted
        copy.projects = try await visit.desks.projects.list(as: acting)
        copy.joint = try await visit.desks.joint.choices(as: acting)
        return copy
    }

    /// What was written, or nil with the faults beside their fields.
    mutating func read() async throws -> NotedExchange? {
        var form = visit.form
        let givers = try await visit.people(in: "givers", faults: &form)
        let receivers = try await visit.people(in: "receivers", faults: &form)
        let length = Minutes(typed: form["length"])
        if length == nil, !form["length"].isEmpty {
            form.fault("length", visit.words.noteTime.writeLength)
        }
        let travel = Minutes(typed: form["travel"])
        if travel == nil, !form["travel"].isEmpty {
            form.fault("travel", visit.words.noteTime.writeLength)
        }
        let day = Day(form["day"])
        if day == nil { form.fault("day", visit.words.noteTime.writeDay) }
        visit.form = form
        guard !form.hasFaults, let day else { return nil }
        return NotedExchange(
            content: String(form["content"].prefix(200)), day: day, minutes: length,
            givers: givers.map { NotedParty($0.id, joint: JointParty.ID(form["givers-for"])) },
            receivers: receivers.map {
                NotedParty($0.id, joint: JointParty.ID(form["receivers-for"]))
            },
            word: Word(code: form["word"]) ?? .phone, sheet: String(form["sheet"].prefix(40)),
            reason: String(form["reason"].prefix(300)), travel: travel,
            project: visit.projectTyped, isAllTheSame: form["all-the-same"] == "yes")
    }
}

extension Visit {
    /// On whose account it goes; no field while there are no joint accounts.
    func jointField(_ joint: [JointParty], _ name: String, _ label: String) -> Field? {
        guard !joint.isEmpty else { return nil }
        let own = Choice("", words.exchanges.ownAccount)
        return Field(
            .list([own] + joint.map { Choice($0.id.description, $0.name) }), name: name,
            label: label, value: form[name])
    }
}

extension ExchangeWords {
    /// Names with the household or organisation that each acted for.
    func names(of parties: [Party]) -> String {
        names(parties.map { $0.jointName.isEmpty ? $0.name : actedFor($0.name, $0.jointName) })
    }
}
