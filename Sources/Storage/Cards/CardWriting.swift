import Essentials
import People

extension Writing {
    /// Keeps what is written about a member in place of what was.
    public func keep(
        _ detail: CardDetail, of member: Member.ID, at now: Instant, in community: CommunityID
    ) throws {
        let place = try key(of: community)
        try connection.run("DELETE FROM card WHERE community = \(place) AND member = \(member)")
        try connection.run(
            """
            INSERT INTO card (community, member, address, best_hours, format, born, age_band,
                languages, emergency_name, emergency_telephone, referee_one, referee_two,
                referred_by, access_needs, preferences, ask_on_the_day, in_pieces, letter_only,
                first_meeting, changed)
            VALUES (\(place), \(member), \(detail.address), \(detail.bestHours),
                \(detail.format), \(detail.age.born), \(detail.age.band), \(detail.languages),
                \(detail.emergencyName), \(detail.emergencyTelephone), \(detail.firstReferee),
                \(detail.secondReferee), \(detail.referredBy), \(detail.accessNeeds),
                \(detail.preferences), \(detail.hardSettings.contains(.askOnTheDay)),
                \(detail.hardSettings.contains(.inPieces)),
                \(detail.hardSettings.contains(.letterOnly)), \(detail.firstMeeting), \(now))
            """)
        try keep(detail.strengths, of: member, in: community)
        try connection.run(
            "DELETE FROM free_time WHERE community = \(place) AND member = \(member)")
        for free in detail.free {
            try connection.run(
                """
                INSERT INTO free_time (community, member, weekday, part)
                VALUES (\(place), \(member), \(free.weekday.rawValue), \(free.part.rawValue))
                """)
        }
        try connection.run(
            "DELETE FROM own_answer WHERE community = \(place) AND member = \(member)")
        for (name, content) in detail.ownAnswers where !content.isEmpty {
            try connection.run(
                """
                INSERT INTO own_answer (community, member, name, content)
                VALUES (\(place), \(member), \(name), \(content))
                """)
        }
    }
}
