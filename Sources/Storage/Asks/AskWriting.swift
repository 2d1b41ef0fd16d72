import Brokerage
import Essentials
import Ledger

extension Writing {
    public func add(_ ask: Ask, in community: CommunityID) throws {
        try connection.run(
            """
            INSERT INTO ask (community, id, member, content, detail, area, language, standing,
                ended_as, why, ended, is_group, is_anonymous, repeats, wanted, wanted_time,
                minutes, word, ring_back, asked, answered, changed, old_key, project, renewed)
            VALUES (\(try key(of: community)), \(ask.id), \(ask.member), \(ask.content),
                \(ask.detail), \(ask.area), \(ask.language), \(ask.standing.rawValue),
                \(ask.ending?.outcome.rawValue), \(ask.ending?.why ?? ""), \(ask.ending?.at),
                \(ask.isGroup), \(ask.isAnonymous), \(ask.repeats.rawValue), \(ask.wanted),
                \(ask.time), \(ask.minutes), \(ask.word.rawValue), \(ask.ringBack), \(ask.asked),
                \(ask.answered), \(ask.asked), \(ask.oldKey),
                \(ask.project), \(ask.renewed))
            """)
        try mark(ask, in: community)
    }

    public func change(_ ask: Ask, at now: Instant, in community: CommunityID) throws {
        try connection.run(
            """
            UPDATE ask SET content = \(ask.content), detail = \(ask.detail), area = \(ask.area),
                language = \(ask.language), standing = \(ask.standing.rawValue),
                ended_as = \(ask.ending?.outcome.rawValue), why = \(ask.ending?.why ?? ""),
                ended = \(ask.ending?.at), is_group = \(ask.isGroup),
                is_anonymous = \(ask.isAnonymous), repeats = \(ask.repeats.rawValue),
                wanted = \(ask.wanted), wanted_time = \(ask.time), minutes = \(ask.minutes),
                ring_back = \(ask.ringBack), answered = \(ask.answered),
                project = \(ask.project), renewed = \(ask.renewed), changed = \(now)
            WHERE community = \(try key(of: community)) AND id = \(ask.id)
            """)
        try mark(ask, in: community)
    }

    private func mark(_ ask: Ask, in community: CommunityID) throws {
        try setTags(ask.tags, of: Identifier(sameBytesAs: ask.id), in: community)
        try index(
            ask.standing == .ended ? "" : ask.searchedText, as: .ask,
            Identifier(sameBytesAs: ask.id), in: community)
    }
}
