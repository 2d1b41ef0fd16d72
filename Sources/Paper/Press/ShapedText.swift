import CPango

/// Text made into lines of glyphs for one width, ready to be drawn line by line.
final class ShapedText {
    /// One line: how wide it is, and how much room it wants above and below its baseline.
    struct Line {
        let glyphs: UnsafeMutablePointer<PangoLayoutLine>
        let width: Double
        let above: Double
        let below: Double
        var height: Double { above + below }
    }

    let lines: [Line]
    let size: Double
    let ink: Ink
    /// Letters for which no typeface has a shape; they would print as boxes.
    let unknownGlyphs: Int
    /// Whether its own letters run from the right, whatever the sheet does.
    let runsFromRight: Bool
    private let layout: OpaquePointer

    /// Takes over the layout and frees it in the end.
    init(layout: OpaquePointer, size: Double, ink: Ink) {
        self.layout = layout
        self.size = size
        self.ink = ink
        unknownGlyphs = Int(pango_layout_get_unknown_glyphs_count(layout))
        lines = (0..<pango_layout_get_line_count(layout)).compactMap { index in
            guard let glyphs = pango_layout_get_line_readonly(layout, index) else { return nil }
            var (drawn, logical) = (PangoRectangle(), PangoRectangle())
            pango_layout_line_get_extents(glyphs, &drawn, &logical)
            let scale = Double(PANGO_SCALE)
            // Tall scripts get the room they need; all others an even step.
            return Line(
                glyphs: glyphs, width: Double(logical.width) / scale,
                above: max(size * 1.04, -Double(drawn.y) / scale),
                below: max(size * 0.36, Double(drawn.y + drawn.height) / scale))
        }
        runsFromRight =
            lines.first.map { pango_layout_line_get_resolved_direction($0.glyphs) }
            == PANGO_DIRECTION_RTL
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    var height: Double { lines.reduce(0) { $0 + $1.height } }
    var width: Double { lines.map(\.width).max() ?? 0 }
}
