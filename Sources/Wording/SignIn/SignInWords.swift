/// What the sign-in pages say.
public struct SignInWords: Sendable {
    let words: Words

    public var title: String { words.say("Sign in") }
    public var lead: String {
        words.say("Use your e-mail and password, or a code that the coordinator read out to you.")
    }
    public var email: String { words.say("E-mail") }
    public var password: String { words.say("Password") }
    public var code: String { words.say("Code or one-time link") }
    public var codeHint: String {
        words.say("Eight letters and numbers. It works once, for 15 minutes.")
    }
    public var withPassword: String { words.say("Sign in with a password") }
    public var withCode: String { words.say("Sign in with a code") }
    public var signedOut: String { words.say("You are signed out.") }
    public func welcome(_ name: String) -> String {
        words.say("Good to see you, {name}.", ["name": name])
    }
}

extension Words {
    public var signIn: SignInWords { SignInWords(words: self) }
}
