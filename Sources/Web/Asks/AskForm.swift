import Brokerage
import Communities
import Essentials
import Markup
import Wording

/// All fields of an ask, for changing it.
struct AskForm: Page {
    let visit: Visit
    let community: Community
    let ask: Ask
    let areas: [String]
    /// Only for those who match asks.
    let projects: [Project]

    private var words: AskWords { visit.words.asks }
    private var fields: AskFields { AskFields(visit: visit, areas: areas, projects: projects) }

    var title: String { words.changeTitle }
    var crumbs: [NavLink] {
        [
            NavLink(words.title, to: AskPaths.list(community)),
            NavLink(ask.content, to: AskPaths.show(ask.id, community)),
        ]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields.all)
    }
    var body: HTML {
        """
        \(Form(
            action: AskPaths.change(ask.id, community), seal: visit.seal(),
            buttons: [SubmitButton(words.keep)], fields: fields.all))
        """
    }
}

/// The questions of an ask, for every form that asks some of them.
struct AskFields {
    let visit: Visit
    let areas: [String]
    var projects: [Project] = []

    private var words: AskWords { visit.words.asks }

    var what: [Field] { [content, detail, tags, anonymous, group] }
    var when: [Field] { [day, time, length, repeats] }
    var place: [Field] { [area, language] }
    var all: [Field] {
        what + when + place + [visit.projectField(projects)].compactMap { $0 }
    }

    var content: Field {
        visit.field(.lines(2), "content", words.what).hint(words.whatHint)
            .atMost(WrittenAsk.contentMax)
    }
    var detail: Field {
        visit.field(.lines(3), "detail", words.detail).atMost(WrittenAsk.detailMax)
    }
    var tags: Field { visit.field(.text, "tags", words.tags).hint(words.tagsHint) }
    var day: Field { visit.field(.day, "wanted", words.day).width(.short) }
    var time: Field {
        visit.field(.text, "time", words.time).hint(words.timeHint).width(.middle)
            .atMost(WrittenAsk.timeMax)
    }
    var length: Field {
        visit.field(.text, "minutes", words.howLong).hint(words.howLongHint).width(.short)
    }
    var repeats: Field {
        let choices = Ask.Repeats.allCases.map { Choice($0.code, words.often($0)) }
        let value = visit.form["repeats"]
        return Field(
            .list(choices), name: "repeats", label: words.repeats,
            value: value.isEmpty ? Ask.Repeats.once.code : value)
    }
    var area: Field {
        visit.field(.text, "area", words.area).hint(words.whereHint).width(.middle)
            .suggesting(areas)
    }
    var language: Field { visit.field(.text, "language", words.language).width(.middle) }
    var anonymous: Field { tick("is-anonymous", words.isAnonymous) }
    var group: Field { tick("is-group", words.isGroup) }

    private func tick(_ name: String, _ label: String) -> Field {
        Field(
            .ticks([Choice("yes", label)]), name: name, label: label, value: visit.form[name]
        ).labelHidden()
    }
}

extension AskForm {
    /// What was typed, as an ask may be made of it.
    ///
    /// - Throws: `FieldFaults` for what cannot be read.
    static func read(_ form: TypedForm) throws -> WrittenAsk {
        var faults: [FieldFault] = []
        func reading<T>(_ body: () throws -> T?) throws -> T? {
            do { return try body() } catch let found as FieldFaults {
                faults += found.faults
                return nil
            }
        }
        let wanted = try reading { try form.day("wanted") }
        let minutes = try reading { try form.length("minutes") }
        let ringBack = try reading { try form.day("ring-back") }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        return WrittenAsk(
            content: form["content"], detail: form["detail"], area: form["area"],
            language: form["language"], tags: TagWords.read(form["tags"]),
            isAnonymous: form["is-anonymous"] == "yes", isGroup: form["is-group"] == "yes",
            repeats: Ask.Repeats.allCases.first { $0.code == form["repeats"] } ?? .once,
            wanted: wanted, time: form["time"], minutes: minutes, ringBack: ringBack,
            project: Project.ID(form["project"]))
    }

    /// Puts an ask's words into the fields.
    static func fill(_ form: inout TypedForm, with ask: Ask) {
        form["content"] = ask.content
        form["detail"] = ask.detail
        form["area"] = ask.area
        form["language"] = ask.language
        form["tags"] = ask.tags.joined(separator: ", ")
        form["is-anonymous"] = ask.isAnonymous ? "yes" : ""
        form["is-group"] = ask.isGroup ? "yes" : ""
        form["repeats"] = ask.repeats.code
        form["wanted"] = ask.wanted?.description ?? ""
        form["time"] = ask.time
        form["minutes"] = ask.minutes.map { "\($0.count) min" } ?? ""
        form["project"] = ask.project?.description ?? ""
        form["ring-back"] = ask.ringBack?.description ?? ""
    }
}
