import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Storage

extension SmallTown {
    /// Changes a person's row as nothing on a page could, for instance to somebody who died.
    public func rewrite(
        _ resident: Resident, standing: Member.Standing? = nil, channel: Member.Channel? = nil,
        joinedDaysAgo: Int? = nil
    ) async throws {
        _ = try await desks.perform("town.rewrite", "", key: nil, as: .console(in: community.id)) {
            [today] work in
            var member = resident.member
            if let standing { member.standing = standing }
            if let channel { member.channel = channel }
            if let joinedDaysAgo { member.joined = today.adding(days: -joinedDaysAgo) }
            try work.writing.change(member, at: work.now, in: work.community.id)
            return true
        }
    }

    /// An ask that somebody made some days ago and that nobody has answered.
    @discardableResult
    public func asked(
        _ resident: Resident, _ content: String, daysAgo: Int64, ended: Ask.Outcome? = nil,
        answeredAfterHours: Int64? = nil
    ) async throws -> Ask.ID {
        try await desks.perform("town.ask", content, key: nil, as: .console(in: community.id)) {
            work in
            let id: Ask.ID = work.id()
            let asked = work.now.adding(days: -daysAgo)
            let standing: Ask.Standing =
                ended != nil ? .ended : answeredAfterHours == nil ? .asked : .matched
            try work.writing.connection.run(
                """
                INSERT INTO ask (community, id, member, content, standing, ended_as, word, asked,
                    answered, changed)
                VALUES (\(try work.read.key(of: work.community.id)), \(id), \(resident.id),
                    \(content), \(standing.rawValue), \(ended?.rawValue), 3, \(asked),
                    \(answeredAfterHours.map { asked.adding(seconds: $0 * 3_600) }), \(asked))
                """)
            return id
        }
    }

    /// An offer whose review day lies so many days back.
    @discardableResult
    public func offered(
        _ resident: Resident, _ content: String, reviewDaysAgo: Int, madeDaysAgo: Int64 = 0
    ) async throws -> Offer.ID {
        try await desks.perform("town.offer", content, key: nil, as: .console(in: community.id)) {
            work in
            let id: Offer.ID = work.id()
            try work.writing.connection.run(
                """
                INSERT INTO offer (community, id, member, content, standing, review, made, changed)
                VALUES (\(try work.read.key(of: work.community.id)), \(id), \(resident.id),
                    \(content), 1, \(work.today.adding(days: -reviewDaysAgo)),
                    \(work.now.adding(days: -madeDaysAgo)), \(work.now))
                """)
            return id
        }
    }

    /// Two people who helped each other, with the hour on their accounts.
    @discardableResult
    public func met(
        _ giver: Resident, _ receiver: Resident, minutes: Int64 = 60, daysAgo: Int = 0,
        thanks: String = "", pairing: Identifier<Never>? = nil, tags: [String] = [],
        content: String = "Tea and a talk"
    ) async throws -> Entry.ID {
        try await desks.perform("town.meet", content, key: nil, as: .console(in: community.id)) {
            work in
            let place = try work.read.key(of: work.community.id)
            let id: Exchange.ID = work.id()
            let entry: Entry.ID = work.id()
            let day = work.today.adding(days: -daysAgo)
            let connection = work.writing.connection
            try connection.run(
                """
                INSERT INTO exchange (community, id, standing, content, pairing, day, minutes,
                    noted, confirmed, entry, made, changed)
                VALUES (\(place), \(id), \(Exchange.Standing.confirmed.rawValue), \(content),
                    \(pairing), \(day), \(minutes), \(work.now), \(work.now), \(entry),
                    \(work.now), \(work.now))
                """)
            for (resident, direction, words) in [(giver, 1, ""), (receiver, 2, thanks)] {
                try connection.run(
                    """
                    INSERT INTO exchange_party (community, exchange, member, direction, thanks)
                    VALUES (\(place), \(id), \(resident.id), \(direction), \(words))
                    """)
            }
            for tag in tags {
                try connection.run(
                    """
                    INSERT INTO tag (community, subject, name_key, name)
                    VALUES (\(place), \(id), \(FoldedText(tag).text), \(tag))
                    """)
            }
            try work.writing.post(
                Entry(
                    id: entry, community: work.community.id, kind: .exchange, day: day,
                    recorded: work.now, recorder: work.recorder, word: .phone,
                    subject: Subject(.exchange, Identifier(sameBytesAs: id)),
                    transfers: [
                        Transfer(from: receiver.account, to: giver.account, amount: minutes)
                    ],
                    contributions: [
                        Contribution(
                            account: giver.account, direction: .gave, minutes: Minutes(minutes),
                            day: day),
                        Contribution(
                            account: receiver.account, direction: .received,
                            minutes: Minutes(minutes), day: day),
                    ]),
                today: work.today)
            return entry
        }
    }

    /// Two people who meet again and again.
    @discardableResult
    public func paired(
        _ giver: Resident, _ receiver: Resident, weekday: Weekday, startsDaysAgo: Int,
        everyWeeks: Int = 1
    ) async throws -> Identifier<Never> {
        try await desks.perform("town.pair", "", key: nil, as: .console(in: community.id)) { work in
            let id: Identifier<Never> = work.id()
            try work.writing.connection.run(
                """
                INSERT INTO pairing (community, id, giver, receiver, content, weekday, time,
                    minutes, every_weeks, starts, made)
                VALUES (\(try work.read.key(of: work.community.id)), \(id), \(giver.id),
                    \(receiver.id), 'A walk', \(weekday.rawValue), '10:30', 60, \(everyWeeks),
                    \(work.today.adding(days: -startsDaysAgo)), \(work.now))
                """)
            return id
        }
    }

    /// Everybody was rung so many days ago, and it was good to talk.
    public func rang(_ resident: Resident, words: String = "", ringBack: Day? = nil) async throws {
        try await desks.contacts.note(
            NotedCall(member: resident.id, outcome: .spoke, words: words, ringBack: ringBack),
            key: key(), as: acting())
    }
}
