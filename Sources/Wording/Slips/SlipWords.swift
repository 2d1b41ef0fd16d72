/// What the page for paper slips says.
public struct SlipWords: Sendable {
    let words: Words

    public var title: String { words.say("Slips") }
    public var lead: String {
        words.say(
            """
            One line for each slip. Press Enter to go on; the day carries down to the next line. \
            Enter on an empty line leads to the end. Where words go on by themselves, End takes them.
            """)
    }
    public var jointHint: String {
        words.say("For a shared account write a stroke and its name behind the person: 7 / Marsh")
    }
    public var grid: String { words.say("The slips of this sheet") }
    public var giver: String { words.say("Who helped") }
    public var receiver: String { words.say("Who was helped") }
    public var length: String { words.say("How long") }
    public var day: String { words.say("Day") }
    public var content: String { words.say("What for") }
    public var total: String { words.say("Hours and minutes together") }
    public func line(_ number: Int) -> String {
        words.say("Line {n}", ["n": String(number)])
    }
    public var sheet: String { words.say("Number on the paper sheet") }
    public var sheetHint: String { words.say("One number for the whole sheet.") }
    public var reason: String { words.say("Why you note the parked lines anyway") }
    public var reasonHint: String {
        words.say("Some lines go further than an account usually may. Say why, and save again.")
    }
    public var save: String { words.say("Save the sheet") }
    public var saveParked: String { words.say("Save the parked lines") }
    public func saved(_ count: Int) -> String {
        words.count(count, one: "{n} line is saved.", other: "{n} lines are saved.")
    }
    public func parked(_ count: Int) -> String {
        words.count(
            count, one: "{n} line is parked. Look at it below.",
            other: "{n} lines are parked. Look at them below.")
    }
    /// Why a line is asked about again: the same was noted before, by whom and when.
    public func same(sheet: String, day: String, name: String) -> String {
        if sheet.isEmpty {
            return name.isEmpty
                ? words.say("The same was noted on {day}.", ["day": day])
                : words.say(
                    "The same was noted on {day} by {name}.", ["day": day, "name": name])
        }
        return name.isEmpty
            ? words.say(
                "Sheet {sheet} was typed on {day} and has the same line.",
                ["sheet": sheet, "day": day])
            : words.say(
                "Sheet {sheet} was typed on {day} by {name} and has the same line.",
                ["sheet": sheet, "day": day, "name": name])
    }
    public var sameAgain: String { words.say("Lines that look the same as earlier ones") }
    public var sameAgainHint: String {
        words.say(
            "If it is the same slip, leave it: it is saved already. If they helped each other twice that day, tick the box."
        )
    }
    public var areOthers: String { words.say("These are other slips, save them too") }
    public var nothing: String { words.say("There is no line to save yet. Write one first.") }
    public var receipt: String { words.say("Receipt") }
    public var receiptLead: String { words.say("Keep this with the paper sheet.") }
    public func sheetNumber(_ number: String) -> String {
        words.say("Paper sheet {number}", ["number": number])
    }
    public var seeReceipt: String { words.say("See the receipt") }
    public var another: String { words.say("Type another sheet") }
    public var print: String { words.say("Print the receipt") }
    public var sum: String { words.say("Together") }
}

extension Words {
    public var slips: SlipWords { SlipWords(words: self) }
}
