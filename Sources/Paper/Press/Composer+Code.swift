extension Composer {
    /// The squares, and beside them what they are for and what to type instead.
    func scanned(_ code: PaperCode) throws(PaperRefusal) -> Piece {
        let squares = try QRSquares(code.text)
        let quiet = 4.0
        // 30 mm, or larger where more letters make the squares too fine for an old telephone.
        let side = max(Double.mm(30), (Double(squares.width) + 2 * quiet) * Double.mm(0.75))
        let gap = scale.body * 0.8
        let width = frame.inner - side - gap
        let caption = try shaper.shape(code.caption, size: scale.body, width: width)
        let typed = try shaper.shape(
            code.typed, size: scale.body * 1.25, width: width, strong: true)
        let captionHeight = code.caption.isEmpty ? 0 : caption.height
        let textHeight = captionHeight + typed.height
        let height = max(side, textHeight)
        let squaresLeft = left(0, of: side, within: frame.inner)
        let textLeft = left(side + gap, of: width, within: frame.inner)
        return Piece(
            height: height, before: leading * 0.5, tags: [tag("P")]
        ) { pen, x, y in
            let unit = side / (Double(squares.width) + 2 * quiet)
            let (startX, startY) = (x + squaresLeft + quiet * unit, y + quiet * unit)
            for row in 0..<squares.width {
                for (from, length) in squares.darkRuns(row: row) {
                    pen.fill(
                        x: startX + Double(from) * unit, y: startY + Double(row) * unit,
                        width: Double(length) * unit, height: unit, ink: .black)
                }
            }
            let top = y + (height - textHeight) / 2
            if captionHeight > 0 {
                pen.draw(caption, x: x + textLeft, y: top, width: width)
            }
            pen.draw(typed, x: x + textLeft, y: top + captionHeight, width: width)
        }
    }
}
