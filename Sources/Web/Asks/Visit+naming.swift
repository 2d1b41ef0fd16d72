import Essentials
import Markup
import Operations
import People
import Wording

extension Visit {
    /// A field with what was typed and what was wrong with it.
    func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: form[name])
            .fault(fault(of: name))
    }

    /// The person that a field names by number, telephone or a piece of the name; nil where the
    /// field is empty.
    ///
    /// A choice among several is sent back under the field's name with `-id` behind it.
    /// - Throws: `FieldFaults` where nobody or more than one person is called like that.
    func person(in field: String, as acting: Acting) async throws -> Member.ID? {
        guard acting.may(.matchAsks) else { return nil }
        let typed = form[field]
        guard !typed.isEmpty else { return nil }
        if let chosen = Member.ID(form["\(field)-id"]) {
            return try await desks.asks.person(chosen, as: acting).id
        }
        let found = try await desks.asks.people(like: typed, as: acting)
        guard let first = found.first else {
            throw FieldFaults(field, words.asks.whoUnknown)
        }
        let exact = found.filter {
            [$0.name, $0.firstName, $0.fullName].map(FoldedText.init).contains(FoldedText(typed))
        }
        if found.count == 1 { return first.id }
        if exact.count == 1 { return exact[0].id }
        throw FieldFaults(field, words.asks.whoSeveral)
    }

    /// Radios for the people that a field may mean, when it means more than one.
    func choice(of field: String, as acting: Acting) async throws -> Field? {
        guard acting.may(.matchAsks), !form[field].isEmpty, Member.ID(form["\(field)-id"]) == nil
        else { return nil }
        let found = try await desks.asks.people(like: form[field], as: acting)
        guard found.count > 1 else { return nil }
        let choices = found.map {
            Choice($0.id.description, words.asks.personNumber($0.name, $0.number), hint: $0.area)
        }
        return Field(.radios(choices), name: "\(field)-id", label: words.asks.whoSeveral)
    }
}

extension TypedForm {
    /// A length of time as people write it; nil for none.
    ///
    /// - Throws: `FieldFaults` where it cannot be read.
    func length(_ name: String) throws -> Minutes? {
        let typed = self[name]
        guard !typed.isEmpty else { return nil }
        guard let minutes = Minutes(typed: typed) else {
            throw FieldFaults(
                name, "We cannot read this length. Write it like 1 h 30, or leave it out.")
        }
        return minutes
    }
}
