extension Composer {
    /// The rows as pieces, each knowing the headings that come again above it on a new page.
    func rows(of table: PaperTable) throws(PaperRefusal) -> [Piece] {
        guard !table.columns.isEmpty else { return [] }
        let columns = TableColumns(
            table, longestWords: try longestWords(of: table), width: frame.inner,
            direction: direction, scale: scale)
        let whole = tag("Table")
        let titles = table.columns.map(\.title)
        var heads: [Piece] = []
        if titles.contains(where: { !$0.isEmpty }) {
            heads = try row(titles, kind: .head, columns: columns, whole: whole)
            for index in heads.indices { heads[index].keepsWithNext = true }
        }
        var pieces = heads
        if !pieces.isEmpty { pieces[0].before = leading * 0.6 }
        let room = frame.bodyHeight - heads.height
        for texts in table.rows {
            pieces += try row(
                texts, kind: .body, columns: columns, whole: whole, heads: heads, room: room)
        }
        if let total = table.total {
            if !table.rows.isEmpty { pieces[pieces.count - 1].keepsWithNext = true }
            pieces += try row(
                total, kind: .total, columns: columns, whole: whole, heads: heads, room: room)
        }
        if heads.isEmpty, !pieces.isEmpty { pieces[0].before = leading * 0.6 }
        return pieces
    }

    /// The width of the longest word of each column, among the few with the most letters.
    private func longestWords(of table: PaperTable) throws(PaperRefusal) -> [Double] {
        let rows = table.rows + (table.total.map { [$0] } ?? [])
        var widths: [Double] = []
        for (index, column) in table.columns.enumerated() {
            var words = Set(words(of: column.title))
            for row in rows where index < row.count { words.formUnion(self.words(of: row[index])) }
            var widest = 0.0
            let longest = words.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }.prefix(4)
            for word in longest {
                let shaped = try shaper.shape(word, size: scale.body, strong: true)
                widest = max(widest, shaped.width)
            }
            widths.append(widest)
        }
        return widths
    }

    private func words(of text: String) -> [String] {
        text.split { $0 == " " || $0.isNewline }.map(String.init)
    }

    private enum RowKind {
        case head, body, total
    }

    private func row(
        _ texts: [String], kind: RowKind, columns: TableColumns, whole: Tag,
        heads: [Piece] = [], room: Double = .infinity
    ) throws(PaperRefusal) -> [Piece] {
        var cells: [ShapedText] = []
        for index in columns.widths.indices {
            cells.append(
                try shaper.shape(
                    index < texts.count ? texts[index] : "",
                    size: kind == .head ? columns.headSize : columns.bodySize,
                    width: columns.textWidth(index), strong: kind != .body,
                    ink: kind == .head ? .accent : .black))
        }
        return slices(of: cells, fitting: room - 2 * columns.padding).map { slice in
            var height = slice.height + 2 * columns.padding
            if columns.isForWriting, kind == .body { height = max(height, scale.writing) }
            let top = (height - slice.height) / 2
            return Piece(height: height, tags: [whole, tag("TR")], heads: heads) { pen, x, y in
                if kind == .head {
                    pen.fill(x: x, y: y, width: columns.width, height: height, ink: .wash)
                }
                for (index, text) in cells.enumerated() {
                    pen.tagged(kind == .head ? "TH" : "TD") {
                        pen.draw(
                            text.lines[slice.lines.clamped(to: 0..<text.lines.count)], of: text,
                            x: x + columns.textLeft(index), y: y + top,
                            width: columns.textWidth(index),
                            alignment: columns.alignments[index])
                    }
                }
                columns.rule(pen, x: x, y: y, height: height, strong: kind != .body)
            }
        }
    }

    /// All lines of a row at once, or as many at a time as a page holds.
    private func slices(
        of cells: [ShapedText], fitting room: Double
    ) -> [(lines: Range<Int>, height: Double)] {
        let count = max(1, cells.map(\.lines.count).max() ?? 1)
        var slices: [(lines: Range<Int>, height: Double)] = []
        for line in 0..<count {
            let height =
                cells.map { line < $0.lines.count ? $0.lines[line].height : 0 }
                .max() ?? 0
            if let last = slices.last, last.height + height <= room {
                slices[slices.count - 1] = (last.lines.lowerBound..<line + 1, last.height + height)
            } else {
                slices.append((line..<line + 1, height))
            }
        }
        return slices
    }
}
