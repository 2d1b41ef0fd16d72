import Essentials
import Testing
import Wording

@Suite struct `Refusals in another language` {
    @Test func `say each of several faults in its own sentence`() {
        let faults = FieldFaults([
            FieldFault("name", "Write the name they like to be called."),
            FieldFault("day", "Choose the day."),
        ])
        #expect(
            Words(language: "es").refusal(faults)
                == "Escribe el nombre por el que le gusta que le llamen. Elige el día.")
    }

    @Test(arguments: ["ca", "es"])
    func `know every noun that may not be found`(language: String) {
        let nouns = [
            "account", "ask", "check", "community", "entry", "exchange",
            "household or organisation", "import", "language", "letter", "member", "note", "offer",
            "page", "pair", "permission", "person", "picture", "project", "receipt", "report",
            "ring-round", "role", "session", "statement", "time set aside", "token",
        ]
        let words = Words(language: language)
        let english = nouns.filter {
            words.refusal(NotFound($0)) == NotFound($0).explanation
        }
        #expect(english.isEmpty)
    }
}
