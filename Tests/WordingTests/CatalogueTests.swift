import Testing

@testable import Wording

@Suite struct `Catalogues that travel in the program` {
    /// Those that lie in the folder, whatever the program offers.
    static let languages = ["ca", "en-x-easy", "es"]

    private func places(_ phrase: String) -> Set<String> {
        let parts = phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        return Set(
            parts.compactMap { part in
                part.split(separator: "}", omittingEmptySubsequences: false).first.map(String.init)
            })
    }

    @Test func `are those of the languages on offer`() {
        let offered = Set(Languages.offered.map(\.tag)).subtracting(["en"])
        #expect(offered == Set(Self.languages))
    }

    @Test(arguments: languages)
    func `fill the same places as the English sentence`(language: String) throws {
        let catalogue = try #require(Catalogue.shipped(language))
        for (english, forms) in catalogue.phrases {
            for form in forms {
                // A form of a number may leave the number out: "one hour".
                let (found, wanted) = (places(form), places(english))
                let isWhole =
                    forms.count == 1
                    ? found == wanted
                    : found.subtracting(["n"]) == wanted.subtracting(["n"])
                #expect(isWhole, "\(english) is \(form)")
            }
        }
    }

    @Test(arguments: languages)
    func `have a form for every number that is counted`(language: String) throws {
        let catalogue = try #require(Catalogue.shipped(language))
        let counted = catalogue.phrases.filter { $0.value.count > 1 }
        #expect(!counted.isEmpty || language == "en-x-easy")
        let highest = (0...200).map(catalogue.pluralRule.index).max() ?? 0
        for (english, forms) in counted {
            #expect(forms.count == highest + 1, "\(english)")
        }
    }

    @Test(arguments: ["ca", "es"])
    func `leave nothing out that the other of the two drafts has`(language: String) throws {
        let one = try #require(Catalogue.shipped(language))
        let other = try #require(Catalogue.shipped(language == "ca" ? "es" : "ca"))
        let lacking = other.phrases.keys.filter { one.phrases[$0] == nil }.sorted()
        #expect(lacking.isEmpty)
    }

    @Test func `say it in easy words where that is chosen, and in English where they lack`() {
        let easy = Words(language: "en-x-easy")
        #expect(easy.memberHome.doors == "What do you want to do?")
        #expect(easy.memberHome.hello("Jo") == "Hello Jo")
    }
}
