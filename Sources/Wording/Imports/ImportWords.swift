import Essentials

/// What the pages say about bringing a time bank here and taking it along again.
public struct ImportWords: Sendable {
    let words: Words

    public var title: String { words.say("Bring in and take along") }
    public var lead: String {
        words.say(
            "What you have elsewhere comes in whole or not at all. Nothing is sent to anybody.")
    }

    // Choosing files
    public var readTitle: String { words.say("Bring something in") }
    public var kind: String { words.say("What do you bring?") }
    public func kind(_ code: String) -> String {
        switch code {
        case "timeoverflow": words.say("An export of TimeOverflow")
        case "goodturn": words.say("An export of Goodturn")
        case "people": words.say("More about people who are here")
        default: words.say("A list of your own")
        }
    }
    public func kindHint(_ code: String) -> String {
        switch code {
        case "timeoverflow": words.say("The ZIP from the reports page, or its CSV files.")
        case "goodturn": words.say("The ZIP or the CSV files that Goodturn wrote.")
        case "people":
            words.say("A CSV with member numbers. It fills only what is empty on their cards.")
        default: words.say("A CSV with other columns. You say what each holds.")
        }
    }
    public var file: String { words.say("File") }
    public var anotherFile: String { words.say("Another file") }
    public var fileHint: String { words.say("A ZIP or a CSV, at most 20 megabytes.") }
    public var read: String { words.say("Read the files") }
    public var draftsKept: String {
        words.say("Reading changes nothing. What you began is kept for 30 days.")
    }

    // The list
    public var listTitle: String { words.say("Brought in so far") }
    public var none: String { words.say("Nothing was brought in yet.") }
    public var day: String { words.say("Day") }
    public var what: String { words.say("What") }
    public var standing: String { words.say("How it stands") }
    public func standing(_ code: String) -> String {
        switch code {
        case "draft": words.say("Not loaded yet")
        case "loaded": words.say("In the books")
        default: words.say("Taken back")
        }
    }
    public var people: String { words.say("People") }
    public var exchanges: String { words.say("Exchanges") }
    public var offers: String { words.say("Offers") }
    public var asks: String { words.say("Asks") }
    public var look: String { words.say("Look at it") }

    // Both systems for a month
    public var monthTitle: String { words.say("While both systems run") }
    public var month: String {
        words.say(
            "You may use both for a month. Read a later export here: only what is new comes in, and you see what differs for each person."
        )
    }
    public var haveMoved: String { words.say("We have moved") }
    public var haveMovedHint: String {
        words.say("After that, nothing more is taken in from TimeOverflow.")
    }
    public func moved(_ day: String) -> String {
        words.say("You have moved here, since {day}.", ["day": day])
    }
    public var notYet: String { words.say("Go back to using both") }
    public var movedDone: String { words.say("Welcome. Everything happens here now.") }
    public var notYetDone: String { words.say("Later exports are taken in again.") }

    // Taking along
    public var exportTitle: String { words.say("Take everything along") }
    public var export: String {
        words.say("All people, exchanges, offers and asks, in files that other programs can read.")
    }
    public var download: String { words.say("Download everything") }
}

extension Words {
    public var imports: ImportWords { ImportWords(words: self) }
}
