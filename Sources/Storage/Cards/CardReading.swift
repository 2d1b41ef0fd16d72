import Essentials
import People

extension Reading {
    /// What is written about one member; empty where nothing was written yet.
    public func cardDetail(of member: Member.ID, in community: CommunityID) throws -> CardDetail {
        let place = try key(of: community)
        var detail = CardDetail()
        let row = try connection.row(
            """
            SELECT address, best_hours, format, born, age_band, languages, emergency_name,
                emergency_telephone, referee_one, referee_two, referred_by, access_needs,
                preferences, ask_on_the_day, in_pieces, letter_only, first_meeting
            FROM card WHERE community = \(place) AND member = \(member)
            """)
        if let row { detail = try CardDetail(row) }
        detail.strengths = try strengths(of: [member], in: community)[member] ?? []
        try connection.each(
            """
            SELECT weekday, part FROM free_time
            WHERE community = \(place) AND member = \(member)
            """
        ) { detail.free.insert(try FreeTime($0)) }
        try connection.each(
            """
            SELECT name, content FROM own_answer
            WHERE community = \(place) AND member = \(member)
            """
        ) { detail.ownAnswers[try $0.read(0)] = try $0.read(1) }
        return detail
    }

    /// What is written about each of these people.
    public func cardDetails(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: CardDetail] {
        var found: [Member.ID: CardDetail] = [:]
        for id in ids { found[id] = try cardDetail(of: id, in: community) }
        return found
    }

    /// When each of these people is usually free, and what must be kept to when asking them.
    public func availability(
        of ids: [Member.ID], in community: CommunityID
    ) throws -> [Member.ID: (free: Set<FreeTime>, hardSettings: Set<HardSetting>)] {
        let place = try key(of: community)
        var found: [Member.ID: (free: Set<FreeTime>, hardSettings: Set<HardSetting>)] = [:]
        try connection.each(
            """
            SELECT weekday, part, member FROM free_time
            WHERE community = \(place) AND member IN (\(list: ids))
            """
        ) { found[try $0.read(2), default: ([], [])].free.insert(try FreeTime($0)) }
        try connection.each(
            """
            SELECT ask_on_the_day, in_pieces, letter_only, member FROM card
            WHERE community = \(place) AND member IN (\(list: ids))
                AND ask_on_the_day + in_pieces + letter_only > 0
            """
        ) {
            found[try $0.read(3), default: ([], [])].hardSettings = try HardSetting.read(
                $0, from: 0)
        }
        return found
    }
}

extension CardDetail {
    fileprivate init(_ row: SQLRow) throws {
        self.init()
        address = try row.read(0)
        bestHours = try row.read(1)
        format = try row.read(2)
        age = Age(born: try row.read(3), band: try row.read(4))
        languages = try row.read(5)
        emergencyName = try row.read(6)
        emergencyTelephone = try row.read(7)
        firstReferee = try row.read(8)
        secondReferee = try row.read(9)
        referredBy = try row.read(10)
        accessNeeds = try row.read(11)
        preferences = try row.read(12)
        hardSettings = try HardSetting.read(row, from: 13)
        firstMeeting = try row.read(16)
    }
}

extension HardSetting {
    /// The three settings as they stand in three columns.
    static func read(_ row: SQLRow, from start: Int) throws -> Set<HardSetting> {
        var found: Set<HardSetting> = []
        for (offset, setting) in [HardSetting.askOnTheDay, .inPieces, .letterOnly].enumerated()
        where try row.read(start + offset, as: Bool.self) {
            found.insert(setting)
        }
        return found
    }
}

extension FreeTime {
    fileprivate init(_ row: SQLRow) throws {
        guard let weekday = Weekday(rawValue: try row.read(0)),
            let part = Part(rawValue: try row.read(1))
        else { throw StorageFault.unreadable("a part of the week") }
        self.init(weekday, part)
    }
}
