import Essentials

/// The words of a sentence that say what it is about.
///
/// Short words and those of every other sentence are left out. Two words are alike when they share
/// most of their letters in order, so that "lifts" finds "lift" and "surgary" finds "surgery".
public enum TellingWords {
    public static func of(_ sentence: String) -> [String] {
        var known: Set<String> = []
        return FoldedText(sentence).words.filter { word in
            word.count >= 3 && !everyday.contains(word) && known.insert(word).inserted
        }
    }

    /// The letter groups by which a word is found, without the blank behind it, so that an ending
    /// does not matter.
    public static func groups(of word: String) -> Set<String> {
        FoldedText(word).letterGroups.filter { !$0.hasSuffix(" ") }
    }

    /// Whether two words are near enough to mean the same.
    public static func areAlike(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        let extra = long.count - short.count
        // "car" is no "card", so short words may only take an s.
        guard short.count >= 4 else { return long == short + "s" }
        if long.hasPrefix(short), extra <= 4 { return true }
        let (few, many) = (groups(of: short), groups(of: long))
        let shared = few.intersection(many).count
        if shared * 4 >= many.count * 3 { return true }
        // One letter wrong spoils three groups: half is enough for words that begin alike.
        return few.count >= 5 && extra <= 1 && short.prefix(2) == long.prefix(2)
            && shared * 2 >= many.count
    }

    /// How many words of one sentence have a word alike in another.
    public static func shared(_ words: [String], with sentence: String) -> Int {
        let others = of(sentence)
        return words.filter { word in others.contains { areAlike(word, $0) } }.count
    }

    /// Words that ask, offer or join, and say nothing about what for.
    private static let everyday: Set<String> = [
        "the", "and", "for", "with", "from", "into", "that", "this", "has", "have", "had", "can",
        "could", "would", "will", "who", "how", "what", "when", "where", "some", "somebody",
        "someone", "any", "anybody", "anyone", "her", "his", "him", "she", "they", "them", "their",
        "our", "your", "you", "are", "was", "were", "not", "but", "out", "all", "one", "two",
        "needs", "need", "wants", "want", "wanted", "like", "likes", "help", "helping", "please",
        "asks", "ask", "asked", "offer", "offers", "give", "gives", "get", "take", "going", "about",
        "there", "here", "then", "than", "again", "every", "each", "once", "week", "weekly", "day",
        "days", "morning", "afternoon", "evening", "today", "tomorrow", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
