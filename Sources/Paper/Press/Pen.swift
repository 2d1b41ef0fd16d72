import CPango

/// Draws on one PDF through cairo: text, lines, boxes, and the tags around them.
final class Pen {
    private let cairo: OpaquePointer
    private let direction: ReadingDirection
    private var openTags: [Tag] = []

    init(cairo: OpaquePointer, direction: ReadingDirection) {
        self.cairo = cairo
        self.direction = direction
    }

    func draw(_ piece: Piece, x: Double, y: Double) throws {
        if !piece.tags.isEmpty { open(piece.tags) }
        try piece.draw(self, x, y)
    }

    /// Draws lines within a width; start and end follow the reading direction.
    func draw(
        _ lines: some Sequence<ShapedText.Line>, of text: ShapedText, x: Double, y: Double,
        width: Double, alignment: PaperAlignment = .start
    ) {
        set(text.ink)
        var top = y
        for line in lines {
            let spare = width - line.width
            let shift =
                switch alignment {
                case .start: direction == .leftToRight ? 0 : spare
                case .centre: spare / 2
                case .end: direction == .leftToRight ? spare : 0
                }
            cairo_move_to(cairo, x + shift, top + line.above)
            pango_cairo_show_layout_line(cairo, line.glyphs)
            top += line.height
        }
        cairo_new_path(cairo)
    }

    func draw(
        _ text: ShapedText, x: Double, y: Double, width: Double,
        alignment: PaperAlignment = .start
    ) {
        draw(text.lines, of: text, x: x, y: y, width: width, alignment: alignment)
    }

    func line(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), thickness: Double,
        ink: Ink = .line, dashes: [Double] = []
    ) {
        set(ink)
        cairo_set_line_width(cairo, thickness)
        cairo_set_dash(cairo, dashes, Int32(dashes.count), 0)
        cairo_move_to(cairo, start.x, start.y)
        cairo_line_to(cairo, end.x, end.y)
        cairo_stroke(cairo)
    }

    func fill(x: Double, y: Double, width: Double, height: Double, ink: Ink) {
        set(ink)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_fill(cairo)
    }

    func outline(x: Double, y: Double, width: Double, height: Double, ink: Ink = .black) {
        set(ink)
        cairo_set_line_width(cairo, 1)
        cairo_set_dash(cairo, nil, 0, 0)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_stroke(cairo)
    }

    /// Draws inside one more element of the structure, such as a cell of a row.
    func tagged(_ name: String, _ draw: () throws -> Void) rethrows {
        cairo_tag_begin(cairo, name, nil)
        defer { cairo_tag_end(cairo, name) }
        try draw()
    }

    /// Closes what does not go on and opens what is new; what is shared stays open.
    func open(_ tags: [Tag]) {
        let shared = zip(openTags, tags).prefix { $0 == $1 }.count
        while openTags.count > shared {
            cairo_tag_end(cairo, openTags.removeLast().name)
        }
        for tag in tags.dropFirst(shared) {
            cairo_tag_begin(cairo, tag.name, nil)
            openTags.append(tag)
        }
    }

    private func set(_ ink: Ink) {
        cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue)
    }
}
