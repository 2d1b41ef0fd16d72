import Essentials
import Interchange
import People

/// An empty line of somebody's card that a file can fill; what stands there already stays.
struct CardFill: Hashable, Sendable {
    enum Field: String, CaseIterable, Sendable {
        case email, landline, mobile
    }

    let member: Member.ID
    let field: Field
    let content: String

    /// What the file knows and the card does not.
    static func all(of person: ImportedPerson, for member: Member) -> [CardFill] {
        let offered: [(Field, String?)] = [
            (.email, person.email), (.landline, person.phone), (.mobile, person.otherPhone),
        ]
        return offered.compactMap { field, content in
            guard let content, !content.isEmpty, member[field].isEmpty else { return nil }
            return CardFill(member: member.id, field: field, content: content)
        }
    }
}

extension Member {
    subscript(_ field: CardFill.Field) -> String {
        get {
            switch field {
            case .email: email
            case .landline: landline
            case .mobile: mobile
            }
        }
        set {
            switch field {
            case .email: email = newValue
            case .landline: landline = newValue
            case .mobile: mobile = newValue
            }
        }
    }
}
