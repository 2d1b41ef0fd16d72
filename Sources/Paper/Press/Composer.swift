/// Makes the pieces of one sheet out of its blocks.
final class Composer {
    let shaper: TextShaper
    let frame: PageFrame
    let direction: ReadingDirection
    private var tagCount = 0

    init(shaper: TextShaper, frame: PageFrame, direction: ReadingDirection) {
        self.shaper = shaper
        self.frame = frame
        self.direction = direction
    }

    var scale: TypeScale { frame.scale }
    var leading: Double { frame.scale.leading }

    func pieces(of blocks: [Block]) throws(PaperRefusal) -> [Piece] {
        var pieces: [Piece] = []
        for block in blocks { pieces += try self.pieces(of: block) }
        return pieces
    }

    func pieces(of block: Block) throws(PaperRefusal) -> [Piece] {
        switch block {
        case .heading(let text, let level): try heading(text, level: level)
        case .paragraph(let text, let tone): try paragraph(text, tone: tone)
        case .addressWindow(let lines): try addressWindow(lines)
        case .figures(let figures): try rows(of: figures)
        case .table(let table): try rows(of: table)
        case .list(let items, let numbered): try list(items, numbered: numbered)
        case .rule: [rule()]
        case .spacer(let lines): [Piece(height: max(0, lines) * leading) { _, _, _ in }]
        case .pageBreak: [Piece(height: 0, placement: .newPage) { _, _, _ in }]
        case .tearOff(let blocks): try tearOff(blocks)
        case .together(let blocks): try together(blocks)
        case .blanks(let labels): try blanks(labels)
        case .checkboxes(let labels, let across): try checkboxes(labels, across: across)
        case .qr(let code): [try scanned(code)]
        case .bars(let bars): try chart(bars)
        case .signatureLine(let words): [try signatureLine(words)]
        }
    }

    func tag(_ name: String) -> Tag {
        tagCount += 1
        return Tag(name: name, number: tagCount)
    }

    /// The left edge of a box `from` the side where lines begin, within the given width.
    func left(_ from: Double, of box: Double, within width: Double) -> Double {
        direction == .leftToRight ? from : width - from - box
    }
}
