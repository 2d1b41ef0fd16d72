import Essentials
import Ledger
import People

extension Writing {
    /// Keeps the words of what time was set aside for, beside the journal.
    public func note(_ purpose: String, for hold: Hold, in community: CommunityID) throws {
        let place = try key(of: community)
        try connection.run(
            """
            INSERT INTO hold_note (community, hold, account, content)
            SELECT a.community, \(hold.id), a.key, \(purpose) FROM account a
            WHERE a.community = \(place) AND a.id = \(hold.account)
            """)
    }

    /// Hands the words of one account's holds to another account of the same person.
    public func moveHoldNotes(
        from former: Account.ID, to lasting: Account.ID, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run(
            """
            UPDATE hold_note SET account =
                (SELECT key FROM account WHERE community = \(place) AND id = \(lasting))
            WHERE community = \(place) AND account =
                (SELECT key FROM account WHERE community = \(place) AND id = \(former))
            """)
    }

    /// Takes the words of everything that was set aside on a member's accounts out of the house.
    func eraseHoldNotes(of member: Member.ID, _ place: Int64) throws {
        try connection.run(
            """
            DELETE FROM hold_note WHERE community = \(place) AND account IN (
                SELECT key FROM account WHERE community = \(place)
                    AND holder = \(HolderID(sameBytesAs: member)))
            """)
    }
}
