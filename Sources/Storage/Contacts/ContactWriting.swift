import Brokerage
import Essentials
import People

extension Writing {
    /// Adds a line to the contact log; it takes the place of the one before as the newest.
    public func add(_ note: ContactNote, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO contact_note (community, id, member, noted_by, at, outcome, words,
                ring_back, reason)
            VALUES (\(place), \(note.id), \(note.member), \(note.notedBy), \(note.at),
                \(note.outcome.rawValue), \(note.words), \(note.ringBack),
                \(note.reason?.rawValue))
            """)
        try connection.run(
            """
            INSERT INTO last_contact (community, member, note, at, outcome, ring_back)
            VALUES (\(place), \(note.member), \(note.id), \(note.at), \(note.outcome.rawValue),
                \(note.ringBack))
            ON CONFLICT (community, member) DO UPDATE SET note = excluded.note,
                at = excluded.at, outcome = excluded.outcome, ring_back = excluded.ring_back
            WHERE last_contact.at <= excluded.at
            """)
    }

    /// Keeps what one login has begun to write about a call; empty words let go of it.
    public func keep(
        _ words: String, ringBack: String, of login: LoginID, with member: Member.ID,
        at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        guard !words.isEmpty || !ringBack.isEmpty else {
            try connection.run(
                """
                DELETE FROM contact_draft WHERE community = \(place) AND login = \(login)
                    AND member = \(member)
                """)
            return
        }
        try connection.run(
            """
            INSERT INTO contact_draft (community, login, member, words, ring_back, changed)
            VALUES (\(place), \(login), \(member), \(words), \(ringBack), \(now))
            ON CONFLICT (community, login, member) DO UPDATE SET words = excluded.words,
                ring_back = excluded.ring_back, changed = excluded.changed
            """)
    }
}
