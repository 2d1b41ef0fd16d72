extension String {
    /// The text without letters that nobody types and no paper shows.
    ///
    /// Line ends and tabs stay. What goes are the other control letters, of which PostgreSQL cannot
    /// keep NUL and a terminal obeys some, and the marks that turn the order of letters round
    /// (U+202A to U+202E), with which one name can be made to look like another. O(n).
    public var withoutControls: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var kept = UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.lazy.filter { !$0.isControl })
        return String(kept)
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E: true
        default: false
        }
    }
}
