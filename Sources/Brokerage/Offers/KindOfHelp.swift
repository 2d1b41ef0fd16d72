import Essentials

/// One way in which an offer or ask was tagged: its words, the tag, and how often that happened.
public struct TagUse: Hashable, Sendable {
    public let content: String
    public let tag: String
    public let count: Int

    public init(content: String, tag: String, count: Int = 1) {
        self.content = content
        self.tag = tag
        self.count = count
    }
}

/// Tells one kind of help for each exchange, from tags that grew from use (R23).
///
/// A kind is never guessed further than words go: what matches no tag has none.
public struct KindOfHelp: Sendable {
    /// How often each tag was used, by its folded name.
    private var uses: [String: Int] = [:]
    /// How each tag is spelt most often.
    private var names: [String: String] = [:]
    /// Tags of offers and asks with exactly these words.
    private var texts: [String: [String: Int]] = [:]
    /// The words of each tag, and where a first word leads.
    private var tagsByWord: [String: [String]] = [:]

    public init(_ tagged: [TagUse]) {
        var spellings: [String: [String: Int]] = [:]
        for use in tagged {
            let key = FoldedText(use.tag).text
            guard !key.isEmpty else { continue }
            uses[key, default: 0] += use.count
            spellings[key, default: [:]][use.tag, default: 0] += use.count
            let text = FoldedText(use.content).text
            if !text.isEmpty { texts[text, default: [:]][key, default: 0] += use.count }
        }
        for (key, found) in spellings {
            names[key] = found.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
            if let first = FoldedText(key).words.first {
                tagsByWord[Self.stem(first), default: []].append(key)
            }
        }
    }

    /// The kind of an exchange: the tag of its ask or offer, else what its words say; nil where
    /// neither says anything.
    ///
    /// - Parameters:
    ///   - tags: of the ask or offer that it came from; of several, the one used most counts.
    ///   - contents: what it was for, in the order in which they are believed.
    public func kind(tags: [String], contents: [String]) -> String? {
        let keys = tags.map { FoldedText($0).text }.filter { !$0.isEmpty }
        if let key = most(keys) {
            return names[key] ?? tags.first { FoldedText($0).text == key }
        }
        for content in contents {
            if let key = key(of: content) { return names[key] }
        }
        return nil
    }

    private func key(of content: String) -> String? {
        let folded = FoldedText(content)
        if let known = texts[folded.text] {
            return known.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        }
        let words = Set(folded.words.map(Self.stem))
        let fitting = words.flatMap { tagsByWord[$0] ?? [] }.filter { key in
            FoldedText(key).words.allSatisfy { words.contains(Self.stem($0)) }
        }
        return most(fitting)
    }

    /// The one used most; of several the longer name, then the first by letters.
    private func most(_ keys: [String]) -> String? {
        keys.min {
            (uses[$1] ?? 0, $1.count, $0) < (uses[$0] ?? 0, $0.count, $1)
        }
    }

    /// One and many of a thing are the same kind: "lift" and "lifts".
    private static func stem(_ word: String) -> String {
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
            ? String(word.dropLast()) : word
    }
}
