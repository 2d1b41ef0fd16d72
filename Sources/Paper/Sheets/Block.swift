/// One piece of a sheet; blocks follow each other down the page.
public indirect enum Block: Hashable, Sendable {
    /// Level 1 is the sheet's own heading, 2 and 3 stand within it.
    case heading(String, level: Int)
    case paragraph(String, tone: Tone)
    /// Name and address where the window of a DL envelope shows them, once folded in three.
    ///
    /// It begins a page, since the window has one place; the text after it begins below.
    case addressWindow([String])
    /// Large numbers side by side, each with its caption.
    case figures([PaperFigure])
    case table(PaperTable)
    case list([String], numbered: Bool)
    case rule
    /// Empty space, in lines of ordinary text.
    case spacer(lines: Double)
    case pageBreak
    /// A dashed line to cut along, then blocks kept together at the bottom of the page.
    case tearOff([Block])
    /// Blocks that stay on one page, where a page can hold them.
    case together([Block])
    /// A label and a line to write on, for each.
    case blanks([String])
    /// Squares to tick, this many across.
    case checkboxes([String], across: Int)
    case qr(PaperCode)
    case bars([PaperBar])
    /// A line to sign on, with words beneath it.
    case signatureLine(String)

    public static func heading(_ text: String) -> Block { .heading(text, level: 1) }
    public static func paragraph(_ text: String) -> Block { .paragraph(text, tone: .plain) }
    public static func list(_ items: [String]) -> Block { .list(items, numbered: false) }
    public static func checkboxes(_ labels: [String]) -> Block { .checkboxes(labels, across: 1) }
    public static func figure(_ value: String, caption: String) -> Block {
        .figures([PaperFigure(value, caption: caption)])
    }
}

/// How loudly a paragraph speaks.
public enum Tone: String, Hashable, Sendable {
    case plain, strong, small
}

/// One large number and what it counts.
public struct PaperFigure: Hashable, Sendable {
    public var value: String
    public var caption: String

    public init(_ value: String, caption: String) {
        self.value = value
        self.caption = caption
    }
}

/// One bar of a chart, always with its figure beside it, so that nobody must guess lengths.
public struct PaperBar: Hashable, Sendable {
    public var label: String
    /// What the length shows; below nought, or not a number, draws no bar.
    public var value: Double
    /// The same number as people read it.
    public var shown: String

    public init(_ label: String, value: Double, shown: String) {
        self.label = label
        self.value = value
        self.shown = shown
    }
}
