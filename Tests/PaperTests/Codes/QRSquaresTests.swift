import Testing

@testable import Paper

@Suite struct QRSquaresMaking {
    @Test func `has the three finding squares of the standard`() throws {
        let squares = try QRSquares("https://time.example.org/4417")
        #expect(squares.width >= 21 && (squares.width - 21) % 4 == 0)
        for (column, row) in [(0, 0), (squares.width - 7, 0), (0, squares.width - 7)] {
            for step in 0..<7 {
                #expect(squares.isDark(column: column + step, row: row))
                #expect(squares.isDark(column: column, row: row + step))
            }
            #expect(!squares.isDark(column: column + 1, row: row + 1))
            #expect(squares.isDark(column: column + 3, row: row + 3))
        }
    }

    @Test func `gives its dark squares as runs, none lost`() throws {
        let squares = try QRSquares("heron-4417")
        for row in 0..<squares.width {
            var drawn = Set<Int>()
            for run in squares.darkRuns(row: row) {
                drawn.formUnion(run.from..<run.from + run.length)
            }
            let dark = (0..<squares.width).filter { squares.isDark(column: $0, row: row) }
            #expect(drawn == Set(dark))
        }
    }

    @Test func `refuses what no square code can hold`() {
        #expect(throws: PaperRefusal.codeTooLong(letters: 4_000)) {
            try QRSquares(String(repeating: "a", count: 4_000))
        }
        #expect(throws: PaperRefusal.nothingToPrint) { try QRSquares("") }
    }
}
