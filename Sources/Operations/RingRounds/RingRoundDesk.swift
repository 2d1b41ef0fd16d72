import Brokerage
import Communities
import Essentials
import People
import Storage

/// Lists of people to ring, name after name, on a screen or on paper.
public struct RingRoundDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var ringRounds: RingRoundDesk { RingRoundDesk(desks: self) }
}

/// A new ring-round: what it is for and who is on it.
public struct PlannedRound: Hashable, Sendable, Codable {
    public var title: String
    public var circle: Circle

    public init(title: String, circle: Circle) {
        self.title = title
        self.circle = circle
    }
}

extension RingRoundDesk {
    public func recent(as acting: Acting) async throws -> [RingRoundHeading] {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in
            try question.read.ringRounds(limit: 20, in: question.community.id)
        }
    }

    /// The tags and areas that a round or a message can be narrowed to.
    public func circles(as acting: Acting) async throws -> (tags: [String], areas: [String]) {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in
            (
                try question.read.tagNames(limit: 60, in: question.community.id),
                try question.read.areaNames(in: question.community.id)
            )
        }
    }

    /// Writes the list; whoever cannot be rung is left out.
    ///
    /// - Throws: `FieldFaults` when it has no title or when nobody is on it.
    public func start(
        _ round: PlannedRound, key: RequestKey?, as acting: Acting
    ) async throws -> RingRound.ID {
        try await desks.perform("ring-round.start", round, key: key, as: acting) { [desks] work in
            try work.acting.require(.callMembers)
            let title = round.title
            guard !title.isEmpty, title.count <= 80 else {
                throw FieldFaults("title", "Write in a few words what you ring about.")
            }
            let members = try work.people(
                in: round.circle, knowing: desks.lookedAhead
            ).filter {
                $0.canBeRung(on: work.today)
            }
            guard !members.isEmpty else {
                throw FieldFaults("circle", "Nobody there can be rung. Choose more people.")
            }
            guard members.count <= RingRound.linesMax else {
                throw FieldFaults(
                    "circle", "That is more than 300 people. Choose an area or a tag.")
            }
            let id: RingRound.ID = work.id()
            try work.writing.add(
                id, title: title, members: members.map(\.id), by: work.acting.member,
                at: work.now, in: work.community.id)
            try work.log(
                "ring-round.start",
                subject: (kind: "ring-round", id: Identifier(sameBytesAs: id)),
                detail: "\(members.count)")
            return id
        }
    }

    /// - Throws: `NotFound`.
    public func round(_ id: RingRound.ID, as acting: Acting) async throws -> RingRound {
        try acting.require(.callMembers)
        return try await desks.ask(as: acting) { question in
            guard let round = try question.read.ringRound(id, in: question.community.id) else {
                throw NotFound("ring-round")
            }
            return round
        }
    }

    /// Notes how one call of the round went.
    public func note(
        _ typed: TypedLine, of id: RingRound.ID, ringBack: Day? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws {
        try await type([typed], of: id, ringBack: ringBack, key: key, as: acting)
    }

    /// Types a printed sheet back in: all its lines or none.
    public func type(
        _ lines: [TypedLine], of id: RingRound.ID, ringBack: Day? = nil, key: RequestKey?,
        as acting: Acting
    ) async throws {
        let content = TypedSheet(round: id, lines: lines, ringBack: ringBack)
        _ = try await desks.perform("ring-round.note", content, key: key, as: acting) { work in
            try work.acting.require(.callMembers)
            guard let round = try work.read.ringRound(id, in: work.community.id) else {
                throw NotFound("ring-round")
            }
            let members = Dictionary(
                round.lines.map { ($0.line, $0.member.id) }, uniquingKeysWith: { first, _ in first }
            )
            for typed in lines {
                guard let member = members[typed.line] else { throw NotFound("line") }
                _ = try work.note(
                    NotedCall(
                        member: member, outcome: typed.outcome, words: typed.words,
                        ringBack: ringBack))
                try work.writing.note(
                    typed.outcome, line: typed.line, of: id, in: work.community.id)
            }
            return true
        }
    }
}

private struct TypedSheet: Encodable, Sendable {
    let round: RingRound.ID
    let lines: [TypedLine]
    let ringBack: Day?
}

extension Work {
    /// The people of a circle; for the call list, those on it today.
    ///
    /// - Throws: `UnknownNumbers`.
    func people(in circle: Circle, knowing memory: LookAheadMemory? = nil) throws -> [Member] {
        guard case .callList = circle else {
            let members = try read.members(in: circle, on: today, in: community.id)
            if case .numbers(let numbers) = circle {
                let missing = Set(numbers).subtracting(members.map(\.number)).sorted()
                guard missing.isEmpty else { throw UnknownNumbers(missing) }
            }
            return members
        }
        let question = Question(
            read: read, acting: acting, now: now, community: community, memory: memory)
        return try question.callList(most: RingRound.linesMax).lines.map(\.member)
    }
}
