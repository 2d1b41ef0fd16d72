/// What became of one try to hand a letter to the mail server.
public enum Delivery: Hashable, Sendable {
    /// The server took it; from now on it is answerable for it.
    case delivered
    /// Not now: no way through, or the server asked us to come again (4xx).
    case failedForNow(reason: String)
    /// Never: the server will not take this letter (5xx).
    case failedForGood(reason: String)

    /// Judges by how the talk ended and by the server's answers, oldest first.
    ///
    /// A wrong password or a server that turns everybody away is the computer's trouble, not the
    /// letter's, so the letter keeps waiting.
    init(answers: [SMTPAnswer], trouble: SMTPTrouble?) {
        guard let trouble else {
            self = .delivered
            return
        }
        // 221 only says goodbye.
        let last = answers.last { $0.code != 221 }
        let words = last.flatMap { $0.code >= 400 ? $0.words : nil } ?? trouble.words
        if trouble.isOurs || answers.count < 2 {
            self = .failedForNow(reason: words)
        } else if let last, (500..<600).contains(last.code) {
            self = .failedForGood(reason: words)
        } else {
            self = .failedForNow(reason: words)
        }
    }
}

/// What the server said to one command; of an answer of several lines, the last.
struct SMTPAnswer: Hashable, Sendable {
    let code: Int
    let words: String

    init?(_ line: String) {
        guard let code = Int(line.prefix(3)), (200..<600).contains(code),
            line.dropFirst(3).first != "-"
        else { return nil }
        self.code = code
        words = line.trimmingSuffix(while: \.isNewline)
    }
}

/// Why the talk with the server broke off.
struct SMTPTrouble: Hashable, Sendable {
    /// Nothing about this letter: sign-in, encryption, greeting.
    let isOurs: Bool
    let words: String
}

extension String {
    fileprivate func trimmingSuffix(while isSuffix: (Character) -> Bool) -> String {
        var text = Substring(self)
        while let last = text.last, isSuffix(last) { text.removeLast() }
        return String(text)
    }
}
