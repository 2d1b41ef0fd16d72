import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// The contact log: what was said on the telephone and at the door.
public struct ContactDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var contacts: ContactDesk { ContactDesk(desks: self) }
}

/// A call as it is noted: how it went, and words and a day only if there are any.
public struct NotedCall: Hashable, Sendable, Codable {
    public var member: Member.ID
    public var outcome: ContactOutcome
    public var words: String
    public var ringBack: Day?
    public var reason: CallReason?

    public init(
        member: Member.ID, outcome: ContactOutcome, words: String = "", ringBack: Day? = nil,
        reason: CallReason? = nil
    ) {
        self.member = member
        self.outcome = outcome
        self.words = words
        self.ringBack = ringBack
        self.reason = reason
    }
}

extension ContactDesk {
    /// Writes down one call; what was waiting to be told to a person we reached is told with it.
    ///
    /// - Throws: `HatRefusal`, `NotFound`, or `FieldFaults` for words that are too long and for a
    ///   day that is over.
    @discardableResult
    public func note(
        _ call: NotedCall, key: RequestKey?, as acting: Acting
    ) async throws -> ContactNote.ID {
        try await desks.perform("contact.note", call, key: key, as: acting) { work in
            try work.acting.require(.callMembers)
            return try work.note(call)
        }
    }

    /// Keeps what has been written so far; a call that is interrupted goes on from there.
    public func keep(
        _ words: String, ringBack: String, with member: Member.ID, as acting: Acting
    ) async throws {
        let kept = String(words.prefix(ContactNote.lettersMax))
        let day = String(ringBack.prefix(20))
        _ = try await desks.perform(
            "contact.keep", [kept, day, member.description], key: nil, as: acting
        ) { work in
            try work.acting.require(.callMembers)
            guard try work.read.member(member, in: work.community.id) != nil else {
                throw NotFound("person")
            }
            try work.writing.keep(
                kept, ringBack: day, of: work.acting.login, with: member, at: work.now,
                in: work.community.id)
            return true
        }
    }

    /// All that the page of a call needs.
    ///
    /// - Throws: `NotFound` for somebody unknown.
    public func sheet(of member: Member.ID, as acting: Acting) async throws -> ContactSheet {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            guard let person = try question.read.member(member, in: place) else {
                throw NotFound("person")
            }
            let notes = try question.read.contacts(with: member, limit: 30, in: place)
            return ContactSheet(
                member: person,
                notes: notes.map { AttributedContact(note: $0.note.seen(by: acting), by: $0.by) },
                draft: try question.read.contactDraft(of: acting.login, with: member, in: place),
                notices: try question.read.notices(waitingFor: member, way: .tell, in: place))
        }
    }
}

extension Work {
    /// Notes a call as part of a verb: the log, the draft, what was told, the audit list.
    func note(_ call: NotedCall) throws -> ContactNote.ID {
        guard try read.member(call.member, in: community.id) != nil else {
            throw NotFound("person")
        }
        var faults: [FieldFault] = []
        if call.words.count > ContactNote.lettersMax {
            faults.append(FieldFault("words", "Write at most 2,000 letters."))
        }
        if let day = call.ringBack, day < today {
            faults.append(FieldFault("ringBack", "This day is over. Choose today or a later day."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
        let note = ContactNote(
            id: id(), member: call.member, notedBy: acting.member, at: now,
            outcome: call.outcome, words: call.words, ringBack: call.ringBack,
            reason: call.reason)
        try writing.add(note, in: community.id)
        try writing.keep(
            "", ringBack: "", of: acting.login, with: call.member, at: now, in: community.id)
        if call.outcome.reached {
            try writing.settleNotices(
                of: call.member, way: .tell, by: acting.member, at: now, in: community.id)
        }
        try log(
            "contact.note", word: .phone,
            subject: (kind: "contact", id: Identifier(sameBytesAs: note.id)), about: call.member,
            detail: call.outcome.code)
        return note.id
    }
}
