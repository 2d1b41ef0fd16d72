import Testing

@testable import Paper

@Suite struct PaperLanguageNaming {
    @Test(arguments: [
        ("cy", "cy"), ("en-GB", "en-GB"), ("zh-Hans", "zh-cn"), ("zh", "zh-cn"),
        ("zh-Hant", "zh-tw"), ("zh_TW", "zh-tw"), ("zh-Hant-HK", "zh-hk"), ("yue", "zh-hk"),
    ])
    func `gives Chinese a country, so that its own letters are drawn`(_ tag: String, _ name: String)
    {
        #expect(drawingLanguage(tag) == name)
    }

    @Test func `leaves bytes alone that are not laid out as expected`() {
        let bytes = Array("%PDF-1.7 something else".utf8)
        #expect(PDFLanguage("cy").added(to: bytes) == bytes)
    }

    @Test func `lets nothing but letters and hyphens into the file`() {
        #expect(PDFLanguage("en) /Evil (x").tag == "enEvilx")
    }
}
