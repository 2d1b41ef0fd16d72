import Essentials
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("a\u{0}b", "ab"), ("\u{1B}[2Jname", "[2Jname"), ("x\u{202E}cod.exe", "xcod.exe"),
        ("one\r\ntwo\tthree", "one\r\ntwo\tthree"), ("شكرا 👩‍🌾 ŵ", "شكرا 👩‍🌾 ŵ"), ("", ""),
        ("\u{85}\u{9F}", ""),
    ])
    func `keeps what people type and nothing else`(typed: String, kept: String) {
        #expect(typed.withoutControls == kept)
    }
}
