import Paper

/// A statement as a letter: every sentence ready made, in the member's own form of print.
public struct StatementLetter: Hashable, Sendable {
    public var title: String
    /// Name and address for the window of the envelope.
    public var address: [String]
    /// "Dear Lily," and the sentence after it.
    public var greeting: [String]
    /// The one large number, as words: "2 hours 30 minutes".
    public var figure: String
    public var figureCaption: String
    /// Whom they helped and who helped them, in sentences.
    public var sentences: [String]
    public var columns: [String]
    /// One row a line: day, words, given, received.
    public var rows: [[String]]
    public var closing: [String]
    /// The strip to tear off and send or bring back; none for a shared account.
    public var strip: Strip?
    public var header: String
    public var footer: String
    public var pageNumber: String
    public var ledgerHead: String
    public var language: String
    public var isRightToLeft: Bool
    public var isLargePrint: Bool

    /// "I could" and "I would like", with the code that says whose strip it is.
    public struct Strip: Hashable, Sendable {
        public var title: String
        public var could: String
        public var wouldLike: String
        public var code: String

        public init(title: String, could: String, wouldLike: String, code: String) {
            self.title = title
            self.could = could
            self.wouldLike = wouldLike
            self.code = code
        }
    }

    public init(
        title: String, address: [String], greeting: [String], figure: String,
        figureCaption: String, sentences: [String], columns: [String], rows: [[String]],
        closing: [String], strip: Strip?, header: String, footer: String, pageNumber: String,
        ledgerHead: String, language: String, isRightToLeft: Bool, isLargePrint: Bool
    ) {
        self.title = title
        self.address = address
        self.greeting = greeting
        self.figure = figure
        self.figureCaption = figureCaption
        self.sentences = sentences
        self.columns = columns
        self.rows = rows
        self.closing = closing
        self.strip = strip
        self.header = header
        self.footer = footer
        self.pageNumber = pageNumber
        self.ledgerHead = ledgerHead
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.isLargePrint = isLargePrint
    }

    var sheet: Sheet {
        var format = PaperFormat(
            printSize: isLargePrint ? .large : .ordinary, language: language,
            direction: isRightToLeft ? .rightToLeft : .leftToRight)
        format.header = header
        format.footer = footer
        format.pageNumber = pageNumber
        format.ledgerHead = ledgerHead
        var blocks: [Block] = [.addressWindow(address), .heading(title)]
        blocks += greeting.map { .paragraph($0) }
        blocks.append(.figure(figure, caption: figureCaption))
        blocks += sentences.map { .paragraph($0) }
        if !rows.isEmpty {
            let shares: [Double] = [1.9, 4.5, 1.8, 1.8]
            blocks.append(
                .table(
                    PaperTable(
                        columns: zip(columns, shares).map { PaperColumn($0, share: $1) },
                        rows: rows)))
        }
        blocks += closing.map { .paragraph($0) }
        if let strip {
            blocks.append(
                .tearOff([
                    .paragraph(strip.title, tone: .strong),
                    .blanks([strip.could, strip.wouldLike]),
                    .paragraph(strip.code, tone: .strong),
                ]))
        }
        return Sheet(title: title, format: format, blocks: blocks)
    }
}
