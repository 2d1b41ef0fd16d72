import CPango

/// Turns text into lines of glyphs through pango, in one language and reading direction.
///
/// Pango and cairo are not safe on several threads at once: whoever holds a shaper uses it, and
/// all that it made, on one thread at a time.
final class TextShaper {
    private let context: OpaquePointer
    /// Counted over all that was shaped.
    private(set) var unknownGlyphs = 0

    init(fonts: FontMap, format: PaperFormat) throws(PaperRefusal) {
        guard let context = pango_font_map_create_context(fonts.pointer) else {
            throw .drawingFailed("no fonts")
        }
        self.context = context
        pango_context_set_language(
            context, pango_language_from_string(drawingLanguage(format.language)))
        pango_context_set_base_dir(
            context,
            format.direction == .rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        // The same page on every computer: no hints for a screen that is not there.
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(context, 72)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Shapes text to fit a width; a word longer than the line breaks within itself.
    func shape(
        _ text: String, size: Double, width: Double? = nil, strong: Bool = false,
        ink: Ink = .black
    ) throws(PaperRefusal) -> ShapedText {
        guard let layout = pango_layout_new(context) else { throw .drawingFailed("no layout") }
        let font = pango_font_description_from_string(paperTypefaces)
        defer { pango_font_description_free(font) }
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(
            font, strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let width {
            pango_layout_set_width(layout, Int32(max(width, size) * Double(PANGO_SCALE)))
        }
        let cleaned = text.printable
        pango_layout_set_text(layout, cleaned, Int32(cleaned.utf8.count))
        let shaped = ShapedText(layout: layout, size: size, ink: ink)
        unknownGlyphs += shaped.unknownGlyphs
        return shaped
    }
}

/// The typefaces found on this computer; making it costs about 70 ms, so it is kept.
final class FontMap {
    let pointer: UnsafeMutablePointer<PangoFontMap>

    init() throws(PaperRefusal) {
        guard let made = pango_cairo_font_map_new() else { throw .drawingFailed("no fonts") }
        pointer = made
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(pointer))
    }
}

extension String {
    /// The text without control characters, which have no shape; line ends become one sort.
    fileprivate var printable: String {
        var scalars = String.UnicodeScalarView()
        for scalar in replacing("\r\n", with: "\n").unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            scalars.append(isControl && scalar != "\n" ? " " : scalar)
        }
        return String(scalars)
    }
}
