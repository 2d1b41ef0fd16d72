/// An answer of the server, row by row; whoever asks keeps it small by asking for a range.
final class PostgresScan: SQLScan {
    private let answer: PostgresAnswer
    private var row: Int32 = -1

    init(_ answer: PostgresAnswer) {
        self.answer = answer
    }

    func next() -> Bool {
        row += 1
        return row < answer.rowCount
    }

    func isNull(_ column: Int) -> Bool { answer.isNull(row, Int32(column)) }

    func integer(_ column: Int) -> Int64 { answer.integer(row, Int32(column)) }

    func withBytes(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        body(answer.bytes(row, Int32(column)))
    }
}
