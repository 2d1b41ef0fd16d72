/// What the pages about projects and their funders say.
public struct ProjectWords: Sendable {
    let words: Words

    public var title: String { words.say("Projects and funders") }
    public var lead: String {
        words.say(
            "A project gathers help that somebody pays for, so that the report can tell them about it."
        )
    }
    public var none: String { words.say("There are no projects yet. Most help needs none.") }
    public var name: String { words.say("Name of the project") }
    public var nameHint: String { words.say("For instance Warm winter.") }
    public var funder: String { words.say("Who pays for it") }
    public var add: String { words.say("Add a project") }
    public var keep: String { words.say("Keep it") }
    public var kept: String { words.say("Kept.") }
    public var change: String { words.say("Change") }
    public var end: String { words.say("End it") }
    public var reopen: String { words.say("Open it again") }
    public var ended: String { words.say("Ended") }
    public func paidBy(_ funder: String) -> String {
        funder.isEmpty
            ? words.say("Nobody pays for it") : words.say("Paid by {funder}", ["funder": funder])
    }
    /// The label of the field on asks, pairs, slips and exchanges.
    public var field: String { words.say("Project") }
    public var fieldHint: String {
        words.say("Only if this help is part of one.")
    }
    public var noProject: String { words.say("No project") }
}

extension Words {
    public var projects: ProjectWords { ProjectWords(words: self) }
}
