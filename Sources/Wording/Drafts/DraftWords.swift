/// What is said of half-filled forms, and of forms that were not sent.
public struct DraftWords: Sendable {
    let words: Words

    public var title: String { words.say("This was not sent") }
    public var listTitle: String { words.say("Forms that were not sent") }
    public var signInFirst: String {
        words.say(
            "You were signed out before this was saved. Sign in, and your form comes back as you left it."
        )
    }
    public var notSent: String {
        words.say(
            "You were signed out before this was saved. Nothing was sent. Look it over and send it again. Passwords, codes and files are never kept."
        )
    }
    public var notSentYet: String { words.say("This is not sent yet.") }
    public var throwAway: String { words.say("Throw this away") }
    public var thrownAway: String { words.say("Thrown away.") }
    public var typed: String { words.say("What you typed") }
    public var goOn: String { words.say("Go on with this") }
    public var youBegan: String { words.say("You began, and can go on with:") }
    public func unsent(_ count: Int) -> String {
        words.count(
            count, one: "{n} form that was not sent", other: "{n} forms that were not sent")
    }
    public func more(_ count: Int) -> String {
        words.count(count, one: "{n} more answer", other: "{n} more answers")
    }
    public var nothing: String { words.say("Nothing waits here.") }
    public var listLead: String {
        words.say("These were not sent, because you were signed out. They are kept for 30 days.")
    }
    public func begun(_ day: String) -> String {
        words.say("You began this on {day}. Go on below, or start afresh.", ["day": day])
    }
    public var startAfresh: String { words.say("Start afresh") }
    public var later: String { words.say("Keep this for later") }
    public var keptForLater: String {
        words.say("Kept for you, for 30 days. Open the form again to go on.")
    }
    public func otherHat(_ hat: String?) -> String {
        guard let hat else {
            return words.say(
                "You wrote this in another role of yours. Take up that role, then open this again.")
        }
        return words.say(
            "You wrote this in your role as {hat}. Take up that role, then open this again.",
            ["hat": hat])
    }
    public var otherPerson: String {
        words.say(
            "When you wrote this you acted for somebody else, or not as now. Change that first, then open this again."
        )
    }
    public var ofAnother: String {
        words.say(
            "Somebody else than the person signed in now had opened this form, so nothing was sent. It is kept for them, and comes back when they sign in."
        )
    }
}

extension Words {
    public var drafts: DraftWords { DraftWords(words: self) }
}
