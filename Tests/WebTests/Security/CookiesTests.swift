import Testing

@testable import Web

@Suite struct CookiesReading {
    @Test func `reads the pairs of a header`() {
        #expect(
            Cookies.read("goodturn=abc; said=x%20y;broken; language=ca")
                == ["goodturn": "abc", "said": "x%20y", "language": "ca"])
        #expect(Cookies.read(nil).isEmpty)
    }

    @Test func `keeps the session from scripts and other sites`() {
        let cookie = Cookies.session("abc", isSecure: true)
        for word in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            #expect(cookie.contains(word))
        }
        #expect(!Cookies.session("abc", isSecure: false).contains("Secure"))
    }
}
