/// One thing to print: a letter, a form, a report, a notice; it flows over as many pages as it needs.
public struct Sheet: Hashable, Sendable {
    /// What a screen reader and a window's title bar call it; it is not drawn.
    public var title: String
    public var format: PaperFormat
    public var blocks: [Block]

    public init(title: String, format: PaperFormat = PaperFormat(), blocks: [Block]) {
        self.title = title
        self.format = format
        self.blocks = blocks
    }
}
