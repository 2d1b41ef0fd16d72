import Foundation

/// Text with case, accents and spacing taken away, for finding and for sorting, equal everywhere.
public struct FoldedText: Hashable, Sendable, Comparable {
    public let text: String

    public init(_ original: String) {
        text = Self.foldedASCII(original) ?? Self.folded(original)
    }

    /// The same for text without any letter beyond English, which needs no tables of Unicode.
    private static func foldedASCII(_ original: String) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(original.utf8.count)
        for letter in original.utf8 {
            switch letter {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                folded.append(letter)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                folded.append(letter | 0x20)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
            case 0x80...: return nil
            default:
                if let last = folded.last, last != UInt8(ascii: " ") {
                    folded.append(UInt8(ascii: " "))
                }
            }
        }
        if folded.last == UInt8(ascii: " ") { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func folded(_ original: String) -> String {
        let plain = original.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        var folded = ""
        for scalar in plain.lowercased().unicodeScalars {
            switch scalar {
            case "ß": folded += "ss"
            case "æ": folded += "ae"
            case "œ": folded += "oe"
            case "ø": folded += "o"
            case "ł": folded += "l"
            case "đ", "ð": folded += "d"
            case "þ": folded += "th"
            case "ı": folded += "i"
            case "'", "’", "·", "`": continue
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    folded.unicodeScalars.append(scalar)
                } else if !folded.hasSuffix(" ") {
                    folded += " "
                }
            }
        }
        return folded.trimmingCharacters(in: .whitespaces)
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    public var words: [String] { text.split(separator: " ").map(String.init) }

    /// The same text as somebody may have meant it whose fingers swapped two letters of one word.
    ///
    /// Only for words of 4 to 8 letters: swapped letters leave a longer word more than half of its
    /// groups, and a shorter one is soon another word.
    public var swappings: [(word: FoldedText, text: FoldedText)] {
        var found: [(word: FoldedText, text: FoldedText)] = []
        var words = words
        for (place, word) in words.enumerated() where (4...8).contains(word.count) {
            for letter in 1..<word.count {
                var letters = Array(word)
                guard letters[letter - 1] != letters[letter] else { continue }
                letters.swapAt(letter - 1, letter)
                words[place] = String(letters)
                found.append(
                    (FoldedText(words[place]), FoldedText(words.joined(separator: " "))))
            }
            words[place] = word
        }
        return found
    }

    /// Every run of three letters of each word, with one space before it and one behind.
    ///
    /// Two spellings of one word share most of their groups, so counting shared groups forgives
    /// a letter too many, too few or wrong.
    public var letterGroups: Set<String> {
        var groups: Set<String> = []
        for word in words {
            let padded = Array(" \(word) ")
            guard padded.count > 3 else {
                groups.insert(String(padded))
                continue
            }
            for start in 0...(padded.count - 3) {
                groups.insert(String(padded[start..<(start + 3)]))
            }
        }
        return groups
    }
}
