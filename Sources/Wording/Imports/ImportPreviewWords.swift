import Essentials

/// What the pages say about one import: its questions, its faulty lines, its sums.
public struct ImportPreviewWords: Sendable {
    let words: Words

    public var title: String { words.say("Look before it goes in") }
    public func bank(_ name: String) -> String {
        words.say("This is the export of {name}.", ["name": name])
    }
    public var understood: String { words.say("What we read") }
    public var file: String { words.say("File") }
    public var holds: String { words.say("Holds") }
    public var lines: String { words.say("Lines") }
    public func holds(_ code: String) -> String {
        switch code {
        case "members", "member-list", "people": words.say("people")
        case "transfers", "transfer-list", "exchanges": words.say("exchanges")
        case "inquiries", "asks": words.say("asks")
        case "accounts": words.say("accounts")
        case "post-list": words.say("offers and asks")
        default: words.say("offers")
        }
    }

    // Columns
    public var columnsTitle: String { words.say("What do the columns hold?") }
    public var columnsLead: String {
        words.say("We guessed from the headings. Change what is wrong.")
    }
    public func holdsWhat(_ file: String) -> String {
        words.say("What does {file} hold?", ["file": file])
    }
    public var nowhere: String { words.say("In no column") }
    public func column(_ heading: String, _ example: String) -> String {
        example.isEmpty
            ? heading
            : words.say("{heading}, such as {example}", ["heading": heading, "example": example])
    }
    public var chooseColumns: String { words.say("Go on with these columns") }
    public func field(_ name: String) -> String {
        switch name {
        case "number": words.say("Number")
        case "name": words.say("Name")
        case "first_name": words.say("First name")
        case "last_name": words.say("Last name")
        case "email": words.say("E-mail")
        case "phone": words.say("Telephone")
        case "other_phone": words.say("Other telephone")
        case "joined": words.say("Joined on")
        case "born": words.say("Born on")
        case "language": words.say("Language")
        case "balance": words.say("Balance")
        case "tags": words.say("Words it is found by")
        case "note": words.say("Note")
        case "day": words.say("Day")
        case "giver": words.say("Who helped")
        case "receiver": words.say("Who was helped")
        case "length": words.say("How long")
        case "for": words.say("What it was for")
        case "member": words.say("Whose it is")
        case "title": words.say("Title")
        case "text": words.say("Description")
        case "category": words.say("Sort")
        case "created": words.say("Written on")
        case "starts": words.say("First day")
        case "ends": words.say("Last day")
        case "days": words.say("Days of the week")
        case "parts": words.say("Parts of the day")
        default: cardField(name)
        }
    }
    private func cardField(_ name: String) -> String {
        switch name {
        case "letter_name": words.say("Name for letters")
        case "standing": words.say("Member, paused or gone")
        case "area": words.say("Area")
        case "address": words.say("Postal address")
        case "best_hours": words.say("Best hours to ring")
        case "channel": words.say("How to reach them")
        case "format": words.say("Print, easy read or audio")
        case "age_band": words.say("Age, roughly")
        case "languages": words.say("Languages spoken")
        case "emergency_name": words.say("Whom to ring in an emergency")
        case "emergency_phone": words.say("Telephone for an emergency")
        case "first_referee": words.say("First referee")
        case "second_referee": words.say("Second referee")
        case "referred_by": words.say("Who referred them")
        case "access_needs": words.say("Access needs")
        case "preferences": words.say("Likes and dislikes")
        case "free": words.say("When they are free")
        case "keep_to": words.say("What must be kept to")
        case "interests": words.say("Interests")
        case "life_experience": words.say("Life experience")
        default: words.say("The scheme's own fields")
        }
    }

    // Questions
    public var questionsTitle: String { words.say("This can be read in two ways") }
    public func question(_ text: String, _ file: String) -> String {
        file.isEmpty ? words.say(text) : "\(words.say(text)) (\(file))"
    }
    public func meaning(_ text: String) -> String { words.say(text) }
    public func example(_ file: String, _ line: Int, _ read: String) -> String {
        words.say(
            "{file}, line {line}: {read}",
            ["file": file, "line": "\(line)", "read": read])
    }
    public var answer: String { words.say("Answer and read again") }

    // Faulty lines
    public func faultsTitle(_ count: Int) -> String {
        words.count(count, one: "{n} line would fail", other: "{n} lines would fail")
    }
    public var faultsLead: String {
        words.say("Mend each line here, or leave it out and say why. Until then nothing goes in.")
    }
    public func more(_ count: Int) -> String {
        words.count(
            count, one: "{n} more line follows when these are mended.",
            other: "{n} more lines follow when these are mended.")
    }
    public func line(_ file: String, _ line: Int) -> String {
        line == 0
            ? file : words.say("{file}, line {line}", ["file": file, "line": "\(line)"])
    }
    public func fault(_ column: String, _ problem: String, _ help: String) -> String {
        let told = "\(words.say(problem)) \(words.say(help))"
        return column.isEmpty ? told : "\(column): \(told)"
    }
    public func wasRead(_ text: String) -> String {
        text.isEmpty
            ? words.say("Nothing stands there.") : words.say("We read: {text}", ["text": text])
    }
    public func mend(_ column: String) -> String {
        column.isEmpty
            ? words.say("The whole line, as it should be")
            : words.say("{column}, as it should be", ["column": column])
    }
    public var leaveOut: String { words.say("Leave this line out") }
    public var why: String { words.say("Why?") }
    public var mendAll: String { words.say("Keep these changes and read again") }
    public var leftOutTitle: String { words.say("Left out") }
    public var reason: String { words.say("Reason") }
    public var takeBack: String { words.say("Take it in again") }

    // Sums
    public var totals: String { words.say("What comes in") }
    public var inTheFiles: String { words.say("In the files") }
    public var new: String { words.say("New here") }
    public var people: String { words.say("People") }
    public var exchanges: String { words.say("Exchanges") }
    public var joint: String { words.say("Households and organisations") }
    public var jointOrPot: String { words.say("Household, organisation or pot") }
    public var offers: String { words.say("Offers") }
    public var asks: String { words.say("Asks") }
    public var openings: String { words.say("Opening balances") }
    public var counted: String { words.say("Counted, without moving time") }
    public func counted(_ count: Int, _ length: String) -> String {
        count == 0
            ? "0" : words.say("{n}, together {length}", ["n": "\(count)", "length": length])
    }
    public var countedHint: String {
        words.say("Both people have left, or no time passed. We keep these as history.")
    }
    public var openingsTitle: String { words.say("Where balance and history differ") }
    public var openingsHint: String {
        words.say("Each gets one opening line, so that everybody has what the old system said.")
    }
    public var member: String { words.say("Member") }
    public var told: String { words.say("The export says") }
    public var history: String { words.say("The history says") }
    public var opening: String { words.say("Opening line") }
    public var differencesTitle: String { words.say("What differs from here") }
    public var differencesHint: String {
        words.say("These stay as they are here. Put them right by hand where needed.")
    }
    public var matter: String { words.say("What") }
    public var here: String { words.say("Here") }
    public var there: String { words.say("In the export") }
    public func matter(_ code: String) -> String {
        switch code {
        case "name": words.say("Name")
        case "email": words.say("E-mail")
        case "balance": words.say("Balance")
        case "joined": words.say("Joined there")
        case "card": words.say("On the card")
        default: words.say("No longer there")
        }
    }
    public var renumberedTitle: String { words.say("Other member numbers") }
    public func renumbered(_ name: String, _ old: String, _ number: Int) -> String {
        words.say(
            "{name} had number {old}, which is taken here, and gets {number}.",
            ["name": name, "old": old, "number": "\(number)"])
    }
    public var nothingNew: String {
        words.say("All of this is here already. Loading it changes nothing.")
    }
    public var load: String { words.say("Load it") }
    public var layAside: String { words.say("Forget this reading") }
    public var laidAside: String { words.say("Forgotten. Nothing was changed.") }
    public var loaded: String { words.say("It is in the books now. Nothing was sent to anybody.") }

    /// A balance, which may be below nothing.
    public func balance(_ minutes: Minutes) -> String {
        minutes.count < 0 ? "−\(words.length(-minutes))" : words.length(minutes)
    }

    // After loading
    public var resultTitle: String { words.say("What was brought in") }
    public var undoTitle: String { words.say("Take all of it back") }
    public var undoHint: String {
        words.say(
            "Every line is turned round and stays to be seen. People it made are marked as left, unless they did anything since. Then the same file may be loaded again."
        )
    }
    public var undo: String { words.say("Take it back") }
    public func undone(_ entries: Int, _ people: Int) -> String {
        words.say(
            "Taken back: {entries} lines turned round, {people} people marked as left.",
            ["entries": "\(entries)", "people": "\(people)"])
    }
    public func wasUndone(_ why: String) -> String {
        words.say("This was taken back: {why}", ["why": why])
    }
}

extension Words {
    public var importPreview: ImportPreviewWords { ImportPreviewWords(words: self) }
}
