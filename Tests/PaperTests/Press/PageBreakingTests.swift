import Essentials
import Paper
import Testing

@Suite struct PageBreaking {
    func pages(_ blocks: [Block], format: PaperFormat = .hall) throws -> [String] {
        let sheet = Sheet(title: "Pages", format: format, blocks: blocks)
        let paper = try PDFWriter().write([sheet], madeAt: Instant(milliseconds: 0))
        return try PopplerTool(pdf: paper.bytes).pages()
    }

    @Test func `carries a table of 200 rows over pages and loses none`() throws {
        let rows = (1...200).map { ["row-\($0)-first", "The \($0)th thing", "row-\($0)-last"] }
        let columns = [PaperColumn("Line"), PaperColumn("Thing", share: 2), PaperColumn("End")]
        let pages = try pages([.heading("Long"), .table(PaperTable(columns: columns, rows: rows))])
        #expect(pages.count > 4)
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Thing") && page.contains("Line"), "no headings on \(index + 1)")
            #expect(page.contains("Page \(index + 1) of \(pages.count)"))
        }
        var found: [Int] = []
        for page in pages {
            for match in page.matches(of: /row-([0-9]+)-first/) {
                let number = try #require(Int(match.1))
                #expect(page.contains("row-\(number)-last"), "row \(number) is split")
                found.append(number)
            }
        }
        #expect(found == Array(1...200))
    }

    @Test func `keeps the lines of one row on one page`() throws {
        let long = Array(repeating: "many words", count: 30).joined(separator: " ")
        let rows = (1...30).map { ["start-\($0) \(long) stop-\($0)"] }
        let pages = try pages([.table(PaperTable(columns: [PaperColumn("Story")], rows: rows))])
        for number in 1...30 {
            let page = try #require(pages.first { $0.contains("start-\(number) ") })
            #expect(page.contains("stop-\(number)\n"))
        }
    }

    @Test func `carries on a row that is taller than a page, so that nothing is cut`() throws {
        let words = (1...1_500).map { "word\($0)" }
        let pages = try pages([
            .table(
                PaperTable(
                    columns: [PaperColumn("One"), PaperColumn("Two", share: 3)],
                    rows: [["beside", words.joined(separator: " ")]]))
        ])
        #expect(pages.count > 1)
        let read = pages.flatMap { $0.matches(of: /word[0-9]+/).map { String($0.0) } }
        #expect(read == words)
    }

    @Test func `keeps a heading with what follows it`() throws {
        for count in 25...40 {
            let filling = (1...count).map { Block.paragraph("Line \($0)") }
            let pages = try pages(
                filling + [.heading("Then", level: 2), .paragraph("what follows")])
            let page = try #require(pages.first { $0.contains("Then") })
            #expect(page.contains("what follows"), "parted after \(count) lines")
        }
    }

    @Test func `leaves no line of a paragraph alone`() throws {
        let sentence = (1...60).map { "word\($0)" }.joined(separator: " ")
        for count in 20...30 {
            let filling = (1...count).map { Block.paragraph("Line \($0)") }
            for page in try pages(filling + [.paragraph(sentence)]) {
                let lines = page.split(separator: "\n").count { $0.contains("word") }
                #expect(lines != 1, "one line alone after \(count)")
            }
        }
    }

    @Test func `keeps a strip to tear off together at the bottom`() throws {
        for count in [1, 20, 26, 28, 30] {
            let filling = (1...count).map { Block.paragraph("Line \($0)") }
            let strip = Block.tearOff([
                .paragraph("Strip begins"), .blanks(["Name", "Day"]), .paragraph("Strip ends"),
            ])
            let sheet = Sheet(title: "Strip", format: .hall, blocks: filling + [strip])
            let paper = try PDFWriter().write([sheet], madeAt: Instant(milliseconds: 0))
            let tool = PopplerTool(pdf: paper.bytes)
            let page = try #require(try tool.pages().first { $0.contains("Strip begins") })
            #expect(page.contains("Strip ends"))
            let end = try #require(try tool.places(page: paper.pages).last { $0.word == "ends" })
            #expect(end.box[3] > 720, "not at the bottom after \(count) lines")
        }
    }

    @Test func `breaks where it is told, and makes no empty page at the end`() throws {
        let pages = try pages([
            .pageBreak, .paragraph("One"), .pageBreak, .paragraph("Two"), .pageBreak,
        ])
        #expect(pages.count == 2)
        #expect(pages[0].contains("One") && pages[1].contains("Two"))
    }

    @Test func `puts a window letter's second address on a page of its own`() throws {
        let pages = try pages([
            .addressWindow(["Ada Green"]), .paragraph("First"), .addressWindow(["Pat Ames"]),
            .paragraph("Second"),
        ])
        #expect(pages.count == 2)
        #expect(pages[1].contains("Pat Ames") && pages[1].contains("Second"))
    }

    @Test func `takes a word whole into a narrow column where there is room`() throws {
        let text = try pages([
            .table(
                PaperTable(
                    columns: [PaperColumn("Day", share: 0.2), PaperColumn("What", share: 5)],
                    rows: [["Wednesday", "A lift"]]))
        ])[0]
        #expect(text.contains("Wednesday"))
    }
}
