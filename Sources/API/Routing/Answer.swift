import Essentials
import HTTPTypes

/// What goes back to a program.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var body: [UInt8]
    var headers: HTTPFields = [:]

    /// One thing, with a tag that tells whether it changed.
    static func one(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Answer {
        let body = try JSON.bytes(value)
        var answer = Answer(status: status, body: body)
        answer.headers[.contentType] = "application/json"
        if status == .ok { answer.headers[.eTag] = EntityTag.of(body) }
        return answer
    }

    /// A new thing, and where it is.
    static func made(_ value: some Encodable, at address: String) throws -> Answer {
        var answer = try one(value, status: .created)
        answer.headers[.location] = address
        return answer
    }

    /// A new thing as its own address shows it, with the tag that a change of it needs.
    static func madeWhole(_ value: some Encodable, at address: String) throws -> Answer {
        var answer = try made(value, at: address)
        answer.headers[.eTag] = EntityTag.of(answer.body)
        return answer
    }

    /// Some of many, with the way to the next.
    static func page(
        _ items: [some Encodable], next: String?, of call: Call
    ) throws -> Answer {
        try page(PageJSON(items: items, next: next), next: next, of: call)
    }

    /// Some of many in a frame of their own, with the way to the next.
    static func page(
        _ page: some Encodable, next: String?, of call: Call
    ) throws -> Answer {
        var answer = try one(page)
        answer.headers[.eTag] = nil
        if let next, let link = HTTPField.Name("Link") {
            let limit = try call.limit()
            answer.headers[link] = "<\(call.path)?after=\(next)&limit=\(limit)>; rel=\"next\""
        }
        return answer
    }

    /// Leaves the body out where the program has it already.
    func unless(known tags: String?) -> Answer {
        guard let tag = headers[.eTag], EntityTag.matches(tag, tags) else { return self }
        var answer = Answer(status: .notModified, body: [])
        answer.headers[.eTag] = tag
        return answer
    }
}

/// A page as programs read it; `next` is null on the last.
private struct PageJSON<Item: Encodable>: Encodable {
    let items: [Item]
    let next: String?

    private enum Key: String, CodingKey {
        case items, next
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(items, forKey: .items)
        try container.encode(next, forKey: .next)
    }
}
