/// The one stylesheet of all pages, joined from the small ones when the server starts.
public enum Stylesheet {
    /// Joins sheets: `base` first, `system` and `print` last, without comments and spare blanks.
    ///
    /// `url(fonts/x.woff2)` becomes the address that file is served at.
    public static func joined(_ sheets: [Asset], linking files: [Asset]) -> Asset {
        let sorted = sheets.sorted { (rank($0.name), $0.name) < (rank($1.name), $1.name) }
        var text = sorted.map { squeezed(String(decoding: $0.bytes, as: UTF8.self)) }.joined()
        for file in files {
            text = text.split(separator: "url(\(file.name))", omittingEmptySubsequences: false)
                .joined(separator: "url(\(file.address))")
        }
        return Asset(name: "styles.css", bytes: Array(text.utf8))
    }

    private static func rank(_ name: String) -> Int {
        switch name.split(separator: "/").last {
        case "base.css": 0
        case "system.css": 2
        case "print.css": 3
        default: 1
        }
    }

    /// Strips comments, and blanks that mean nothing; text in quotes is left alone.
    static func squeezed(_ css: String) -> String {
        var kept: [UInt8] = []
        var letters = Array(css.utf8)[...]
        var quote: UInt8?
        while let letter = letters.popFirst() {
            if let open = quote {
                kept.append(letter)
                if letter == open { quote = nil }
            } else if letter == UInt8(ascii: "/"), letters.first == UInt8(ascii: "*") {
                skipComment(&letters)
            } else if letter == UInt8(ascii: " ") || letter == UInt8(ascii: "\n") {
                if let last = kept.last, !joins(last) { kept.append(UInt8(ascii: " ")) }
            } else {
                if drops(blankBefore: letter), kept.last == UInt8(ascii: " ") { kept.removeLast() }
                if letter == UInt8(ascii: "}"), kept.last == UInt8(ascii: ";") { kept.removeLast() }
                if letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "'") { quote = letter }
                kept.append(letter)
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func skipComment(_ letters: inout ArraySlice<UInt8>) {
        letters.removeFirst()
        while let letter = letters.popFirst() {
            if letter == UInt8(ascii: "*"), letters.first == UInt8(ascii: "/") {
                letters.removeFirst()
                return
            }
        }
    }

    /// Letters behind which a blank means nothing.
    private static func joins(_ letter: UInt8) -> Bool {
        " {};,:".utf8.contains(letter)
    }

    /// Letters before which a blank means nothing; a colon may begin a selector, so it keeps it.
    private static func drops(blankBefore letter: UInt8) -> Bool {
        "{};,".utf8.contains(letter)
    }
}
