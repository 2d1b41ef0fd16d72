/// What the pictures of offers and asks say.
public struct PhotographWords: Sendable {
    let words: Words

    public var title: String { words.say("Pictures") }
    public var add: String { words.say("Add a picture") }
    public var choose: String { words.say("Choose a picture") }
    public var hint: String {
        words.say("JPEG, PNG or WebP, up to 5 megabytes. We keep the picture and nothing else.")
    }
    public var missing: String { words.say("Choose a picture first, then add it.") }
    public var remove: String { words.say("Take this picture away") }
    public var added: String { words.say("The picture is there.") }
    public var removed: String { words.say("The picture is gone.") }

    public func of(_ name: String) -> String {
        words.say("Picture for: {offer}", ["offer": name])
    }
}

extension Words {
    public var photographs: PhotographWords { PhotographWords(words: self) }
}
