import Brokerage
import Communities
import Essentials
import Logging
import People
import Post
import Storage

/// Hands waiting e-mails to the mail server; what will never go becomes a line to tell or a letter.
///
/// What is in the outbox is in the database, so a crash loses nothing. A crash between the server's
/// yes and our note of it sends a letter twice, with the same message id. Only one server at a time
/// holds the lease, so two of them never send the same letter.
public struct OutboxJob: Sendable {
    let desks: Desks
    let mail: MailSettings?
    let holder: Identifier<Never>
    let deliver: @Sendable (Letter) async throws -> Delivery

    static let leaseSeconds: Int64 = 300
    static let lease = "outbox"

    /// A job that speaks with the mail server; without settings it reroutes whatever waits.
    public init(desks: Desks, mail: MailSettings?) {
        let courier = mail.map { MailCourier($0.server) }
        self.init(desks: desks, mail: mail) { letter in
            guard let courier else { return .failedForGood(reason: "no mail server") }
            return try await courier.deliver(letter)
        }
    }

    init(
        desks: Desks, mail: MailSettings?,
        deliver: @escaping @Sendable (Letter) async throws -> Delivery
    ) {
        self.desks = desks
        self.mail = mail
        self.deliver = deliver
        holder = Identifier(high: desks.chance.draw(), low: desks.chance.draw())
    }

    /// What one round did.
    public struct Round: Hashable, Sendable {
        public var delivered = 0
        public var delayed = 0
        public var rerouted = 0

        public init() {}
    }

    /// Works off everything that is due; does nothing while another server holds the lease.
    @discardableResult
    public func run() async throws -> Round {
        var round = Round()
        while try await takeLease() {
            let now = desks.timepiece.now()
            let due = try await desks.store.read { try $0.outbox(due: now, limit: 20) }
            guard !due.isEmpty else { break }
            for (community, letter) in due {
                guard try await takeLease() else { return round }
                try await work(off: letter, in: community, &round)
            }
        }
        return round
    }

    private func takeLease() async throws -> Bool {
        let now = desks.timepiece.now()
        return try await desks.store.write { [holder] writing in
            try writing.takeLease(
                Self.lease, for: holder, at: now, until: now.adding(seconds: Self.leaseSeconds))
        }
    }

    private func work(
        off letter: OutboxLetter, in community: CommunityID, _ round: inout Round
    ) async throws {
        let delivery = await attempt(letter, in: community)
        let now = desks.timepiece.now()
        let id = letter.notice.id
        switch delivery {
        case .delivered:
            round.delivered += 1
            try await desks.store.write { try $0.delivered(id, at: now, in: community) }
        case .failedForNow(let reason):
            guard let pause = OutboxLetter.pause(afterTries: letter.tries + 1) else {
                round.rerouted += 1
                return try await reroute(letter, in: community)
            }
            round.delayed += 1
            try await desks.store.write { writing in
                try writing.delay(
                    id, until: now.adding(seconds: pause), trouble: String(reason.prefix(200)),
                    in: community)
            }
        case .failedForGood(let reason):
            desks.logger.notice("letter given up", metadata: ["reason": "\(reason.prefix(200))"])
            round.rerouted += 1
            try await reroute(letter, in: community)
        }
    }

    private func attempt(_ letter: OutboxLetter, in community: CommunityID) async -> Delivery {
        guard let mail else { return .failedForGood(reason: "no mail server") }
        do {
            let place = try await desks.store.read { try $0.community(community) }
            return try await deliver(try Self.written(letter, from: place, mail: mail))
        } catch let refusal as LetterRefusal {
            return .failedForGood(reason: refusal.explanation)
        } catch {
            return .failedForNow(reason: "\(error)")
        }
    }

    private func reroute(_ letter: OutboxLetter, in community: CommunityID) async throws {
        let now = desks.timepiece.now()
        try await desks.store.write { writing in
            let member = try writing.read.reachable(letter.notice.member, in: community)
            try writing.reroute(
                letter.notice.id, by: member.flatMap(NoticeWay.wayWithoutMail), at: now,
                in: community)
        }
    }

    static func written(
        _ letter: OutboxLetter, from community: Community, mail: MailSettings
    ) throws -> Letter {
        let face = community.face
        let foot = [community.title, face.person, face.telephone, face.openingHours]
            .filter { !$0.isEmpty }.joined(separator: "\n")
        return Letter(
            from: try MailAddress(mail.from.address, name: community.title),
            to: try MailAddress(letter.address, name: letter.name),
            subject: letter.notice.subject, text: "\(letter.notice.words)\n\n--\n\(foot)\n",
            messageID: "\(letter.notice.id)@\(mail.home)", date: letter.notice.made)
    }
}
