import Communities
import Essentials

/// What the shell around every page says.
public struct ShellWords: Sendable {
    let words: Words

    public var skip: String { words.say("Go to the page itself") }
    public var ways: String { words.say("Ways around") }
    public var more: String { words.say("More") }
    public var signOut: String { words.say("Sign out") }
    public var signIn: String { words.say("Sign in") }
    public var home: String { words.say("Home") }
    public var firstPage: String { words.say("Go to the first page") }
    public var needed: String { words.say("(needed)") }
    public var optional: String { words.say("(you may leave this out)") }
    public var faultsTitle: String { words.say("Something needs another look") }
    public var keep: String { words.say("We kept what you wrote") }
    public func ring(_ person: String) -> String {
        words.say("Ring {person} for anything at all", ["person": person])
    }
    public func open(_ hours: String) -> String {
        words.say("The door is open: {hours}", ["hours": hours])
    }
    public func wearing(_ name: String, _ hat: String) -> String {
        words.say("{name}, as {hat}", ["name": name, "hat": hat])
    }
    public func acting(_ name: String, for other: String) -> String {
        words.say("{name}, for {other}", ["name": name, "other": other])
    }
    public func ledgerHead(_ head: String) -> String {
        words.say("The books stood at {head}", ["head": head])
    }
}

extension Words {
    public var shell: ShellWords { ShellWords(words: self) }
}
