import Brokerage
import Communities
import Essentials
import People
import Storage

extension MemberDesk {
    /// Writes a private note about somebody; the member sees it only in their whole file.
    public func note(
        _ content: String, about id: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        let sent = [id.description, content]
        _ = try await desks.perform("member.note", sent, key: key, as: acting) { work in
            try work.acting.require(.seePrivateNotes)
            _ = try work.person(id)
            let words = content.trimmed
            guard !words.isEmpty, words.count <= 4_000 else {
                throw FieldFaults("note", "Write a note of at most 4,000 letters.")
            }
            try work.writing.addPrivateNote(
                work.id(), about: id, content: words, writer: work.acting.member, at: work.now,
                in: work.community.id)
            try work.log("member.note", about: id)
            return id
        }
    }

    public func removeNote(
        _ note: PrivateNote.ID, about id: Member.ID, key: RequestKey, as acting: Acting
    ) async throws {
        let sent = [id.description, note.description]
        _ = try await desks.perform("member.remove-note", sent, key: key, as: acting) { work in
            try work.acting.require(.seePrivateNotes)
            if try work.writing.removePrivateNote(note, about: id, in: work.community.id) {
                try work.log("member.remove-note", about: id)
            }
            return id
        }
    }

    /// The private notes about somebody, newest first.
    public func notes(about id: Member.ID, as acting: Acting) async throws -> [PrivateNote] {
        try acting.require(.seePrivateNotes)
        return try await desks.ask(as: acting) { question in
            try question.read.privateNotes(about: id, in: question.community.id)
        }
    }

    /// Everything that is held about one person; seeing it is kept in the audit list.
    public func file(_ id: Member.ID, as acting: Acting) async throws -> MemberFile {
        try acting.require(.seePrivateNotes)
        try acting.require(.seeSafeguards)
        let file = try await desks.ask(as: acting) { try $0.file(of: id) }
        _ = try await desks.perform("member.file", id.description, key: nil, as: acting) { work in
            try work.log("member.file", about: id)
            return true
        }
        return file
    }
}

extension Question {
    fileprivate func file(of id: Member.ID) throws -> MemberFile {
        let place = community.id
        var file = MemberFile(card: try card(of: id))
        file.baselines = try read.baselines(of: id, in: place)
        file.privateNotes = try read.privateNotes(about: id, in: place)
        file.account = try read.accountMoves(of: id, in: place)
        file.setAside = try read.setAsideWords(of: id, in: place)
        file.offers = try read.offerWords(of: id, in: place)
        file.asks = try read.askWords(of: id, in: place)
        file.exchanges = try read.exchangeWords(of: id, in: place)
        file.acts = try read.acts(about: id, limit: 10_000, in: place).reversed().map {
            MemberFile.ActLine(at: $0.at, verb: $0.verb, hat: $0.hat.code)
        }
        return file
    }
}
