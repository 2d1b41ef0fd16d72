import Brokerage
import Communities
import Essentials
import People

/// What somebody is told before unused time passes into the pot.
public struct ExpiryWords: Sendable {
    let words: Words

    public var subject: String { words.say("Some of your time is waiting to be used") }

    public func text(_ notice: ExpiryNotice, _ community: Community) -> String {
        let named: KeyValuePairs = [
            "amount": words.amount(notice.amount), "since": words.longDay(notice.cameIn),
            "day": words.longDay(notice.falls),
        ]
        return [
            words.say("{name},", ["name": notice.member.firstName]),
            words.say("{amount} of your time has been waiting since {since} or longer.", named),
            words.say(
                "Would you like something done, or to give it to somebody? Ask us, we are glad to help."
            ),
            words.say(
                "What is left of it on {day} passes into the pot, for whoever needs it.", named),
            community.face.telephone.isEmpty
                ? ""
                : words.say(
                    "Ring {person}: {telephone}",
                    [
                        "person": community.face.person,
                        "telephone": community.face.telephone,
                    ]),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

extension Words {
    public var expiry: ExpiryWords { ExpiryWords(words: self) }
}
