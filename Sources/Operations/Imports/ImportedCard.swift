import Communities
import Essentials
import Interchange
import People
import Storage

/// A person's card as lines of text, in the words that our CSV files use.
struct ImportedCard: Hashable, Sendable {
    var member: Member
    var detail: CardDetail

    /// Whether nothing was said about a line yet.
    ///
    /// A telephone is how everybody is reached until they say otherwise, and ordinary print is what
    /// everybody gets: both count as nothing said.
    func isOpen(_ field: ColumnField) -> Bool {
        switch field {
        case .born, .ageBand: detail.age == .unknown
        default: self[field].isEmpty
        }
    }

    /// A line as the CSV has it; setting what is empty takes it off the card.
    subscript(field: ColumnField) -> String {
        get {
            if let path = Self.memberTexts[field] { return member[keyPath: path] }
            if let path = Self.detailTexts[field] { return detail[keyPath: path] }
            return switch field {
            case .channel: member.channel == .telephone ? "" : member.channel.code
            case .format: detail.format == .ordinary ? "" : detail.format.code
            case .born: bornText
            case .ageBand: bandText
            case .free: FreeTime.week.filter(detail.free.contains).map(\.code).joined("; ")
            case .keepTo:
                HardSetting.allCases.filter(detail.hardSettings.contains).map(\.rawValue)
                    .joined("; ")
            case .tags: detail.strengths(.gift).joined("; ")
            case .interests: detail.strengths(.interest).joined("; ")
            case .lifeExperience: detail.strengths(.lifeExperience).joined("; ")
            case .ownFields:
                detail.ownAnswers.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
                    .map { "\($0.key): \($0.value.onOneLine)" }.joined("\n")
            default: ""
            }
        }
        set {
            if let path = Self.memberTexts[field] {
                member[keyPath: path] = newValue
            } else if let path = Self.detailTexts[field] {
                detail[keyPath: path] = newValue
            } else {
                set(field, newValue)
            }
        }
    }

    private mutating func set(_ field: ColumnField, _ text: String) {
        switch field {
        case .channel:
            member.channel =
                Member.Channel.allCases.first { $0.code == text } ?? .telephone
        case .format: detail.format = Format(code: text) ?? .ordinary
        case .born: detail.age = Day(text).map(Age.born) ?? .unknown
        case .ageBand:
            detail.age = AgeBand.allCases.first { $0.code == text }.map(Age.band) ?? .unknown
        case .free: detail.free = Set(text.listed.compactMap(FreeTime.init(code:)))
        case .keepTo: detail.hardSettings = Set(text.listed.compactMap(HardSetting.init(rawValue:)))
        case .tags: setStrengths(.gift, text)
        case .interests: setStrengths(.interest, text)
        case .lifeExperience: setStrengths(.lifeExperience, text)
        case .ownFields: detail.ownAnswers = text.answers
        default: break
        }
    }

    private mutating func setStrengths(_ kind: Strength.Kind, _ text: String) {
        detail.strengths =
            detail.strengths.filter { $0.kind != kind } + Strength.read(text, kind)
    }

    private var bornText: String {
        if case .born(let day) = detail.age { day.description } else { "" }
    }

    private var bandText: String {
        if case .band(let band) = detail.age { band.code } else { "" }
    }

    private static let memberTexts: [ColumnField: any WritableKeyPath<Member, String> & Sendable] =
        [
            .email: \.email, .phone: \.landline, .otherPhone: \.mobile, .fullName: \.fullName,
            .area: \.area,
        ]

    private static let detailTexts:
        [ColumnField: any WritableKeyPath<CardDetail, String> & Sendable] = [
            .address: \.address, .bestHours: \.bestHours, .languages: \.languages,
            .emergencyName: \.emergencyName, .emergencyPhone: \.emergencyTelephone,
            .firstReferee: \.firstReferee, .secondReferee: \.secondReferee,
            .referredBy: \.referredBy, .accessNeeds: \.accessNeeds, .preferences: \.preferences,
        ]
}

extension AgeBand {
    /// The word for it in our CSV files.
    var code: String {
        switch self {
        case .under18: "under-18"
        case .from18: "18-25"
        case .from26: "26-49"
        case .from50: "50-64"
        case .from65: "65-79"
        case .from80: "80-on"
        }
    }
}

extension [String] {
    fileprivate func joined(_ separator: String) -> String { joined(separator: separator) }
}

extension String {
    fileprivate var listed: [String] {
        split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    fileprivate var answers: [String: String] {
        var found: [String: String] = [:]
        for line in split(whereSeparator: \.isNewline) {
            let sides = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            if sides.count == 2 { found[sides[0]] = sides[1] }
        }
        return found
    }
}

extension Work {
    /// Keeps both parts of a card.
    func keep(_ card: ImportedCard) throws {
        try writing.change(card.member, at: now, in: community.id)
        try writing.keep(card.detail, of: card.member.id, at: now, in: community.id)
    }
}
