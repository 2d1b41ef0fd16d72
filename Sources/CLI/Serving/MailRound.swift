import Brokerage
import Communities
import Logging
import Operations
import ServiceLifecycle
import Wording

/// Empties the outbox every half minute, and writes the weekly page when its day has come.
struct MailRound: Service {
    let desks: Desks
    let mail: MailSettings?

    static let pauseSeconds = 30

    func run() async throws {
        let outbox = OutboxJob(desks: desks, mail: mail)
        let digest = DigestJob(desks: desks, compose: MailRound.composed)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    for community in try await desks.setup.communities() {
                        try await digest.run(in: community.id)
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
