/// What people fill in by hand.
extension Composer {
    func blanks(_ labels: [String]) throws(PaperRefusal) -> [Piece] {
        let (inner, height) = (frame.inner, scale.writing)
        var shaped: [ShapedText] = []
        for label in labels {
            shaped.append(try shaper.shape(label, size: scale.body, width: inner * 0.45))
        }
        // One edge for all lines of the block, so that the eye can run down it.
        let start = min((shaped.map(\.width).max() ?? 0) + scale.body * 0.7, inner * 0.48)
        let length = inner - start
        let lineLeft = left(start, of: length, within: inner)
        let labelLeft = left(0, of: start, within: inner)
        return shaped.map { label in
            let total = max(height, label.height + scale.body * 0.6)
            return Piece(height: total, tags: [tag("P")]) { pen, x, y in
                pen.draw(
                    label, x: x + labelLeft, y: y + total - label.height, width: start)
                let base = y + total - label.size * 0.3
                pen.line(
                    from: (x + lineLeft, base), to: (x + lineLeft + length, base),
                    thickness: 0.8)
            }
        }
    }

    func checkboxes(_ labels: [String], across: Int) throws(PaperRefusal) -> [Piece] {
        let across = max(1, across)
        let cell = frame.inner / Double(across)
        let box = scale.body * 1.05
        let indent = box + scale.body * 0.6
        let whole = tag("L")
        var pieces: [Piece] = []
        for start in stride(from: 0, to: labels.count, by: across) {
            var row: [(text: ShapedText, cellLeft: Double)] = []
            for index in start..<min(start + across, labels.count) {
                let text = try shaper.shape(
                    labels[index], size: scale.body, width: cell - indent - scale.body * 0.6)
                let from = Double(index - start) * cell
                row.append((text, left(from, of: cell, within: frame.inner)))
            }
            let height = row.map(\.text.height).max() ?? 0
            let before = leading * (start == 0 ? 0.5 : 0.35)
            pieces.append(
                Piece(height: height, before: before, tags: [whole]) { [self] pen, x, y in
                    for (text, cellLeft) in row {
                        let boxLeft = left(0, of: box, within: cell)
                        pen.outline(
                            x: x + cellLeft + boxLeft, y: y + text.size * 0.18, width: box,
                            height: box)
                        let textWidth = cell - indent
                        let textLeft = left(indent, of: textWidth, within: cell)
                        pen.tagged("LI") {
                            pen.tagged("LBody") {
                                pen.draw(text, x: x + cellLeft + textLeft, y: y, width: textWidth)
                            }
                        }
                    }
                })
        }
        return pieces
    }

    func signatureLine(_ words: String) throws(PaperRefusal) -> Piece {
        let length = min(frame.inner, .mm(85))
        let text = try shaper.shape(words, size: scale.small, width: length, ink: .soft)
        let lineLeft = left(0, of: length, within: frame.inner)
        let room = scale.writing * 1.2
        return Piece(
            height: room + text.height + 2, before: leading * 0.5, tags: [tag("P")]
        ) { pen, x, y in
            pen.line(
                from: (x + lineLeft, y + room), to: (x + lineLeft + length, y + room),
                thickness: 0.8, ink: .black)
            pen.draw(text, x: x + lineLeft, y: y + room + 2, width: length)
        }
    }
}
