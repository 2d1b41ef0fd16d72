import Testing

@testable import Interchange

@Suite struct DelimitedFileReading {
    func read(_ text: String) -> DelimitedFile {
        DelimitedFile(ImportFile(name: "a.csv", text: text))
    }

    @Test func `keeps commas, quotes and line breaks inside quotes`() {
        let file = read("a,\"b, \"\"c\"\"\nd\",e\r\n1,2,3\n")
        #expect(file.faults.isEmpty)
        #expect(file.records.map(\.cells) == [["a", "b, \"c\"\nd", "e"], ["1", "2", "3"]])
        #expect(file.records.map(\.line) == [1, 3])
    }

    @Test func `counts physical lines whatever ends them`() {
        #expect(read("a\r\nb\r\n\r\nc\r\n").records.map(\.line) == [1, 2, 4])
        #expect(read("a\rb\rc").records.map(\.line) == [1, 2, 3])
        #expect(read("\"x\r\ny\rz\"\nb").records.map(\.line) == [1, 4])
    }

    @Test func `hands out cells without letters that nobody types`() {
        let record = read("A\u{7}nn\u{202E}a,\u{1B}[31mred").records[0]
        #expect(record[0] == "Anna")
        #expect(record[1] == "[31mred")
    }

    @Test func `keeps empty cells at the end`() {
        #expect(read("a,b,\n").records[0].cells == ["a", "b", ""])
        #expect(read("a,b,").records[0].cells == ["a", "b", ""])
    }

    @Test(arguments: [
        ("a;b;c\n1;2,5;3", Delimiter.semicolon), ("a\tb\n1\t2", .tab), ("a,b", .comma),
    ])
    func `tells the delimiter by the first record`(text: String, expected: Delimiter) {
        #expect(read(text).delimiter == expected)
        #expect(read(text).records[0].cells.count >= 2)
    }

    @Test func `names an open quote and goes on with the next line`() {
        let file = read("a,b\n1,\"open\n2,fine\n3,fine\n")
        #expect(file.faults.map(\.code) == [.quoteOpen])
        #expect(file.faults.map(\.line) == [2])
        #expect(file.faults[0].read == "1,\"open")
        #expect(file.records.map(\.cells) == [["a", "b"], ["2", "fine"], ["3", "fine"]])
        #expect(file.records.map(\.line) == [1, 3, 4])
    }

    @Test func `names a quote that swallows lines where it began`() {
        let file = read("a,b\n1,\"open\n2,fine\n3,\"good\"\n")
        #expect(file.faults.map(\.code) == [.quoteOpen])
        #expect(file.faults.map(\.line) == [2])
        #expect(file.records.map(\.line) == [1, 3, 4])
    }

    @Test func `names a quote in the middle of a cell`() {
        let file = read("a,b\n1,x\"y\"\n")
        #expect(file.faults.map(\.code) == [.quoteStray])
    }

    @Test func `puts mended cells and lines in, and drops lines left out`() {
        let source = ImportFile(name: "a.csv", text: "a,b\n1,\"open\n2\n3,fine\n")
        let corrections = ImportCorrections(
            mended: [
                CellPlace(file: "a.csv", line: 2, cell: 0): "1,\"closed\"",
                CellPlace(file: "a.csv", line: 3, cell: 2): "added",
            ],
            leftOut: [LinePlace(file: "a.csv", line: 4): "twice on paper"])
        let file = DelimitedFile(source, corrections: corrections)
        #expect(file.faults.isEmpty)
        #expect(file.records.map(\.cells) == [["a", "b"], ["1", "closed"], ["2", "added"]])
        #expect(file.leftOut.map(\.reason) == ["twice on paper"])
        #expect(file.leftOut.map(\.read) == ["3, fine"])
    }

    @Test func `does not leave a line out without a reason`() {
        let source = ImportFile(name: "a.csv", text: "a\nb\n")
        let corrections = ImportCorrections(leftOut: [LinePlace(file: "a.csv", line: 2): "  "])
        #expect(DelimitedFile(source, corrections: corrections).records.count == 2)
    }

    @Test func `stops after a thousand broken lines`() {
        let file = read(String(repeating: "x\"\n", count: 5_000))
        #expect(file.faults.count == 1_000)
    }

    @Test func `never crashes on bytes thrown at it`() {
        var state: UInt64 = 7
        for _ in 0..<300 {
            let bytes = (0..<200).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return [0x22, 0x2C, 0x0A, 0x0D, 0x41, 0xC3, 0xA9, 0xFF, 0x3B, 0x00][
                    Int(state >> 33) % 10]
            }
            let file = DelimitedFile(ImportFile(name: "a.csv", bytes: bytes))
            let lines = file.records.map(\.line) + file.faults.map(\.line)
            #expect(Set(lines).count == lines.count)
        }
    }
}

@Suite struct TextEncodingDetecting {
    func read(_ bytes: [UInt8]) -> DelimitedFile {
        DelimitedFile(ImportFile(name: "a.csv", bytes: bytes))
    }

    @Test func `takes well-formed letters as UTF-8`() {
        let file = read(Array("número,é\n".utf8))
        #expect(file.encoding == .utf8)
        #expect(file.records[0].cells == ["número", "é"])
    }

    @Test func `drops a byte-order mark`() {
        let file = read([0xEF, 0xBB, 0xBF] + Array("a,b".utf8))
        #expect(file.hadMark)
        #expect(file.records[0].cells == ["a", "b"])
    }

    @Test func `takes single high bytes as Windows-1252`() {
        let file = read([0x4E, 0xFA, 0x6D, 0x2C, 0x80, 0x2C, 0xE9, 0x0A])
        #expect(file.encoding == .windows1252)
        #expect(file.records[0].cells == ["Núm", "€", "é"])
        #expect(file.records[0].damaged.isEmpty)
    }

    @Test func `marks the cell that is broken in a file of UTF-8`() {
        let file = read(Array("é,ü,a\nx,".utf8) + [0xFF] + Array(",b\n".utf8))
        #expect(file.encoding == .utf8)
        #expect(file.records[1].damaged == [1])
    }

    @Test func `marks a byte that Windows-1252 leaves empty`() {
        let file = read([0xE9, 0x2C, 0x81, 0x0A])
        #expect(file.encoding == .windows1252)
        #expect(file.records[0].damaged == [1])
    }

    @Test func `reads what a spreadsheet calls Unicode text`() {
        let units = Array("a\té\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let file = read([0xFF, 0xFE] + units)
        #expect(file.encoding == .utf16)
        #expect(file.records[0].cells == ["a", "é"])
    }
}

@Suite struct DelimitedWriting {
    func line(_ cells: [DelimitedWriter.Cell]) throws -> String {
        var text = ""
        try DelimitedWriter { text += $0 }.write(cells)
        return text
    }

    @Test func `reads back what it wrote`() throws {
        let cells = ["plain", "a, b", "say \"hi\"", "two\nlines", " spaced ", ""]
        let written = try line(cells.map { .text($0) })
        let file = DelimitedFile(ImportFile(name: "a.csv", text: written))
        #expect(file.records.map(\.cells) == [cells])
    }

    @Test(arguments: ["=1+1", "+34", "-x", "@sum", "\tx"])
    func `makes free text safe that starts like a formula`(text: String) throws {
        #expect(try line([.text(text)]) == "'\(text)\r\n")
        #expect(try line([.exact(text)]) == "\(text)\r\n")
    }
}
