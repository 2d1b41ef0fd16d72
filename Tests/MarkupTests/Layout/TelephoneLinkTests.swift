import Testing

@testable import Markup

@Suite struct `A telephone number to tap` {
    @Test(arguments: [
        ("01632 960 100", "01632960100"), ("(01632) 960-100", "01632960100"),
        ("+44 1632 960 100", "+441632960100"), ("+44 (0)1632 960 100", "+441632960100"),
        ("(0)1632 960 100", "01632960100"), ("01632 960 100 + 7", "016329601007"),
        ("after six", ""), ("", ""), ("٠١٢ 3", "3"),
    ])
    func `dials only what a telephone can`(written: String, dialled: String) {
        #expect(TelephoneLink(written).dialled == dialled)
    }

    @Test func `stands the same by itself and in a line`() {
        let link = TelephoneLink("020 <7>")
        let line: HTML = "<p>\(link)</p>"
        #expect(
            link.html.markup
                == "<a class=\"telephone\" href=\"tel:0207\"><bdi>020 &lt;7&gt;</bdi></a>")
        #expect(line.markup == "<p>\(link.html.markup)</p>")
    }
}
