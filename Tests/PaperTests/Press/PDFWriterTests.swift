import Essentials
import Paper
import Testing

@Suite struct PDFWriterWriting {
    let moment = Instant(milliseconds: 1_795_000_000_123)

    func write(_ sheets: Sheet...) throws -> PrintedPaper {
        try PDFWriter().write(sheets, madeAt: moment)
    }

    func plain(_ blocks: Block..., format: PaperFormat = PaperFormat()) -> Sheet {
        Sheet(title: "A page", format: format, blocks: blocks)
    }

    @Test func `prints every word of a statement on one A4 page`() throws {
        let paper = try write(.statement())
        let tool = PopplerTool(pdf: paper.bytes)
        let text = try tool.text()
        for words in [
            "Heron Bank Time Bank", "Jade Okafor", "HB4 2ZZ", "Your time in October",
            "Ring Sue, and we will put it right", "4 hours 30", "time you were given",
            "You drove Pat to the eye clinic", "1 hour 30", "I could help with",
            "Print my letters larger", "Page 1 of 1", "Ledger head 7f3a 91c2 d04e",
        ] {
            #expect(text.contains(words), "\(words) is missing")
        }
        #expect(paper.pages == 1)
        let facts = try tool.facts()
        #expect(facts["Pages"] == "1")
        #expect(facts["Page size"]?.contains("A4") == true)
    }

    @Test func `names title and language and makes no secret of its tags`() throws {
        var sheet = Sheet.report
        sheet.format.language = "cy"
        let paper = try write(sheet)
        let facts = try PopplerTool(pdf: paper.bytes).facts()
        #expect(facts["Title"] == "Heron Bank, July to September 2026")
        #expect(facts["Tagged"] == "yes")
        #expect(String(decoding: paper.bytes, as: UTF8.self).contains("/Lang (cy)"))
    }

    @Test func `tags headings, paragraphs, lists and table cells`() throws {
        let structure = try PopplerTool(pdf: try write(.report).bytes).structure()
        let flat = structure.split(separator: "\n").map { $0.drop { $0 == " " } }
            .joined(separator: " ")
        #expect(flat.contains(#"H1 (block) "Heron Bank, July to September 2026""#))
        #expect(flat.contains(#"H2 (block) "What the time was for""#))
        #expect(flat.contains(#"P (block) "One page of what"#))
        #expect(flat.contains(#"TH "Lifts and errands" TD "148 hours""#))
        #expect(flat.contains(#"TR TD "August" TD "133" TD "61" TD "8""#))
        #expect(flat.contains("L (block) LI (block)"))
        // Running lines are not said again on each page.
        #expect(!flat.contains("Ledger head"))
    }

    @Test func `makes the same bytes from the same sheets`() throws {
        let first = try write(.statement(), .arabicLetter)
        let second = try write(.statement(), .arabicLetter)
        #expect(first.bytes == second.bytes)
        let later = try PDFWriter().write(
            [.statement(), .arabicLetter], madeAt: moment.adding(days: 1))
        #expect(later.bytes != first.bytes)
    }

    @Test func `prints large print larger, nothing read below 16 points`() throws {
        let small = try PopplerTool(pdf: try write(.statement()).bytes).heights()
        let large = try PopplerTool(
            pdf: try write(.statement(.hallInLargePrint)).bytes
        ).heights()
        let body = try #require(small["drove"])
        let bodyInLarge = try #require(large["drove"])
        #expect(abs(bodyInLarge / body - 1.5) < 0.01)
        let caption = try #require(large["given"])
        let running = try #require(large["Ledger"])
        #expect(min(caption, running) / bodyInLarge > 15.9 / 18)
    }

    @Test func `begins each letter on its own page and counts its pages alone`() throws {
        let paper = try write(
            .statement(), .statement(.hallInLargePrint), .door)
        let pages = try PopplerTool(pdf: paper.bytes).pages()
        #expect(pages.count == 4)
        #expect(paper.pages == 4)
        #expect(pages[0].contains("Page 1 of 1"))
        #expect(pages[1].contains("Page 1 of 2"))
        #expect(pages[2].contains("Page 2 of 2"))
        #expect(pages[3].contains("Soup lunch today"))
        #expect(pages[3].contains("Page 1 of 1"))
    }

    @Test func `turns the page on its side for landscape`() throws {
        var format = PaperFormat()
        format.orientation = .landscape
        let facts = try PopplerTool(
            pdf: try write(plain(.paragraph("Wide"), format: format)).bytes
        ).facts()
        #expect(facts["Page size"]?.hasPrefix("841.89 x 595.276") == true)
    }

    @Test func `refuses to print nothing`() {
        #expect(throws: PaperRefusal.nothingToPrint) {
            try PDFWriter().write([], madeAt: moment)
        }
    }

    @Test func `breaks a word longer than the line and loses no letter`() throws {
        let word = (0..<40).map { "abcdefghi\($0 % 10)" }.joined()
        let tool = PopplerTool(pdf: try write(plain(.paragraph(word))).bytes)
        for (_, box) in try tool.places() {
            #expect(box[2] <= 210 * 72 / 25.4)
        }
        // A hyphen may show where the word was broken; it is not one of its letters.
        let letters = try tool.text().filter { $0.isLetter || $0.isNumber }
        #expect(letters == word)
    }

    @Test func `prints control characters as spaces`() throws {
        let paper = try write(plain(.paragraph("left\u{0}\u{7}right\nbelow")))
        #expect(paper.unknownGlyphs == 0)
        #expect(try PopplerTool(pdf: paper.bytes).text().contains("right"))
    }

    @Test(arguments: [
        ("ar", ReadingDirection.rightToLeft, "شكرًا لك على الوقت الذي قدمته"),
        ("ur", .rightToLeft, "آپ کے وقت کا شکریہ، ڑ ٹ ڈ"),
        ("he", .rightToLeft, "תודה על הזמן שנתת"),
        ("cy", .leftToRight, "Diolch i chi, ŵyr a thŷ, Ŵ Ŷ â ê î ô û"),
        ("pl", .leftToRight, "Dziękujemy, zażółć gęślą jaźń"),
        ("bn", .leftToRight, "সময় দেওয়ার জন্য ধন্যবাদ"),
        ("ti", .leftToRight, "ስለ ግዜኹም የቐንየልና"),
        ("vi", .leftToRight, "Cảm ơn bạn đã dành thời gian"),
    ])
    func `has a shape for every letter`(
        _ language: String, _ direction: ReadingDirection, _ words: String
    ) throws {
        let format = PaperFormat(language: language, direction: direction)
        let paper = try write(plain(.heading(words), .paragraph(words), format: format))
        #expect(paper.unknownGlyphs == 0)
    }

    @Test func `counts letters that nothing can draw`() throws {
        // A code point that Unicode has not given to any script.
        let paper = try write(plain(.paragraph("before \u{1CFF0} after")))
        #expect(paper.unknownGlyphs == 1)
    }

    @Test func `begins lines on the right for languages that do`() throws {
        let sheet = plain(
            .paragraph("Said"),
            .table(
                PaperTable(
                    columns: [PaperColumn(""), PaperColumn("", alignment: .end)],
                    rows: [["First", "Second"]])),
            .checkboxes(["Third", "Fourth"], across: 2),
            format: PaperFormat(language: "ar", direction: .rightToLeft))
        let places = try PopplerTool(pdf: try write(sheet).bytes).places()
        let boxes = Dictionary(places.map { ($0.word, $0.box) }) { first, _ in first }
        let said = try #require(boxes["Said"])
        #expect(abs(said[2] - (210.0 - 20) * 72 / 25.4) < 1)
        let (first, second) = (try #require(boxes["First"]), try #require(boxes["Second"]))
        #expect(first[2] > 500 && second[0] < 80)
        let (third, fourth) = (try #require(boxes["Third"]), try #require(boxes["Fourth"]))
        #expect(third[0] > fourth[2])
    }

    @Test func `puts the address where the envelope's window is`() throws {
        for letter in [Sheet.statement(), .statement(.hallInLargePrint), .arabicLetter] {
            let places = try PopplerTool(pdf: try write(letter).bytes).places()
            let window = places.filter { $0.box[3] < 92 * 72 / 25.4 && $0.box[1] > 30 * 72 / 25.4 }
            #expect(window.contains { $0.word == "Mill" })
            for (word, box) in window {
                #expect(box[1] >= 46 * 72 / 25.4 && box[3] <= 82 * 72 / 25.4, "\(word)")
                #expect(box[0] >= 19.9 * 72 / 25.4 && box[2] <= 101 * 72 / 25.4, "\(word)")
            }
        }
    }
}
