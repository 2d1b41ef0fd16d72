import Essentials
import Interchange
import People

/// An empty line of somebody's card that a file can fill; what stands there already stays.
struct CardFill: Hashable, Sendable {
    let member: Member.ID
    let field: ColumnField
    let content: String
}

extension CardFill {
    /// What the file knows and the card does not, and what both know and say differently.
    static func all(
        of person: ImportedPerson, for card: ImportedCard
    ) -> (fills: [CardFill], differences: [LaterExport.Difference]) {
        var (filled, fills) = (card, [CardFill]())
        var differences: [LaterExport.Difference] = []
        for (field, content) in person.cardLines where field != .standing {
            if filled.isOpen(field) {
                filled[field] = content
                guard filled[field] != card[field] else { continue }
                fills.append(
                    CardFill(member: card.member.id, field: field, content: filled[field]))
            } else if filled[field] != content {
                differences.append(
                    LaterExport.Difference(
                        member: "\(card.member.number)", matter: .card,
                        here: "\(field.rawValue): \(filled[field])", there: content))
            }
        }
        return (fills, differences)
    }
}

extension ImportedPerson {
    /// Everything that the file says of the card, in the order of the columns.
    var cardLines: [(field: ColumnField, content: String)] {
        let own: [(ColumnField, String?)] = [
            (.email, email), (.phone, phone), (.otherPhone, otherPhone),
            (.born, born?.description),
            (.tags, tags.isEmpty ? nil : tags.joined(separator: "; ")),
        ]
        return (own + ColumnField.card.map { ($0, card[$0]) }).compactMap { field, content in
            guard let content, !content.isEmpty else { return nil }
            return (field, content)
        }
    }
}
