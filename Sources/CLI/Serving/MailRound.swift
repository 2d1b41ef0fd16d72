import Brokerage
import Communities
import Essentials
import Logging
import Operations
import ServiceLifecycle
import Wording

/// Empties the outbox every half minute, writes the weekly page when its day has come, and tells
/// once a day whose time has been waiting for long.
struct MailRound: Service {
    let desks: Desks
    let mail: MailSettings?

    static let pauseSeconds = 30

    func run() async throws {
        let outbox = OutboxJob(desks: desks, mail: mail)
        let digest = DigestJob(desks: desks, compose: MailRound.composed)
        let expiry = ExpiryJob(desks: desks, compose: MailRound.told)
        await cancelWhenGracefulShutdown {
            var aged: [CommunityID: Day] = [:]
            while !Task.isCancelled {
                do {
                    for community in try await desks.setup.communities() {
                        try await digest.run(in: community.id)
                        let today = community.zone.day(at: desks.timepiece.now())
                        if aged[community.id] != today,
                            try await expiry.run(in: community.id) != nil
                        {
                            aged[community.id] = today
                        }
                    }
                    try await outbox.run()
                } catch is CancellationError {
                    return
                } catch {
                    desks.logger.error(
                        "the post did not go, and is tried again", metadata: ["error": "\(error)"])
                }
                do {
                    try await Task.sleep(for: .seconds(MailRound.pauseSeconds))
                } catch {
                    return
                }
            }
        }
    }

    @Sendable static func told(
        _ notice: ExpiryNotice, _ community: Community
    ) -> DigestJob.Composed {
        let words = Words(language: community.language).expiry
        return DigestJob.Composed(subject: words.subject, words: words.text(notice, community))
    }

    @Sendable static func composed(
        _ digest: WeeklyDigest, _ community: Community
    ) -> DigestJob.Composed {
        let words = Words(language: community.language, unit: community.unit).digest
        return DigestJob.Composed(
            subject: words.subject(community.title),
            words: words.text(
                digest, person: community.face.person, telephone: community.face.telephone))
    }
}
