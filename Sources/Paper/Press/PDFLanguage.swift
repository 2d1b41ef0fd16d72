import Foundation

/// Names the document's language in a finished PDF, so that a screen reader speaks it rightly.
///
/// Cairo 1.16 has no way to say it. A PDF may be amended by adding to its end, so the catalogue
/// is written once more with the language in it. Bytes of another layout are left as they are.
struct PDFLanguage {
    let tag: String

    init(_ tag: String) {
        self.tag = String(
            tag.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }
                .map(Character.init))
    }

    func added(to pdf: [UInt8]) -> [UInt8] {
        let data = Data(pdf)
        guard !tag.isEmpty,
            let start = lastNumber(after: "startxref", in: data),
            let trailer = text(from: "trailer", in: data),
            let root = number(after: "/Root ", in: trailer),
            let size = number(after: "/Size ", in: trailer),
            let catalog = object(root, in: data), catalog.contains("/Type /Catalog"),
            !catalog.contains("/Lang")
        else { return pdf }
        let amended = catalog.replacing(
            "/Type /Catalog",
            with: "/Type /Catalog /Lang (\(tag)) /ViewerPreferences << /DisplayDocTitle true >>",
            maxReplacements: 1)
        let kept = number(after: "/Info ", in: trailer).map { " /Info \($0) 0 R" } ?? ""
        let offset = pdf.count + 1
        let body = "\n\(root) 0 obj\n\(amended)\nendobj\n"
        let table = pdf.count + body.utf8.count
        let tens = String(repeating: "0", count: max(0, 10 - "\(offset)".count)) + "\(offset)"
        let end = """
            xref
            \(root) 1
            \(tens) 00000 n\u{20}
            trailer
            << /Size \(size) /Root \(root) 0 R\(kept) /Prev \(start) >>
            startxref
            \(table)
            %%EOF

            """
        return pdf + Array(body.utf8) + Array(end.utf8)
    }

    private func lastNumber(after word: String, in data: Data) -> Int? {
        text(from: word, in: data).flatMap { number(after: word, in: $0) }
    }

    /// From the last place where the word stands to the end.
    private func text(from word: String, in data: Data) -> String? {
        guard let found = data.range(of: Data(word.utf8), options: .backwards) else { return nil }
        return String(decoding: data[found.lowerBound...], as: UTF8.self)
    }

    private func number(after word: String, in text: String) -> Int? {
        guard let found = text.firstRange(of: word) else { return nil }
        let digits = text[found.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber }
        return Int(digits)
    }

    private func object(_ number: Int, in data: Data) -> String? {
        guard let head = data.range(of: Data("\n\(number) 0 obj\n".utf8), options: .backwards),
            let end = data.range(
                of: Data("\nendobj".utf8), in: head.upperBound..<data.endIndex)
        else { return nil }
        return String(decoding: data[head.upperBound..<end.lowerBound], as: UTF8.self)
    }
}
