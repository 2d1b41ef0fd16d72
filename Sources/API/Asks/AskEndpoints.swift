import Brokerage
import Essentials
import Operations
import People

enum AskEndpoints {
    static let table: [Endpoint] = [
        .get("/asks", list),
        .get("/asks/{ask}", show),
    ]

    @Sendable static func list(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let page = try await call.desks.asks.list(after: try call.afterID(), as: call.acting)
        return try .page(page.asks.map(AskJSON.init), next: page.next?.description, of: call)
    }

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try call.requireAny(.actForSelf, .matchAsks)
        let sheet = try await call.desks.asks.sheet(
            try call.id("ask", of: "ask"), as: call.acting)
        return try .one(AskJSON(sheet.line))
    }
}

/// An ask as programs read it; who asks is shown only to tokens that may match asks.
public struct AskJSON: Encodable, Sendable {
    let line: AskLine

    public init(_ line: AskLine) {
        self.line = line
    }

    private enum Key: String, CodingKey {
        case id, standing, content, detail, area, tags, wanted, time, minutes, asked, member, name
    }

    /// Every key is always there; what there is not or is not shown is null.
    public func encode(to encoder: any Encoder) throws {
        let ask = line.ask
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(ask.id, forKey: .id)
        try container.encode(ask.standing.code, forKey: .standing)
        try container.encode(ask.content, forKey: .content)
        try container.encode(ask.detail, forKey: .detail)
        try container.encode(line.area, forKey: .area)
        try container.encode(ask.tags, forKey: .tags)
        try container.encode(ask.wanted?.description, forKey: .wanted)
        try container.encode(ask.time, forKey: .time)
        try container.encode(ask.minutes?.count, forKey: .minutes)
        try container.encode(ask.asked.description, forKey: .asked)
        try container.encode(line.asker?.id, forKey: .member)
        try container.encode(line.asker?.name, forKey: .name)
    }
}
