/// How a sheet is to look: which way up, how large, in which language, and what runs on each page.
///
/// Paper is always A4. Every sentence arrives ready made: this storey has no words of its own.
public struct PaperFormat: Hashable, Sendable {
    public var orientation: PaperOrientation
    public var printSize: PrintSize
    /// BCP 47, such as `cy` or `zh-Hant-HK`; it chooses the shapes of letters.
    public var language: String
    public var direction: ReadingDirection
    /// A line at the head of each page, such as the community's name.
    public var header: String?
    /// The community's local face, at the foot of each page: who to ring, when the door is open (R152).
    public var footer: String?
    /// `{page}` and `{pages}` become numbers, counted within one sheet; nil prints no number.
    public var pageNumber: String?
    /// A small last line, such as the head of the ledger that the figures were read from.
    public var ledgerHead: String?

    public init(
        orientation: PaperOrientation = .portrait, printSize: PrintSize = .ordinary,
        language: String = "en", direction: ReadingDirection = .leftToRight
    ) {
        self.orientation = orientation
        self.printSize = printSize
        self.language = language
        self.direction = direction
    }
}

/// Which way up the page is held.
public enum PaperOrientation: String, Hashable, Sendable, Codable, CaseIterable {
    case portrait, landscape
}

/// How large the text is: 12 points, or 18 for people who want large print (R84).
public enum PrintSize: String, Hashable, Sendable, Codable, CaseIterable {
    case ordinary, large
}

/// Which side lines begin on.
///
/// Words of the other direction inside a line find their own order. Digits in groups do not: put
/// a telephone number between U+2066 and U+2069, or its groups read from the right as well.
public enum ReadingDirection: String, Hashable, Sendable, Codable, CaseIterable {
    case leftToRight, rightToLeft
}
