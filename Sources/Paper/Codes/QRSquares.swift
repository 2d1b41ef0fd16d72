import CQRCode

/// The dark and light squares of a code to scan.
///
/// Error correction is level M: about 15 of 100 squares may be smudged and it still reads.
struct QRSquares: Hashable, Sendable {
    /// Squares along one side, without the quiet border.
    let width: Int
    private let dark: [Bool]

    init(_ text: String) throws(PaperRefusal) {
        guard !text.isEmpty else { throw .nothingToPrint }
        let bytes = Array(text.utf8)
        let code = bytes.withUnsafeBufferPointer { buffer in
            QRcode_encodeData(Int32(buffer.count), buffer.baseAddress, 0, QR_ECLEVEL_M)
        }
        guard let code else { throw .codeTooLong(letters: text.count) }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        width = side
        dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    func isDark(column: Int, row: Int) -> Bool {
        dark[row * width + column]
    }

    /// Neighbouring dark squares of a row as one bar, so that no hairline shows between them.
    func darkRuns(row: Int) -> [(from: Int, length: Int)] {
        var runs: [(from: Int, length: Int)] = []
        for column in 0..<width where isDark(column: column, row: row) {
            if let last = runs.last, last.from + last.length == column {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((column, 1))
            }
        }
        return runs
    }
}
