import Essentials
import Foundation
import People
import Storage

/// Half-filled forms, one of each kind for each person, kept for 30 days.
public struct DraftDesk: Sendable {
    let desks: Desks

    static let daysKept: Int64 = 30
    /// More forms than anybody has half-filled at once.
    static let formsMax = 20
    static let bytesMax = 128_000
}

/// What somebody typed into a form so far, and when last.
public struct Draft: Hashable, Sendable {
    public let typed: [String: [String]]
    public let at: Instant
}

extension Desks {
    public var drafts: DraftDesk { DraftDesk(desks: self) }
}

/// The ways a draft says no.
public enum DraftRefusal: Refusal, Hashable, CaseIterable {
    case unknownForm
    case tooLong

    public var kind: RefusalKind {
        switch self {
        case .unknownForm: .missing
        case .tooLong: .invalid
        }
    }

    public var code: String {
        switch self {
        case .unknownForm: "draft-unknown-form"
        case .tooLong: "draft-too-long"
        }
    }

    public var explanation: String {
        switch self {
        case .unknownForm: "We keep no drafts of this form."
        case .tooLong: "This is more than we can keep half-written. Save it, then go on."
        }
    }
}

extension DraftDesk {
    /// Keeps what was typed so far, in place of what was kept before.
    ///
    /// - Parameter form: a short name of lower-case letters and hyphens.
    /// - Throws: `DraftRefusal`.
    public func keep(
        _ typed: [String: [String]], of form: String, as acting: Acting
    ) async throws {
        let isName =
            (1...60).contains(form.utf8.count)
            && form.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
            && !form.hasPrefix(UnsentDesk.start)
        guard isName else { throw DraftRefusal.unknownForm }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(typed)
        guard bytes.count <= Self.bytesMax else { throw DraftRefusal.tooLong }
        let text = String(decoding: bytes, as: UTF8.self)
        let now = desks.timepiece.now()
        try await desks.store.write { writing in
            try writing.keepDraft(
                text, of: form, for: acting.login, at: now, in: acting.community)
            try writing.dropDrafts(
                beyond: Self.formsMax, startingWith: "", for: acting.login, in: acting.community)
        }
    }

    /// What was typed so far; nil where nothing is kept, or for too long.
    public func draft(of form: String, as acting: Acting) async throws -> Draft? {
        let since = desks.timepiece.now().adding(days: -Self.daysKept)
        let kept = try await desks.store.read { reading in
            try reading.draft(
                of: form, for: acting.login, since: since, in: acting.community)
        }
        return try kept.map {
            Draft(
                typed: try JSONDecoder().decode(
                    [String: [String]].self, from: Data($0.content.utf8)),
                at: $0.at)
        }
    }

    /// Lets go of a draft, once its form was sent or thrown away.
    public func drop(_ form: String, as acting: Acting) async throws {
        try await desks.store.write { writing in
            try writing.dropDraft(of: form, for: acting.login, in: acting.community)
        }
    }

    /// Forgets every draft older than 30 days, and sessions that have been over for as long.
    @discardableResult
    public func sweep(as acting: Acting) async throws -> Int {
        let before = desks.timepiece.now().adding(days: -Self.daysKept)
        return try await desks.store.write { writing in
            try writing.forgetSessions(endedBefore: before)
            return try writing.dropDrafts(before: before, in: acting.community)
        }
    }
}
