extension Composer {
    func heading(_ text: String, level: Int) throws(PaperRefusal) -> [Piece] {
        let size = scale.heading(level: level)
        let shaped = try shaper.shape(
            text, size: size, width: frame.inner, strong: true, ink: .accent)
        let tags = [tag("H\(min(max(level, 1), 3))")]
        return lines(of: shaped, before: leading * (level == 1 ? 0.9 : 0.8), tags: tags).map {
            var piece = $0
            piece.keepsWithNext = true
            return piece
        }
    }

    func paragraph(_ text: String, tone: Tone) throws(PaperRefusal) -> [Piece] {
        let shaped = try shaper.shape(
            text, size: tone == .small ? scale.small : scale.body, width: frame.inner,
            strong: tone == .strong, ink: tone == .small ? .soft : .black)
        return lines(of: shaped, before: leading * 0.5, tags: [tag("P")])
    }

    func list(_ items: [String], numbered: Bool) throws(PaperRefusal) -> [Piece] {
        let whole = tag("L")
        let indent = scale.body * (numbered ? 2 : 1.3)
        var pieces: [Piece] = []
        for (index, item) in items.enumerated() {
            let mark = try shaper.shape(numbered ? "\(index + 1)." : "•", size: scale.body)
            let room = max(indent, mark.width + scale.body * 0.4)
            let width = frame.inner - room
            let shaped = try shaper.shape(item, size: scale.body, width: width)
            let before = leading * (index == 0 ? 0.4 : 0.2)
            let markLeft = left(0, of: room, within: frame.inner)
            let textLeft = left(room, of: width, within: frame.inner)
            let tags = [whole, tag("LI")]
            pieces += shaped.lines.enumerated().map { number, line in
                Piece(
                    height: line.height, before: number == 0 ? before : 0, tags: tags,
                    keepsWithNext: keeps(line: number, of: shaped.lines.count)
                ) { pen, x, y in
                    if number == 0 {
                        pen.tagged("Lbl") {
                            pen.draw(mark, x: x + markLeft, y: y, width: room)
                        }
                    }
                    pen.tagged("LBody") {
                        pen.draw([line], of: shaped, x: x + textLeft, y: y, width: width)
                    }
                }
            }
        }
        return pieces
    }

    /// The address, as large as fits the window and never below 8 points.
    func addressWindow(_ address: [String]) throws(PaperRefusal) -> [Piece] {
        let (width, height) = (frame.windowWidth, frame.windowHeight)
        let text = address.joined(separator: "\n")
        var size = 12.0
        var shaped = try shaper.shape(text, size: size, width: width)
        while shaped.height > height, size > 8 {
            size -= 0.5
            shaped = try shaper.shape(text, size: size, width: width)
        }
        let (fitted, tags) = (shaped, [tag("P")])
        let isWithPage = fitted.runsFromRight == (direction == .rightToLeft)
        return [
            Piece(height: fitted.height, tags: tags, placement: .window) { pen, x, y in
                let centred = y + max(0, height - fitted.height) / 2
                // A postman's country writes its addresses from its own side.
                pen.draw(
                    fitted, x: x, y: centred, width: width,
                    alignment: isWithPage ? .start : .end)
            }
        ]
    }

    /// A piece for each line; the first two and the last two stay together.
    private func lines(of text: ShapedText, before: Double, tags: [Tag]) -> [Piece] {
        let width = frame.inner
        return text.lines.enumerated().map { number, line in
            Piece(
                height: line.height, before: number == 0 ? before : 0, tags: tags,
                keepsWithNext: keeps(line: number, of: text.lines.count)
            ) { pen, x, y in
                pen.draw([line], of: text, x: x, y: y, width: width)
            }
        }
    }

    private func keeps(line: Int, of count: Int) -> Bool {
        line + 1 < count && (line == 0 || line == count - 2)
    }
}
