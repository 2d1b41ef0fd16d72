import Communities
import Essentials
import Foundation
import People
import Storage

/// Forms that were sent when nobody was signed in any more, kept for whoever had opened them.
///
/// They lie among the drafts: 30 days at most, for one login in one community, and they go with
/// the person.
public struct UnsentDesk: Sendable {
    let desks: Desks

    /// How the names of such drafts begin.
    public static let start = "unsent-"
    /// Of each person; the oldest makes room.
    static let formsMax = 8
}

extension Desks {
    public var unsent: UnsentDesk { UnsentDesk(desks: self) }
}

/// An unsent form with the name it is found by.
public struct KeptUnsent: Hashable, Sendable {
    public let name: String
    public let form: UnsentForm
    public let at: Instant
}

extension UnsentDesk {
    /// Keeps a form for the person in whose session it was opened, however long that is over.
    ///
    /// - Parameter secret: what every form of that session carries.
    /// - Returns: whose form it is; nil where that cannot be told, and nothing was kept.
    /// - Throws: `DraftRefusal.tooLong`.
    public func keep(
        _ form: UnsentForm, signedBy secret: [UInt8], in community: CommunityID
    ) async throws -> LoginID? {
        let now = desks.timepiece.now()
        let since = now.adding(days: -DraftDesk.daysKept)
        // Most strangers have no form of ours, and are told apart without a write.
        let owner = try await desks.store.read { reading in
            try reading.formOwner(secret: secret, lastingAt: since).flatMap { owner in
                try reading.acting(owner.login, in: community) == nil ? nil : owner
            }
        }
        guard let owner else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(
            form.written(wearing: owner.hat, onBehalfOf: owner.onBehalfOf))
        guard bytes.count <= DraftDesk.bytesMax else { throw DraftRefusal.tooLong }
        let (text, name) = (String(decoding: bytes, as: UTF8.self), name(of: form))
        try await desks.store.write { writing in
            try writing.keepDraft(text, of: name, for: owner.login, at: now, in: community)
            try writing.dropDrafts(
                beyond: Self.formsMax, startingWith: Self.start, for: owner.login, in: community)
        }
        return owner.login
    }

    /// What a form is kept as: sent twice, it is kept once.
    public func name(of form: UnsentForm) -> String {
        let letters = Digest.of("\(form.path) \(form.key)").prefix(12).flatMap { byte in
            [byte >> 4, byte & 0xF].map { UInt8(ascii: "a") + $0 }
        }
        return Self.start + String(decoding: letters, as: UTF8.self)
    }

    /// What waits for somebody, the newest first.
    public func list(as acting: Acting) async throws -> [KeptUnsent] {
        let since = desks.timepiece.now().adding(days: -DraftDesk.daysKept)
        let found = try await desks.store.read { reading in
            try reading.drafts(
                startingWith: Self.start, for: acting.login, since: since, in: acting.community)
        }
        return try found.map(Self.read)
    }

    /// - Throws: `NotFound` for anybody else's, and once it was let go.
    public func form(_ name: String, as acting: Acting) async throws -> KeptUnsent {
        let since = desks.timepiece.now().adding(days: -DraftDesk.daysKept)
        let found = try await desks.store.read { reading in
            try reading.draft(
                of: name, for: acting.login, since: since, in: acting.community)
        }
        guard name.hasPrefix(Self.start), let found else { throw NotFound("form") }
        return try Self.read(found)
    }

    /// Lets go of a form, once it was sent or thrown away.
    public func drop(_ name: String, as acting: Acting) async throws {
        guard name.hasPrefix(Self.start) else { throw NotFound("form") }
        try await desks.store.write { writing in
            try writing.dropDraft(of: name, for: acting.login, in: acting.community)
        }
    }

    private static func read(_ draft: StoredDraft) throws -> KeptUnsent {
        KeptUnsent(
            name: draft.form,
            form: try JSONDecoder().decode(UnsentForm.self, from: Data(draft.content.utf8)),
            at: draft.at)
    }
}
