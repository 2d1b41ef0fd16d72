import Essentials

/// Time that is counted and not credited: contributions of one day without an entry.
public struct CountedRecord: Hashable, Sendable {
    /// It shares the ids of entries, since either may stand behind an exchange.
    public let id: Entry.ID
    public let community: CommunityID
    public let day: Day
    public let recorded: Instant
    public let recorder: Recorder
    public let word: Word
    public let subject: Subject.ID?
    /// The record that this one takes back.
    public let reverses: Entry.ID?
    public let contributions: [Contribution]

    public init(
        id: Entry.ID, community: CommunityID, day: Day, recorded: Instant, recorder: Recorder,
        word: Word, subject: Subject.ID? = nil, reverses: Entry.ID? = nil,
        contributions: [Contribution]
    ) {
        self.id = id
        self.community = community
        self.day = day
        self.recorded = recorded
        self.recorder = recorder
        self.word = word
        self.subject = subject
        self.reverses = reverses
        self.contributions = contributions
    }
}
