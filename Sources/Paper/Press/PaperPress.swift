import Dispatch
import Essentials

/// Prints sheets one job after another on a queue of its own.
///
/// Drawing blocks and its libraries want one caller at a time, so it never runs on the threads
/// that serve pages. Make one and keep it: the first page looks up all typefaces.
public final class PaperPress: Sendable {
    private let queue = DispatchQueue(label: "goodturn.paper")
    private let bench = Bench()

    public init() {}

    /// The sheets as one PDF, each beginning on a page of its own.
    public func print(_ sheets: [Sheet], madeAt: Instant) async throws -> [UInt8] {
        try await printed(sheets, madeAt: madeAt).bytes
    }

    /// The same, with the number of pages and of letters that could not be drawn.
    public func printed(_ sheets: [Sheet], madeAt: Instant) async throws -> PrintedPaper {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [bench] in
                continuation.resume(
                    with: Result { try bench.writer().write(sheets, madeAt: madeAt) })
            }
        }
    }
}

/// Holds the writer; touched only by blocks of the press's serial queue.
private final class Bench: @unchecked Sendable {
    private var kept: PDFWriter?

    func writer() throws -> PDFWriter {
        if let kept { return kept }
        let made = try PDFWriter()
        kept = made
        return made
    }
}
