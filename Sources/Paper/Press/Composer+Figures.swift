/// Numbers made large, and bars.
extension Composer {
    func rows(of figures: [PaperFigure]) throws(PaperRefusal) -> [Piece] {
        let across = min(max(1, figures.count), scale.body > 12 ? 2 : 4)
        let gap = scale.body
        let cell = (frame.inner - gap * Double(across - 1)) / Double(across)
        var pieces: [Piece] = []
        for start in stride(from: 0, to: figures.count, by: across) {
            var row: [(value: ShapedText, caption: ShapedText, x: Double)] = []
            for index in start..<min(start + across, figures.count) {
                let from = Double(index - start) * (cell + gap)
                row.append(
                    (
                        try largest(figures[index].value, width: cell),
                        try shaper.shape(
                            figures[index].caption, size: scale.small, width: cell, ink: .soft),
                        left(from, of: cell, within: frame.inner)
                    ))
            }
            // The caption belongs close under its figure.
            let lift = scale.figure * 0.1
            let valueHeight = (row.map(\.value.height).max() ?? 0) - lift
            let captionHeight = row.map(\.caption.height).max() ?? 0
            pieces.append(
                Piece(
                    height: valueHeight + captionHeight, before: leading * 0.6, tags: [tag("P")]
                ) { pen, x, y in
                    for (value, caption, cellLeft) in row {
                        let drop = valueHeight + lift - value.height
                        pen.draw(value, x: x + cellLeft, y: y + drop, width: cell)
                        pen.draw(caption, x: x + cellLeft, y: y + valueHeight, width: cell)
                    }
                })
        }
        return pieces
    }

    /// The figure on one line where it fits, smaller where it must, and then on several.
    private func largest(_ value: String, width: Double) throws(PaperRefusal) -> ShapedText {
        var size = scale.figure
        while size > scale.body * 1.5 {
            let shaped = try shaper.shape(
                value, size: size, width: width, strong: true, ink: .accent)
            if shaped.lines.count == 1 { return shaped }
            size -= 2
        }
        return try shaper.shape(value, size: size, width: width, strong: true, ink: .accent)
    }

    func chart(_ bars: [PaperBar]) throws(PaperRefusal) -> [Piece] {
        let whole = tag("Table")
        let inner = frame.inner
        let (labelWidth, gap) = (inner * 0.32, scale.body * 0.7)
        let longest = bars.map(\.value).filter(\.isFinite).max() ?? 0
        var texts: [(label: ShapedText, shown: ShapedText)] = []
        for bar in bars {
            texts.append(
                (
                    try shaper.shape(bar.label, size: scale.body, width: labelWidth),
                    try shaper.shape(
                        bar.shown, size: scale.body, width: inner * 0.26, strong: true)
                ))
        }
        let shownWidth = texts.map(\.shown.width).max() ?? 0
        let track = inner - labelWidth - shownWidth - 2 * gap
        return zip(bars, texts).enumerated().map { index, pair in
            let (bar, text) = pair
            let portion = longest > 0 && bar.value > 0 ? bar.value / longest : 0
            let height = max(text.label.height, text.shown.height)
            let thickness = scale.body
            let before = leading * (index == 0 ? 0.6 : 0.25)
            let tags = [whole, tag("TR")]
            return Piece(
                height: height, before: before, tags: tags, keepsWithNext: index == 0
            ) { [self] pen, x, y in
                let middle = y + (height - thickness) / 2
                let trackLeft = x + left(labelWidth + gap, of: track, within: inner)
                pen.fill(
                    x: trackLeft, y: middle, width: track, height: thickness, ink: .wash)
                let length = track * min(portion, 1)
                pen.fill(
                    x: trackLeft + left(0, of: length, within: track), y: middle, width: length,
                    height: thickness, ink: .accent)
                pen.tagged("TH") {
                    pen.draw(
                        text.label, x: x + left(0, of: labelWidth, within: inner),
                        y: y + (height - text.label.height) / 2, width: labelWidth)
                }
                pen.tagged("TD") {
                    let from = labelWidth + track + 2 * gap
                    pen.draw(
                        text.shown, x: x + left(from, of: shownWidth, within: inner),
                        y: y + (height - text.shown.height) / 2, width: shownWidth)
                }
            }
        }
    }
}
