/// What a column of a general CSV may be said to hold.
public enum ColumnField: String, Hashable, Sendable, Codable, CaseIterable {
    case number, name
    case firstName = "first_name"
    case lastName = "last_name"
    case email, phone
    case otherPhone = "other_phone"
    case joined, born, language, balance, tags, note
    case fullName = "letter_name"
    case standing, area, address
    case bestHours = "best_hours"
    case channel, format
    case ageBand = "age_band"
    case languages
    case emergencyName = "emergency_name"
    case emergencyPhone = "emergency_phone"
    case firstReferee = "first_referee"
    case secondReferee = "second_referee"
    case referredBy = "referred_by"
    case accessNeeds = "access_needs"
    case preferences, free
    case keepTo = "keep_to"
    case interests
    case lifeExperience = "life_experience"
    case ownFields = "own_fields"
    case day, giver, receiver, length
    case purpose = "for"
    case member, title, text, category, created, starts, ends, days, parts

    /// The fields a file of this kind may have, in the order of our own CSV.
    public static func fields(of kind: ImportSource.Kind) -> [ColumnField] {
        switch kind {
        case .people:
            [
                .number, .name, .firstName, .lastName, .email, .phone, .otherPhone, .joined, .born,
                .language, .balance, .tags, .note,
            ] + card
        case .exchanges: [.day, .giver, .receiver, .length, .purpose]
        case .asks: posts
        // When it is offered again and again, which nobody says of an ask.
        case .offers: posts + [.days, .parts]
        default: []
        }
    }

    private static let posts: [ColumnField] = [
        .number, .member, .title, .text, .category, .tags, .created, .starts, .ends,
    ]

    /// The fields without which a row says nothing.
    public static func needed(for kind: ImportSource.Kind) -> [ColumnField] {
        switch kind {
        case .people: [.number]
        case .exchanges: [.day, .giver, .receiver, .length]
        case .offers, .asks: [.member, .title]
        default: []
        }
    }
}
