import Testing

@testable import Web

@Suite struct StylesheetJoining {
    func sheet(_ name: String, _ css: String) -> Asset {
        Asset(name: "styles/\(name)", bytes: Array(css.utf8))
    }

    @Test(arguments: [
        ("/* a */ .b {\n  color: red;\n}\n", ".b{color:red}"),
        (".a :is(p, b):hover { x: 1 }", ".a :is(p,b):hover{x:1}"),
        (".a::before { content: \"a ; /* b */  c\"; }", ".a::before{content:\"a ; /* b */  c\"}"),
        (
            "@media (min-width: 2rem) { a { b: calc(1rem - 2px) } }",
            "@media (min-width:2rem){a{b:calc(1rem - 2px)}}"
        ),
        ("a { b: 0 0 / 1px #0000 }", "a{b:0 0 / 1px #0000}"),
    ])
    func `drops only what means nothing`(written: String, sent: String) {
        #expect(Stylesheet.squeezed(written) == sent)
    }

    @Test func `puts base first and print last`() {
        let sheets = [
            sheet("print.css", "p{}"), sheet("cards.css", "c{}"), sheet("system.css", "s{}"),
            sheet("base.css", "b{}"),
        ]
        let joined = Stylesheet.joined(sheets, linking: [])
        #expect(String(decoding: joined.bytes, as: UTF8.self) == "b{}c{}s{}p{}")
    }

    @Test func `links files where they are served`() {
        let font = Asset(name: "fonts/x.woff2", bytes: [1])
        let joined = Stylesheet.joined(
            [sheet("base.css", "a { src: url(fonts/x.woff2) }")], linking: [font])
        #expect(String(decoding: joined.bytes, as: UTF8.self) == "a{src:url(\(font.address))}")
    }

    @Test func `links every file of the real sheet`() {
        let css = String(decoding: Assets().stylesheet.bytes, as: UTF8.self)
        #expect(!css.contains("url(fonts/"))
        #expect(css.split(separator: "url(/assets/").count == 3)
        #expect(!css.contains("/*"))
    }
}
