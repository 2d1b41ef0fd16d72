import Brokerage
import Essentials
import Foundation
import Ledger
import Markup
import People
import Wording

/// What a coordinator writes down about an exchange, on a first note and when it is put right.
struct ExchangeForm {
    var visit: Visit
    /// Whether the form stands with a reason for going further than a floor.
    var needsReason = false
    /// Whether the keyboard is at the length as soon as the page stands there.
    var beginsAtLength = false

    private var words: ExchangeWords { visit.words.exchanges }

    /// The words somebody may have used to tell a coordinator.
    static let told: [Word] = [.phone, .memberPresent, .paper, .sms]

    /// The form filled with what an exchange says now.
    static func filled(_ exchange: Exchange, visit: Visit) -> ExchangeForm {
        var copy = visit
        func names(_ side: [Party]) -> String {
            side.map { "\($0.number) \($0.name)" }.joined(separator: ", ")
        }
        copy.form["givers"] = names(exchange.givers)
        copy.form["receivers"] = names(exchange.receivers)
        copy.form["length"] = exchange.minutes.map { String($0.count) + " min" } ?? ""
        copy.form["day"] = exchange.day?.description ?? ""
        copy.form["content"] = exchange.content
        return ExchangeForm(visit: copy)
    }

    var fields: [Field] {
        let form = visit.form
        let choices = Self.told.map { Choice($0.code, words.word($0)) }
        var all = [
            field(.text, "givers", words.givers).hint(words.peopleHint).autofill("off"),
            field(.text, "receivers", words.receivers).hint(words.peopleHint).autofill("off"),
            field(.text, "length", words.length).hint(words.lengthHint).width(.short)
                .focused(beginsAtLength),
            field(.day, "day", words.day).width(.short),
            field(.text, "content", words.content).hint(words.contentHint).atMost(200),
            Field(
                .list(choices), name: "word", label: words.onWhoseWord,
                value: form["word"].isEmpty ? Word.phone.code : form["word"]),
            field(.text, "sheet", words.sheet).width(.short)
                .optional(visit.words.shell.optional),
        ]
        if needsReason || !form["reason"].isEmpty {
            all.append(field(.text, "reason", words.reason).hint(words.reasonHint))
        }
        return all
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: visit.form[name])
            .fault(visit.form.fault(of: name))
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
        let day = Day(form["day"])
        if day == nil { form.fault("day", visit.words.noteTime.writeDay) }
        visit.form = form
        guard !form.hasFaults, let day else { return nil }
        return NotedExchange(
            content: String(form["content"].prefix(200)), day: day, minutes: length,
            givers: givers.map { NotedParty($0.id) },
            receivers: receivers.map { NotedParty($0.id) },
            word: Word(code: form["word"]) ?? .phone, sheet: String(form["sheet"].prefix(40)),
            reason: String(form["reason"].prefix(300)))
    }
}
