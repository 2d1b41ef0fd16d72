import Essentials
import People

extension Reading {
    /// Whom somebody means by "12", "12 Jade Okoro", "jade" or "jad ok".
    ///
    /// A number in front decides. Otherwise every typed word must begin a word of the name; where
    /// no name does that, near spellings are offered and never chosen.
    ///
    /// - Parameter gone: also finds people who left or died, for a slip that comes late: by their
    ///   number, or where nobody who is here fits.
    public func person(
        fitting typed: String, orGone gone: Bool = false, in community: CommunityID
    ) throws -> PersonFit {
        let words = FoldedText(typed).words
        guard let first = words.first else { return .nobody }
        if let number = Int(first) {
            guard let member = try member(number: number, in: community),
                Self.isHere(member) || (gone && Self.isGone(member.standing))
            else { return .nobody }
            return .one(member)
        }
        let here = try people(words, first, standing: Self.stays, in: community)
        let begins =
            here.isEmpty && gone
            ? try people(words, first, standing: Self.isGone, in: community) : here
        if let only = begins.first, begins.count == 1 { return .one(only) }
        if !begins.isEmpty { return .several(Array(begins.prefix(5))) }
        let near = try search(typed, among: .member, limit: 3, in: community)
        let people = try members(near.map { Identifier(sameBytesAs: $0.subject) }, in: community)
            .filter(Self.isHere)
        return people.isEmpty ? .nobody : .several(people)
    }

    /// People of some standings whose name begins with these pieces.
    private func people(
        _ words: [String], _ first: String, standing: (Member.Standing) -> Bool,
        in community: CommunityID
    ) throws -> [Member] {
        let codes = Member.Standing.allCases.filter(standing).map(\.rawValue)
        return try members(
            where: """
                m.standing IN (\(list: codes)) AND (m.name_key LIKE \(first + "%")
                    OR m.name_key LIKE \("% " + first + "%"))
                """, order: "m.name_key, m.id LIMIT 50", in: community
        ).filter { member in
            let name = FoldedText(member.name).words
            return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
        }
    }

    private static func isGone(_ standing: Member.Standing) -> Bool {
        standing == .left || standing == .died
    }

    private static func stays(_ standing: Member.Standing) -> Bool {
        switch standing {
        case .active, .paused, .inCare: true
        case .left, .died, .merged, .erased: false
        }
    }

    private static func isHere(_ member: Member) -> Bool { stays(member.standing) }
}
