import Brokerage
import Communities
import Essentials
import People
import Storage

/// The coordinator's week: the first screen, the page for whoever stands in, the bank on paper.
public struct WeekDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var week: WeekDesk { WeekDesk(desks: self) }
}

/// The coordinator's first screen, and whether the books are safe.
public struct FirstScreen: Sendable {
    public let day: CoordinatorsDay
    /// The newest backup that stood its test; nil where there is none yet.
    public let backup: BackupFact?
}

extension WeekDesk {
    /// Newcomers of the last so many days stand on the first screen.
    static let newcomerDays = 60

    /// The coordinator's first screen, in a fixed number of questions however many members.
    public func today(as acting: Acting) async throws -> FirstScreen {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in try question.firstScreen() }
    }

    /// The page for whoever stands in.
    public func cover(as acting: Acting) async throws -> CoverSheet {
        try acting.require(.callMembers)
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            let note = try question.read.coverNote(in: place)
            let days = Period(from: question.today, through: question.today.adding(days: 6))
            return CoverSheet(
                words: note.words, changed: note.changed,
                meetings: try days.map {
                    try question.withExclusions(question.read.meetings(in: $0, in: place))
                } ?? [],
                calls: try question.callList(),
                ringBacks: try question.read.ringBacks(
                    through: question.today.adding(days: 6), limit: 60, in: place),
                waiting: try question.read.waitingAsks(limit: 40, in: place).asks,
                lookIns: try question.read.lookIns(on: question.today, in: place))
        }
    }

    /// Changes the words about keys, alarms and kettles.
    ///
    /// - Throws: `FieldFaults` when they do not fit on the page.
    public func keepCover(_ words: String, key: RequestKey?, as acting: Acting) async throws {
        _ = try await desks.perform("cover.write", words, key: key, as: acting) { work in
            try work.acting.require(.editMembers)
            guard words.count <= CoverSheet.lettersMax else {
                throw FieldFaults("words", "Write at most 4,000 letters, or it will not fit.")
            }
            try work.writing.keepCoverNote(
                words, by: work.acting.member, at: work.now, in: work.community.id)
            try work.log("cover.write")
            return true
        }
    }

    /// The whole bank, to print; it is noted who took it.
    public func paperPack(as acting: Acting) async throws -> PaperPack {
        try acting.require(.importAndExport)
        return try await desks.perform("paper-pack.print", "", key: nil, as: acting) { work in
            try work.log("paper-pack.print")
            return try work.read.paperPack(
                withBalances: work.scheme.valuing == .credited, in: work.community.id)
        }
    }

    /// What waits and what is new this week.
    public func digest(as acting: Acting) async throws -> WeeklyDigest {
        try await desks.ask(as: acting) { question in try question.digest() }
    }
}

extension Question {
    func firstScreen() throws -> FirstScreen {
        let place = community.id
        let most = CoordinatorsDay.linesMax
        let rules = try callRules()
        let waiting = try read.waitingAsks(limit: most, in: place)
        let people = try read.newcomersAndDrafts(
            since: today.adding(days: -WeekDesk.newcomerDays),
            begunSince: now.adding(days: -DraftDesk.daysKept), among: lookedAhead,
            login: acting.login, limit: CoordinatorsDay.friendlyMax, in: place)
        let counts = try read.traysAndFigures(
            month: today.firstOfMonth, knowing: lookedAhead?.given, in: place)
        let day = Period(from: today, through: today)
        let screen = CoordinatorsDay(
            waiting: waiting.asks, waitingCount: waiting.count,
            meetings: try day.map { try read.meetings(in: $0, in: place) } ?? [],
            firstMeetings: try read.firstMeetings(
                rules, among: lookedAhead, now: now, today: today,
                limit: CoordinatorsDay.friendlyMax,
                in: place),
            calls: try callList(rules), newcomers: people.newcomers, trays: counts.trays,
            figures: counts.figures, drafts: people.drafts, begun: people.begun)
        return FirstScreen(day: screen, backup: counts.backup)
    }

    /// Meetings with whatever has come between the people, by every rule that keeps people safe.
    func withExclusions(_ meetings: [Appointment]) throws -> [Appointment] {
        let people = Set(meetings.flatMap { $0.givers + $0.receivers }.map(\.id)).sorted()
        let safeguards = try read.safeguards(of: people, in: community.id)
        return meetings.map { meeting in
            var meeting = meeting
            let company: Safeguards.Company =
                meeting.givers.count + meeting.receivers.count > 2 ? .withOthers : .alone
            for giver in meeting.givers {
                for receiver in meeting.receivers where meeting.exclusion == nil {
                    meeting.exclusion = safeguards.exclusion(
                        of: giver.id, for: receiver.id, on: meeting.day, company: company)
                }
            }
            return meeting
        }
    }

    func digest() throws -> WeeklyDigest {
        let first = today.adding(days: -6)
        let start = community.zone.start(of: first)
        guard let week = Period(from: first, through: today) else { throw NotFound("week") }
        return try read.digest(in: week, from: start, in: community.id)
    }
}
