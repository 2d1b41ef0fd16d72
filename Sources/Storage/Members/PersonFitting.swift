import Essentials
import People

extension Reading {
    /// Whom somebody means by "12", "12 Jade Okoro", "jade" or "jad ok".
    ///
    /// A number in front decides. Otherwise every typed word must begin a word of the name; where
    /// no name does that, near spellings are offered and never chosen.
    public func person(fitting typed: String, in community: CommunityID) throws -> PersonFit {
        let words = FoldedText(typed).words
        guard let first = words.first else { return .nobody }
        if let number = Int(first) {
            guard let member = try member(number: number, in: community), Self.isHere(member)
            else { return .nobody }
            return .one(member)
        }
        let codes = Member.Standing.allCases.filter(Self.stays).map(\.rawValue)
        let begins = try members(
            where: """
                m.standing IN (\(list: codes)) AND (m.name_key LIKE \(first + "%")
                    OR m.name_key LIKE \("% " + first + "%"))
                """, order: "m.name_key, m.id LIMIT 50", in: community
        ).filter { member in
            let name = FoldedText(member.name).words
            return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
        }
        if let only = begins.first, begins.count == 1 { return .one(only) }
        if !begins.isEmpty { return .several(Array(begins.prefix(5))) }
        let near = try search(typed, among: .member, limit: 3, in: community)
        let people = try members(near.map { Identifier(sameBytesAs: $0.subject) }, in: community)
            .filter(Self.isHere)
        return people.isEmpty ? .nobody : .several(people)
    }

    private static func stays(_ standing: Member.Standing) -> Bool {
        switch standing {
        case .active, .paused, .inCare: true
        case .left, .died, .merged, .erased: false
        }
    }

    private static func isHere(_ member: Member) -> Bool { stays(member.standing) }
}
