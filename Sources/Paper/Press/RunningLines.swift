/// What stands on each page around the body: header, local face, page number, ledger head.
///
/// They carry no tags, so that a screen reader does not say them again on each page.
struct RunningLines {
    let format: PaperFormat
    let frame: PageFrame
    let page: Int
    let pages: Int

    func draw(_ pen: Pen, shaper: TextShaper, isFolded: Bool) throws(PaperRefusal) {
        let (x, inner) = (frame.side, frame.inner)
        if let header = frame.header {
            pen.draw(header, x: x, y: .mm(12), width: inner)
            let under = Double.mm(12) + header.height + 3
            pen.line(from: (x, under), to: (x + inner, under), thickness: 1.2, ink: .accent)
        }
        let top = frame.bottom + Double.mm(6)
        if frame.footer != nil || frame.ledgerHead != nil || format.pageNumber != nil {
            pen.line(from: (x, top - 4), to: (x + inner, top - 4), thickness: 0.5)
        }
        var height = 0.0
        let isMirrored = format.direction == .rightToLeft
        if let footer = frame.footer {
            let width = inner - frame.pageNumberWidth
            pen.draw(
                footer, x: isMirrored ? x + inner - width : x, y: top, width: width)
            height = footer.height
        }
        if let words = format.pageNumber {
            let number = try shaper.shape(
                words.replacing("{page}", with: "\(page)").replacing("{pages}", with: "\(pages)"),
                size: frame.scale.running, ink: .soft)
            pen.draw(number, x: x, y: top, width: inner, alignment: .end)
            height = max(height, number.height)
        }
        if let ledgerHead = frame.ledgerHead {
            pen.draw(ledgerHead, x: x, y: top + height, width: inner)
        }
        if isFolded { drawFolds(pen) }
    }

    /// Two small marks at the edge, where to fold for the envelope.
    private func drawFolds(_ pen: Pen) {
        for height in [Double.mm(99), .mm(198)] {
            pen.line(from: (.mm(4), height), to: (.mm(8), height), thickness: 0.5)
        }
    }
}
