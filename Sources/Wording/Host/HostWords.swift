/// What the first screen of whoever looks after the server says.
public struct HostWords: Sendable {
    let words: Words

    public var title: String { words.say("This server") }
    public var lead: String {
        words.say("The time banks here and how they are kept safe. Nothing about members.")
    }
    public var communities: String { words.say("Time banks on this server") }
    public var none: String { words.say("There is none yet.") }
    public func members(_ count: Int?) -> String {
        guard let count else { return words.say("Fewer than 5 members") }
        return words.count(count, one: "{n} member", other: "{n} members")
    }
    public func zone(_ name: String, language: String) -> String {
        words.say("Clock of {zone}, language {language}", ["zone": name, "language": language])
    }
    public func head(_ head: String) -> String {
        words.say("Books sealed at {head}", ["head": head])
    }
    public var copies: String { words.say("Copies of everything") }
    public func last(_ day: String, _ name: String) -> String {
        words.say(
            "The last good copy is from {day}: {name}.", ["day": day, "name": name])
    }
    public var noCopy: String { words.say("There is no good copy yet.") }
    public func kept(_ count: Int) -> String {
        words.count(
            count, one: "{n} copy lies in the folder.", other: "{n} copies lie in the folder.")
    }
    public var noFolder: String {
        words.say("This server makes no copies by itself. Start it with a folder for them.")
    }
    public var version: String { words.say("What runs here") }
    public var program: String { words.say("Goodturn's version") }
    public var engine: String { words.say("The books are kept in") }
    public var schema: String { words.say("Step of the database") }
    public var hosts: String { words.say("Who looks after this server") }
    public var hostsNote: String {
        words.say("They see this page. A member's card they see only with a hat of that time bank.")
    }
    public var withoutEmail: String { words.say("a login without e-mail") }
}

extension Words {
    public var host: HostWords { HostWords(words: self) }
}
