import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Sends the week's page by e-mail, once a week, to those who want to hear by e-mail.
///
/// Everybody else hears the same page read out or finds it printed, so they get no notice of it.
public struct DigestJob: Sendable {
    let desks: Desks
    let compose: @Sendable (WeeklyDigest, Community) -> Composed

    /// The page in words; the hall makes it, since words live beside the doors.
    public struct Composed: Sendable, Hashable {
        public let subject: String
        public let words: String

        public init(subject: String, words: String) {
            self.subject = subject
            self.words = words
        }
    }

    public init(
        desks: Desks, compose: @escaping @Sendable (WeeklyDigest, Community) -> Composed
    ) {
        self.desks = desks
        self.compose = compose
    }

    /// Sends this week's page from eight o'clock on, once; returns how many e-mails wait now.
    @discardableResult
    public func run(in community: CommunityID) async throws -> Int {
        guard desks.hasMail else { return 0 }
        let acting = Acting.console(in: community)
        let digest = try await desks.week.digest(as: acting)
        guard !digest.isEmpty else { return 0 }
        return try await desks.perform("digest.send", "", key: nil, as: acting) { [compose] work in
            // Nobody's telephone shall ring at night.
            guard work.community.zone.minuteOfDay(at: work.now) >= 8 * 60 else { return 0 }
            try work.writing.takeTurn(.digest, in: community)
            let message = Self.message(of: work.today, in: community)
            guard try !work.read.wasSent(message, in: community) else { return 0 }
            let composed = compose(digest, work.community)
            let readers = try work.read.members(
                in: .everybody, on: work.today, in: community
            ).filter {
                $0.standing == .active && NoticeWay.way(to: $0, hasMail: true) == .email
            }
            for member in readers {
                try work.tell(
                    member, subject: composed.subject, words: composed.words, message: message,
                    hasMail: true)
            }
            try work.log("digest.send", detail: "\(readers.count)")
            return readers.count
        }
    }

    /// The same id all week long, so that a week's page goes out once.
    static func message(of day: Day, in community: CommunityID) -> MessageID {
        let monday = day.adding(days: -day.weekday.rawValue)
        let digest = Digest.of("digest \(community) \(monday)")
        return MessageID(bytes: digest.prefix(16)) ?? MessageID(high: 0, low: 0)
    }
}
