import Brokerage
import Communities
import Essentials
import People
import Storage

/// What people should hear, by the way that each of them can take.
public struct NoticeDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var notices: NoticeDesk { NoticeDesk(desks: self) }
}

/// A message to many: whom it is for, one line on top, and the words.
public struct WrittenMessage: Hashable, Sendable, Codable {
    public var circle: Circle
    public var subject: String
    public var words: String

    public init(circle: Circle, subject: String, words: String) {
        self.circle = circle
        self.subject = subject
        self.words = words
    }

    public static let subjectMax = 100
    public static let wordsMax = 5_000
}

extension NoticeDesk {
    /// The tags and areas that a message can be narrowed to.
    public func circles(as acting: Acting) async throws -> (tags: [String], areas: [String]) {
        try acting.require(.sendToAll)
        return try await desks.ask(as: acting) { question in
            (
                try question.read.tagNames(limit: 60, in: question.community.id),
                try question.read.areaNames(in: question.community.id)
            )
        }
    }

    /// How many people would get it, and how; nothing is sent.
    ///
    /// - Throws: `UnknownNumbers`, `FieldFaults`.
    public func preview(
        _ message: WrittenMessage, as acting: Acting
    ) async throws -> MessagePreview {
        try acting.require(.sendToAll)
        let hasMail = desks.hasMail
        return try await desks.dryRun(as: acting) { work in
            try work.check(message)
            let people = try work.people(in: message.circle)
            var preview = MessagePreview(to: people, hasMail: hasMail)
            if case .numbers = message.circle { preview.names = people.map(\.name) }
            return preview
        }
    }

    /// Sends it on its ways: into the outbox, onto the call list, among the day's letters.
    ///
    /// - Throws: `FieldFaults` for missing words and when it would reach nobody.
    public func send(
        _ message: WrittenMessage, key: RequestKey?, as acting: Acting
    ) async throws -> MessagePreview {
        let hasMail = desks.hasMail
        return try await desks.perform("message.send", message, key: key, as: acting) { work in
            try work.acting.require(.sendToAll)
            try work.check(message)
            let people = try work.people(in: message.circle)
            let preview = MessagePreview(to: people, hasMail: hasMail)
            guard preview.all > 0 else {
                throw FieldFaults("circle", "Nobody would get this. Choose more people.")
            }
            let id: MessageID = work.id()
            for member in people {
                try work.tell(
                    member, subject: message.subject, words: message.words, message: id,
                    hasMail: hasMail)
            }
            try work.log(
                "message.send", subject: (kind: "message", id: Identifier(sameBytesAs: id)),
                detail: "\(preview.byEmail) \(preview.toTell) \(preview.byLetter)")
            return preview
        }
    }

    /// Tells one person something, by the way they can take.
    public func tell(
        _ member: Member.ID, subject: String, words: String, key: RequestKey?, as acting: Acting
    ) async throws -> NoticeWay? {
        let hasMail = desks.hasMail
        let content = [member.description, subject, words]
        let way = try await desks.perform("notice.tell", content, key: key, as: acting) { work in
            try work.acting.require(.callMembers)
            guard let person = try work.read.reachable(member, in: work.community.id) else {
                throw NotFound("person")
            }
            return try work.tell(person, subject: subject, words: words, hasMail: hasMail)?.rawValue
                ?? 0
        }
        return NoticeWay(rawValue: way)
    }

    /// The letters that wait to be printed.
    public func letters(as acting: Acting) async throws -> [PostLetter] {
        try acting.require(.sendToAll)
        return try await desks.ask(as: acting) { question in
            try question.read.letters(limit: 400, in: question.community.id)
        }
    }

    /// Takes printed letters out of the tray, once they lie on the table.
    ///
    /// - Parameter last: the newest notice that was printed; what came since stays.
    /// - Returns: how many notices were posted.
    public func posted(
        through last: Notice.ID, key: RequestKey?, as acting: Acting
    ) async throws -> Int {
        try await desks.perform("letters.post", last, key: key, as: acting) { work in
            try work.acting.require(.sendToAll)
            var count = 0
            for letter in try work.read.letters(limit: 400, in: work.community.id) {
                count += try work.writing.settleNotices(
                    of: letter.member.id, way: .letter, through: last, by: work.acting.member,
                    at: work.now, in: work.community.id)
            }
            try work.log("letters.post", detail: "\(count)")
            return count
        }
    }
}

extension Work {
    /// Lets a notice take the way that its person can take; nil for people we no longer write to.
    ///
    /// Other verbs call this inside their own transaction, so that what happened and the news of it
    /// stand or fall together.
    @discardableResult
    func tell(
        _ member: Member, subject: String, words: String, message: MessageID? = nil,
        hasMail: Bool
    ) throws -> NoticeWay? {
        guard let way = NoticeWay.way(to: member, hasMail: hasMail) else { return nil }
        try writing.add(
            Notice(
                id: id(), member: member.id, message: message, subject: subject, words: words,
                way: way, made: now),
            to: member, in: community.id)
        return way
    }

    fileprivate func check(_ message: WrittenMessage) throws {
        var faults: [FieldFault] = []
        if message.subject.isEmpty || message.subject.count > WrittenMessage.subjectMax {
            faults.append(FieldFault("subject", "Say in one line what it is about."))
        }
        if message.subject.contains(where: \.isNewline) {
            faults.append(FieldFault("subject", "Keep this to one line."))
        }
        if message.words.isEmpty || message.words.count > WrittenMessage.wordsMax {
            faults.append(FieldFault("words", "Write your message, at most 5,000 letters."))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
    }
}
