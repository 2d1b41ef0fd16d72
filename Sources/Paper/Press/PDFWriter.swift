import CPango
import Essentials

/// Draws sheets into the bytes of one tagged PDF on A4.
///
/// Pango and cairo are not safe on several threads at once: call it from one bounded thread, or
/// let a `PaperPress` do so. The same sheets and the same moment give the same bytes.
public final class PDFWriter {
    private let fonts: FontMap

    public init() throws(PaperRefusal) {
        fonts = try FontMap()
    }

    /// Draws the sheets in order, each beginning on a page of its own and counting its own pages.
    ///
    /// Title and language of the document are those of the first sheet.
    public func write(_ sheets: [Sheet], madeAt: Instant) throws -> PrintedPaper {
        guard let first = sheets.first else { throw PaperRefusal.nothingToPrint }
        let output = PDFBytes()
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let output = Unmanaged<PDFBytes>.fromOpaque(closure).takeUnretainedValue()
                output.bytes += UnsafeBufferPointer(start: data, count: Int(length))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), .mm(210), .mm(297))
        defer { cairo_surface_destroy(surface) }
        describe(first, madeAt: madeAt, on: surface)
        guard let cairo = cairo_create(surface) else { throw PaperRefusal.drawingFailed("cairo") }
        var (pages, unknownGlyphs) = (0, 0)
        do {
            defer { cairo_destroy(cairo) }
            for sheet in sheets {
                let printed = try draw(
                    sheet, surface: surface, cairo: cairo, beginsDocument: pages == 0)
                pages += printed.pages
                unknownGlyphs += printed.unknownGlyphs
            }
            cairo_tag_end(cairo, "Document")
            try check(cairo_status(cairo))
        }
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        return PrintedPaper(
            bytes: PDFLanguage(first.format.language).added(to: output.bytes), pages: pages,
            unknownGlyphs: unknownGlyphs)
    }

    private func describe(_ sheet: Sheet, madeAt: Instant, on surface: OpaquePointer?) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, sheet.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Goodturn")
        let made = "\(Instant(milliseconds: madeAt.milliseconds / 1_000 * 1_000))"
            .replacing(".000Z", with: "Z")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, made)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, made)
    }

    private func draw(
        _ sheet: Sheet, surface: OpaquePointer?, cairo: OpaquePointer, beginsDocument: Bool
    ) throws -> (pages: Int, unknownGlyphs: Int) {
        let shaper = try TextShaper(fonts: fonts, format: sheet.format)
        let frame = try PageFrame(sheet.format, shaper: shaper)
        let composer = Composer(
            shaper: shaper, frame: frame, direction: sheet.format.direction)
        let pages = Paginator.pages(of: try composer.pieces(of: sheet.blocks), in: frame)
        let pen = Pen(cairo: cairo, direction: sheet.format.direction)
        for (index, page) in pages.enumerated() {
            cairo_pdf_surface_set_size(surface, frame.width, frame.height)
            // Only after the size is set, which forgets open tags; without this one tag around
            // all others, cairo does not call the document tagged.
            if beginsDocument, index == 0 { cairo_tag_begin(cairo, "Document", nil) }
            let running = RunningLines(
                format: sheet.format, frame: frame, page: index + 1, pages: pages.count)
            try running.draw(pen, shaper: shaper, isFolded: page.isFolded)
            for (piece, y) in page.placed {
                try pen.draw(piece, x: frame.side, y: y)
            }
            pen.open([])
            cairo_show_page(cairo)
        }
        return (pages.count, shaper.unknownGlyphs)
    }

    private func check(_ status: cairo_status_t) throws(PaperRefusal) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .drawingFailed(String(cString: cairo_status_to_string(status)))
    }
}

/// A finished PDF.
public struct PrintedPaper: Hashable, Sendable {
    public let bytes: [UInt8]
    public let pages: Int
    /// Letters that no typeface of this computer can draw; above nought, something reads as boxes.
    public let unknownGlyphs: Int
}

/// Where cairo's bytes gather.
private final class PDFBytes {
    var bytes: [UInt8] = []
}
