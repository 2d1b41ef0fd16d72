import Brokerage
import Essentials
import Operations
import People

/// An ask as programs read it; who asks is shown only to tokens that may match asks.
public struct AskJSON: Encodable, Sendable {
    let line: AskLine

    public init(_ line: AskLine) {
        self.line = line
    }

    private enum Key: String, CodingKey {
        case id, standing, outcome, content, detail, area, language, tags, anonymous, group
        case repeats, wanted, time, minutes, ringBack, asked, member, name
    }

    /// Every key is always there; what there is not or is not shown is null.
    public func encode(to encoder: any Encoder) throws {
        let ask = line.ask
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(ask.id, forKey: .id)
        try container.encode(ask.standing.code, forKey: .standing)
        try container.encode(ask.ending?.outcome.code, forKey: .outcome)
        try container.encode(ask.content, forKey: .content)
        try container.encode(ask.detail, forKey: .detail)
        try container.encode(line.area, forKey: .area)
        try container.encode(ask.language, forKey: .language)
        try container.encode(ask.tags, forKey: .tags)
        try container.encode(ask.isAnonymous, forKey: .anonymous)
        try container.encode(ask.isGroup, forKey: .group)
        try container.encode(ask.repeats.code, forKey: .repeats)
        try container.encode(ask.wanted?.description, forKey: .wanted)
        try container.encode(ask.time, forKey: .time)
        try container.encode(ask.minutes?.count, forKey: .minutes)
        try container.encode(ask.ringBack?.description, forKey: .ringBack)
        try container.encode(ask.asked.description, forKey: .asked)
        try container.encode(line.asker?.id, forKey: .member)
        try container.encode(line.asker?.name, forKey: .name)
    }
}

/// An ask as programs write it: only the words are needed, and what is left out is "don't know".
struct WrittenAskJSON: Decodable {
    let content: String
    let detail: String?
    let area: String?
    let language: String?
    let tags: [String]?
    let anonymous: Bool?
    let group: Bool?
    let repeats: String?
    let wanted: Day?
    let time: String?
    let minutes: Int64?
    let ringBack: Day?

    var ask: WrittenAsk {
        get throws {
            WrittenAsk(
                content: content, detail: detail ?? "", area: area ?? "", language: language ?? "",
                tags: tags ?? [], isAnonymous: anonymous ?? false, isGroup: group ?? false,
                repeats: try repeats.map { try CodeJSON.read($0, "repeats", \.code) } ?? .once,
                wanted: wanted, time: time ?? "", minutes: minutes.map { Minutes($0) },
                ringBack: ringBack)
        }
    }
}

/// A new ask, and whose it is: the token's own person's unless somebody else is meant.
struct AddedAskJSON: Decodable {
    let written: WrittenAskJSON
    let member: Member.ID?
    let nobodyNamed: Bool

    private enum Key: String, CodingKey {
        case member, nobodyNamed
    }

    init(from decoder: any Decoder) throws {
        written = try WrittenAskJSON(from: decoder)
        let container = try decoder.container(keyedBy: Key.self)
        member = try container.decodeIfPresent(Member.ID.self, forKey: .member)
        nobodyNamed = try container.decodeIfPresent(Bool.self, forKey: .nobodyNamed) ?? false
    }

    var asker: Asker {
        get throws {
            guard nobodyNamed else { return member.map(Asker.member) ?? .oneself }
            guard member == nil else {
                throw APIRefusal.field("nobodyNamed", "Name a member, or nobody: not both.")
            }
            return .nobodyNamed
        }
    }
}

/// How an ask ended, as programs say it.
struct AskEndingJSON: Decodable {
    let outcome: String
    let why: String?

    var ending: Ask.Outcome {
        get throws { try CodeJSON.read(outcome, "outcome", \.code) }
    }
}
