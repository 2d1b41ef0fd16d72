import Essentials
import Testing
import Wording

@Suite struct `Lengths in words` {
    @Test(arguments: [
        ("en", 0, "0 minutes"), ("en", 60, "1 hour"), ("en", 90, "1 hour 30 minutes"),
        ("es", 90, "1 hora y 30 minutos"), ("ca", 121, "2 hores i 1 minut"),
    ])
    func `join hours and minutes as the language does`(
        language: String, minutes: Int64, said: String
    ) {
        #expect(Words(language: language).length(Minutes(minutes)) == said)
    }
}
