import Essentials
import Ledger
import People

extension Writing {
    /// Takes every word about a person out of the house; the journal's numbers stay.
    ///
    /// What stays of the person is a number, the days, and the postings that others' balances rest
    /// on. Notes of entries that touched their account go too; the chain keeps only their digest.
    public func erase(_ member: Member.ID, in community: CommunityID) throws {
        let place = try key(of: community)
        for table in [
            "card", "own_answer", "free_time", "strength", "telephone_key", "safeguard",
            "seen_check", "private_note", "baseline", "joint_person", "member_hat",
            "asked_each_time", "tray_code", "last_contact", "contact_note", "contact_draft",
            "call_rest", "import_fill", "look_in", "let_go",
        ] {
            try connection.run(
                """
                DELETE FROM \(literal: table) WHERE community = \(place) AND member = \(member)
                """)
        }
        try connection.run(
            """
            DELETE FROM keep_apart
            WHERE community = \(place) AND (one = \(member) OR other = \(member))
            """)
        try connection.run(
            """
            DELETE FROM contact_agreement
            WHERE community = \(place) AND (member = \(member) OR shown_to = \(member))
            """)
        try connection.run(
            """
            DELETE FROM supporter
            WHERE community = \(place) AND (member = \(member) OR supporter = \(member))
            """)
        try eraseLetters(to: member, place)
        try eraseBrokerage(of: member, place)
        try eraseNotes(of: member, place)
        try eraseHoldNotes(of: member, place)
        try connection.run(
            """
            DELETE FROM letter_group WHERE community = \(place)
                AND subject = \(Identifier<Never>(sameBytesAs: member))
            """)
        try eraseLogin(of: member, place)
    }

    private func eraseLetters(to member: Member.ID, _ place: Int64) throws {
        try connection.run(
            """
            DELETE FROM outbox WHERE community = \(place) AND notice IN (
                SELECT id FROM notice WHERE community = \(place) AND member = \(member))
            """)
        try connection.run(
            "DELETE FROM notice WHERE community = \(place) AND member = \(member)")
    }

    private func eraseBrokerage(of member: Member.ID, _ place: Int64) throws {
        let things: SQL = """
            SELECT id FROM offer WHERE community = \(place) AND member = \(member)
            UNION SELECT id FROM ask WHERE community = \(place) AND member = \(member)
            """
        for table in ["tag", "photograph", "letter_group"] {
            try connection.run(
                """
                DELETE FROM \(literal: table)
                WHERE community = \(place) AND subject IN (\(things))
                """)
        }
        try connection.run(
            """
            UPDATE offer SET content = '', detail = '', old_key = ''
            WHERE community = \(place) AND member = \(member)
            """)
        try connection.run(
            """
            UPDATE ask SET content = '', detail = '', why = '', old_key = ''
            WHERE community = \(place) AND member = \(member)
            """)
        try connection.run(
            """
            UPDATE exchange SET content = '', place = '', expect = '', question = ''
            WHERE community = \(place) AND id IN (SELECT exchange FROM exchange_party
                WHERE community = \(place) AND member = \(member))
            """)
        try connection.run(
            """
            UPDATE exchange_party SET thanks = '', thanked = NULL
            WHERE community = \(place) AND member = \(member)
            """)
        try connection.run(
            """
            UPDATE pairing SET content = '', place = ''
            WHERE community = \(place) AND (giver = \(member) OR receiver = \(member))
            """)
    }

    private func eraseNotes(of member: Member.ID, _ place: Int64) throws {
        let accounts: SQL = """
            SELECT key FROM account WHERE community = \(place)
                AND holder = \(HolderID(sameBytesAs: member))
            """
        try connection.run(
            """
            DELETE FROM record_note WHERE community = \(place) AND record IN (
                SELECT record FROM transfer
                WHERE community = \(place) AND from_account IN (\(accounts))
                UNION SELECT record FROM transfer
                WHERE community = \(place) AND to_account IN (\(accounts))
                UNION SELECT record FROM contribution
                WHERE community = \(place) AND account IN (\(accounts)) AND apart = 1)
            """)
    }

    /// Ends every session; the login itself goes too where no other community knows it.
    private func eraseLogin(of member: Member.ID, _ place: Int64) throws {
        let login: LoginID? = try connection.row(
            "SELECT login FROM member WHERE community = \(place) AND id = \(member)")?.read(0)
        try connection.run(
            "UPDATE member SET login = NULL WHERE community = \(place) AND id = \(member)")
        guard let login else { return }
        for table in ["draft", "api_token"] {
            try connection.run(
                "DELETE FROM \(literal: table) WHERE community = \(place) AND login = \(login)")
        }
        let isKept =
            try connection.row(
                "SELECT id FROM member WHERE login = \(login)"
            ) != nil
        guard !isKept else { return }
        try connection.run("DELETE FROM session WHERE login = \(login)")
        try connection.run("DELETE FROM sign_in_code WHERE login = \(login)")
        try connection.run(
            """
            DELETE FROM request WHERE login = \(login)
                AND community = (SELECT id FROM community WHERE key = \(place))
            """)
        try connection.run("DELETE FROM login WHERE id = \(login)")
    }
}
