import Dispatch

/// Hands letters to the mail server, one after another, on a queue of its own.
///
/// Sending blocks, so it never runs on the threads that serve pages. It keeps no list: whoever
/// calls keeps the letters that must be tried again.
public final class MailCourier: Sendable {
    private let server: MailServer
    private let queue = DispatchQueue(label: "goodturn.mail")

    public init(_ server: MailServer) {
        self.server = server
    }

    /// Tries once; what the server or the way to it did comes back as a delivery.
    ///
    /// Throws `LetterRefusal` where the letter cannot be written as mail at all.
    public func deliver(_ letter: Letter) async throws -> Delivery {
        let message = try MailMessage(letter)
        return await withCheckedContinuation { continuation in
            queue.async { [server] in
                let talk = SMTPTalk(
                    server: server, from: letter.from.address, to: letter.to.address,
                    message: Array(message.text.utf8))
                continuation.resume(returning: talk.run())
            }
        }
    }
}
