import Essentials
import People

/// What was written during a call that something interrupted, to go on with.
public struct ContactDraft: Hashable, Sendable {
    public let member: Member.ID
    public let name: String
    public let words: String
    /// As typed; it may not be a day yet.
    public let ringBack: String

    public init(member: Member.ID, name: String, words: String, ringBack: String) {
        self.member = member
        self.name = name
        self.words = words
        self.ringBack = ringBack
    }
}

/// All that the page of a call needs: whom, what was said before, what was half written.
public struct ContactSheet: Sendable {
    public let member: Member
    /// Newest first.
    public let notes: [AttributedContact]
    public let draft: ContactDraft?
    /// What waits to be told, oldest first.
    public let notices: [Notice]

    public init(
        member: Member, notes: [AttributedContact], draft: ContactDraft?, notices: [Notice]
    ) {
        self.member = member
        self.notes = notes
        self.draft = draft
        self.notices = notices
    }
}

/// A note with the name of the person who rang.
public struct AttributedContact: Hashable, Sendable {
    public let note: ContactNote
    public let by: String

    public init(note: ContactNote, by: String) {
        self.note = note
        self.by = by
    }
}
