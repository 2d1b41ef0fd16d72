/// What all pages of one visit share: language, files, the local face and the ways around.
public struct Shell: Sendable {
    /// The few words the shell itself says.
    public struct Words: Sendable {
        let skip: String
        let ways: String
        let more: String

        /// `skip` leads past the header, `ways` names the navigation, `more` opens the rest of it.
        public init(skip: String, ways: String, more: String) {
            self.skip = skip
            self.ways = ways
            self.more = more
        }
    }

    /// The files a page asks for, by the addresses they are served at.
    public struct Files: Sendable {
        let stylesheet: String
        let scripts: [String]
        let icon: String?

        public init(stylesheet: String, scripts: [String] = [], icon: String? = nil) {
            self.stylesheet = stylesheet
            self.scripts = scripts
            self.icon = icon
        }
    }

    let language: String
    let isRightToLeft: Bool
    public let words: Words
    public let files: Files
    public let face: LocalFace
    var ways: [NavLink] = []
    var moreWays: [NavLink] = []
    var languages: HTML?
    var account: HTML?
    var ledgerHead: String?
    var isLargePrint = false

    /// `language` is a language tag such as `cy`.
    public init(
        language: String, isRightToLeft: Bool = false, words: Words, files: Files, face: LocalFace
    ) {
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.words = words
        self.files = files
        self.face = face
    }

    /// Adds the navigation: a few links in sight, the others behind one word.
    public func ways(_ ways: [NavLink], more: [NavLink] = []) -> Shell {
        changed {
            $0.ways = ways
            $0.moreWays = more
        }
    }

    /// Adds the switch between languages.
    public func languages(_ switcher: HTML?) -> Shell { changed { $0.languages = switcher } }

    /// Adds what belongs to the person who is here: their name, the way out.
    public func account(_ account: HTML?) -> Shell { changed { $0.account = account } }

    /// Prints the head of the ledger's chain below the local face; the screen does not show it.
    public func ledgerHead(_ text: String?) -> Shell { changed { $0.ledgerHead = text } }

    /// Prints at 18 points, for people who asked for large print.
    public func largePrint(_ isLarge: Bool) -> Shell { changed { $0.isLargePrint = isLarge } }

    private func changed(_ change: (inout Shell) -> Void) -> Shell {
        var copy = self
        change(&copy)
        return copy
    }
}
