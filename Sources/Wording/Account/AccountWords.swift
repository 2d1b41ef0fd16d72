import Essentials

/// What the person's own sign-in page says.
public struct AccountWords: Sendable {
    let words: Words

    public var title: String { words.say("You and this computer") }
    public var hats: String { words.say("You are here as") }
    public func wear(_ hat: String) -> String { words.say("Go on as {hat}", ["hat": hat]) }
    public func wearing(_ hat: String) -> String {
        words.say("You go on as {hat}.", ["hat": hat])
    }
    public var balance: String { words.say("Who sees where your account stands") }
    public var balanceIsShown: String {
        words.say("You, the coordinator, and volunteers who note time for others.")
    }
    public var balanceIsHidden: String { words.say("Only you and the coordinator.") }
    public var hideBalance: String { words.say("Keep it to me and the coordinator") }
    public var showBalance: String { words.say("Let volunteers see it too") }
    public var nowHidden: String { words.say("Kept. Only you and the coordinator see it now.") }
    public var nowShown: String { words.say("Kept. Volunteers see it too now.") }
    public var language: String { words.say("Language") }
    public var useLanguage: String { words.say("Use this language") }
    public var password: String { words.say("Password") }
    public var oldPassword: String { words.say("The password you have now") }
    public var newPassword: String { words.say("A fresh password") }
    public var setPassword: String { words.say("Change the password") }
    public var passwordSet: String {
        words.say("Your password is changed. Other computers are signed out.")
    }
    public var sessions: String { words.say("Where you are signed in") }
    public var here: String { words.say("this one") }
    public func seen(_ day: String) -> String { words.say("last used {day}", ["day": day]) }
    public var end: String { words.say("Sign out there") }
    public var ended: String { words.say("That computer is signed out.") }
    public var unknownDevice: String { words.say("A computer or telephone") }
}

extension Words {
    public var account: AccountWords { AccountWords(words: self) }
}
