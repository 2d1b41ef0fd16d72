import Communities
import Essentials
import Foundation
import Ledger
import People
import Storage

extension Desks {
    /// Runs one writing verb: the request key first, then the work, then its stored answer.
    ///
    /// The same key with the same content gets the stored answer and does nothing; with other
    /// content it is refused. Refusals are not stored, so a form can be mended and sent again.
    /// - Parameters:
    ///   - verb: stable name, part of what the key covers.
    ///   - content: everything that was typed; its digest is kept, not its words.
    ///   - key: nil only for verbs that are harmless when repeated.
    /// - Throws: `PostingRefusal.requestKeyReused`, or what the work throws.
    @discardableResult
    public func perform<Answer: Codable & Sendable>(
        _ verb: String, _ content: some Encodable & Sendable, key: RequestKey?, as acting: Acting,
        _ body: @escaping @Sendable (Work) throws -> Answer
    ) async throws -> Answer {
        let now = timepiece.now()
        let seed = chance.draw()
        let digest = try Self.digest(of: verb, content)
        return try await store.write { writing in
            if let key {
                let known = try writing.answer(
                    to: key.bytes, from: acting.login, in: acting.community)
                if let known {
                    guard known.digest == digest else { throw PostingRefusal.requestKeyReused }
                    return try JSONDecoder().decode(
                        Stored<Answer>.self, from: Data(known.answer.utf8)
                    ).answer
                }
            }
            let answer = try body(
                try Self.work(writing, as: acting, now: now, seed: seed))
            if let key {
                let text = try JSONEncoder().encode(Stored(answer: answer))
                try writing.remember(
                    String(decoding: text, as: UTF8.self), digest: digest, for: key.bytes,
                    from: acting.login, at: now, in: acting.community)
            }
            return answer
        }
    }

    /// Tells what a verb would do, by doing all of it and letting go of it again.
    public func dryRun<Answer: Sendable>(
        as acting: Acting, _ body: @escaping @Sendable (Work) throws -> Answer
    ) async throws -> Answer {
        let now = timepiece.now()
        let seed = chance.draw()
        do {
            return try await store.write { writing in
                throw DryRunEnded(
                    answer: try body(try Self.work(writing, as: acting, now: now, seed: seed)))
            }
        } catch let ended as DryRunEnded<Answer> {
            return ended.answer
        }
    }

    /// Answers a question in one read-only transaction.
    public func ask<Answer: Sendable>(
        as acting: Acting, _ body: @escaping @Sendable (Question) throws -> Answer
    ) async throws -> Answer {
        let now = timepiece.now()
        return try await store.read { [lookedAhead] reading in
            let community = try reading.community(acting.community)
            return try body(
                Question(
                    read: reading, acting: acting, now: now, community: community,
                    memory: lookedAhead))
        }
    }

    private static func work(
        _ writing: Writing, as acting: Acting, now: Instant, seed: UInt64
    ) throws -> Work {
        let community = try writing.read.community(acting.community)
        let today = community.zone.day(at: now)
        let scheme = try writing.read.scheme(on: today, in: acting.community)
        return Work(
            writing: writing, acting: acting, now: now, community: community, scheme: scheme,
            seed: seed)
    }

    private static func digest(of verb: String, _ content: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return Digest.of(Array(verb.utf8) + [0] + Array(try encoder.encode(content)))
    }
}

/// One question under way: its transaction, its moment, its community.
public struct Question {
    public let read: Reading
    public let acting: Acting
    public let now: Instant
    public let community: Community
    /// The community's day at that moment; lists ask for it at every line.
    public let today: Day
    let memory: LookAheadMemory?

    init(
        read: Reading, acting: Acting, now: Instant, community: Community,
        memory: LookAheadMemory? = nil
    ) {
        self.memory = memory
        self.read = read
        self.acting = acting
        self.now = now
        self.community = community
        today = community.zone.day(at: now)
    }

    public func scheme() throws -> Scheme {
        try read.scheme(on: today, in: community.id)
    }
}

/// Answers are kept inside an object, since JSON on its own may not be a bare value.
private struct Stored<Answer: Codable>: Codable {
    let answer: Answer
}

/// Carries a dry run's answer out of the transaction that it undoes.
private struct DryRunEnded<Answer: Sendable>: Error {
    let answer: Answer
}
