/// What the first pages of an empty installation say.
public struct SetupWords: Sendable {
    let words: Words

    public var title: String { words.say("Start your time bank") }
    public var lead: String {
        words.say(
            "Two minutes, and it is ready for its first member. You can change all of it later.")
    }
    public var lockedTitle: String { words.say("Goodturn is ready to be set up") }
    public var locked: String {
        words.say(
            "Open the link that the server printed when it started. It begins with \"Set up your time bank\". Only whoever started the server can see it."
        )
    }
    public var bank: String { words.say("What is your time bank called?") }
    public var bankHint: String { words.say("For instance Harbour Street Time Bank.") }
    public var unitSingular: String { words.say("Your word for one hour given") }
    public var unitPlural: String { words.say("And for several") }
    public var unitHint: String {
        words.say(
            "Most say hour and hours. Some have a word of their own, like lipton and liptons.")
    }
    public var zone: String { words.say("Where is it?") }
    public var zoneHint: String { words.say("This sets the clock and the calendar.") }
    public var language: String { words.say("Language of the pages") }
    public var face: String { words.say("Who do people ring?") }
    public var faceHint: String { words.say("The first name that members know.") }
    public var telephone: String { words.say("Telephone") }
    public var hours: String { words.say("When is the door open?") }
    public var hoursHint: String { words.say("For instance Monday to Thursday, 10 to 4.") }
    public var coordinator: String { words.say("Your name") }
    public var coordinatorHint: String {
        words.say("You are the first coordinator. More can join you later.")
    }
    public var email: String { words.say("Your e-mail, to sign in with") }
    public var password: String { words.say("A password") }
    public var passwordHint: String {
        words.say("At least 10 letters or signs. Three words you remember do well.")
    }
    public var emailNeeded: String { words.say("Write your e-mail, so that you can sign in.") }
    public var bankNeeded: String { words.say("Write the name of your time bank.") }
    public var nameNeeded: String { words.say("Write your name.") }
    public var telephoneNeeded: String {
        words.say("Write the telephone number that members can ring.")
    }
    public var passwordNeeded: String { words.say("Choose a password of at least 10 letters.") }
    public var start: String { words.say("Start the time bank") }
    public var sampleTitle: String { words.say("Or look around a sample town") }
    public var sample: String {
        words.say(
            "A made-up town of 95 people with a year behind it. Nobody in it is real. Start your own in another folder when you like it."
        )
    }
    public var openSample: String { words.say("Open the sample town") }
    public var started: String { words.say("Your time bank is ready. This is your first screen.") }
    public func leadTitle(_ bank: String) -> String {
        words.say("Who looks after {bank}?", ["bank": bank])
    }
    public var leadLead: String {
        words.say(
            "The members and their time are here, and nobody can sign in yet. You become the first coordinator."
        )
    }
    public var leadEmailHint: String {
        words.say("If a member has this e-mail, you are that member. Otherwise you join now.")
    }
    public var leadNumber: String { words.say("Your member number") }
    public var leadNumberHint: String {
        words.say("Only if you are a member under another e-mail.")
    }
    public var leadButton: String { words.say("Begin") }
    public var leads: String {
        words.say("You are the coordinator now. This is your first screen.")
    }
    public var choose: String { words.say("Choose a time bank") }
}

extension Words {
    public var setup: SetupWords { SetupWords(words: self) }
}
