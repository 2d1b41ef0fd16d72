/// Where a table's columns stand, mirrored for languages that begin on the right.
struct TableColumns {
    let width: Double
    let widths: [Double]
    let lefts: [Double]
    let alignments: [PaperAlignment]
    let padding: Double
    let headSize: Double
    let bodySize: Double
    let isForWriting: Bool

    /// Builds columns by their shares, each wide enough for its longest word where all fit.
    init(
        _ table: PaperTable, longestWords: [Double], width: Double,
        direction: ReadingDirection, scale: TypeScale
    ) {
        let padding = scale.body * (table.room == .close ? 0.12 : 0.3)
        let needs = longestWords.map { $0 + 2 * padding * 1.3 + 1 }
        let widths = TableColumns.widths(
            shares: table.columns.map { max(0.05, $0.share) }, needs: needs, width: width)
        var (lefts, start): ([Double], Double) = ([], 0)
        for column in widths {
            lefts.append(direction == .leftToRight ? start : width - start - column)
            start += column
        }
        self.width = width
        self.widths = widths
        self.lefts = lefts
        alignments = table.columns.map(\.alignment)
        self.padding = padding
        headSize = scale.small
        bodySize = table.room == .close ? scale.small : scale.body
        isForWriting = table.room == .writing
    }

    /// Splits a width by shares; a column that needs more gets it from those that have to spare.
    private static func widths(shares: [Double], needs: [Double], width: Double) -> [Double] {
        let sum = shares.reduce(0, +)
        let wished = shares.map { $0 / sum * width }
        let missing = zip(wished, needs).reduce(0) { $0 + max(0, $1.1 - $1.0) }
        let spare = zip(wished, needs).reduce(0) { $0 + max(0, $1.0 - $1.1) }
        guard missing > 0, spare >= missing else { return wished }
        return zip(wished, needs).map { wish, need in
            wish < need ? need : wish - (wish - need) * missing / spare
        }
    }

    private var gutter: Double { padding * 1.3 }

    func textLeft(_ index: Int) -> Double { lefts[index] + gutter }
    func textWidth(_ index: Int) -> Double { widths[index] - 2 * gutter }

    /// The line under a row, and the boxes around it where people write.
    func rule(_ pen: Pen, x: Double, y: Double, height: Double, strong: Bool) {
        if isForWriting {
            for (left, width) in zip(lefts, widths) {
                pen.outline(x: x + left, y: y, width: width, height: height, ink: .line)
            }
        } else {
            pen.line(
                from: (x, y + height), to: (x + width, y + height),
                thickness: strong ? 1.2 : 0.5, ink: strong ? .accent : .line)
        }
    }
}
