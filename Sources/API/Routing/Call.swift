import Communities
import Essentials
import Operations
import People

/// One request of a program on its way through: who, where, and what it brings.
struct Call: Sendable {
    let desks: Desks
    let community: Community
    let acting: Acting
    let path: String
    let parameters: [String: String]
    let query: [String: String]
    let body: [UInt8]
    /// There for every verb that writes.
    let key: RequestKey?
    /// The `If-Match` header: what the program saw before it changes something.
    let tags: String?

    static let limitUsual = 50
    static let limitMax = 200

    /// An id from the address.
    ///
    /// - Throws: `NotFound` where it is none.
    func id<Of>(_ name: String, of what: String) throws -> Identifier<Of> {
        guard let id = parameters[name].flatMap({ Identifier<Of>($0) }) else {
            throw NotFound(what)
        }
        return id
    }

    /// How many things a page holds.
    ///
    /// - Throws: `APIRefusal.field`.
    func limit() throws -> Int {
        guard let text = query["limit"] else { return Self.limitUsual }
        guard let limit = Int(text), (1...Self.limitMax).contains(limit) else {
            throw APIRefusal.field("limit", "A page holds 1 to \(Self.limitMax) things.")
        }
        return limit
    }

    /// The number that a page's `next` gave.
    func after() throws -> Int64? {
        guard let text = query["after"] else { return nil }
        guard let place = Int64(text), place >= 0 else {
            throw APIRefusal.field("after", "Take what the page before gave as next.")
        }
        return place
    }

    /// The id that a page's `next` gave.
    func afterID<Of>() throws -> Identifier<Of>? {
        guard let text = query["after"] else { return nil }
        guard let id = Identifier<Of>(text) else {
            throw APIRefusal.field("after", "Take what the page before gave as next.")
        }
        return id
    }

    /// The key of a verb that writes.
    ///
    /// - Throws: `APIRefusal.noKey`.
    func neededKey() throws -> RequestKey {
        guard let key else { throw APIRefusal.noKey }
        return key
    }

    /// Tells whether a thing still is as the program saw it.
    ///
    /// - Throws: `APIRefusal.noTag` where the program does not say what it saw.
    func seen<Value, Written: Encodable & SendableMetatype>(
        _ written: @escaping @Sendable (Value) -> Written
    ) throws -> @Sendable (Value) throws -> Bool {
        guard let tags else { throw APIRefusal.noTag }
        return { EntityTag.matches(EntityTag.of(try JSON.bytes(written($0))), tags) }
    }

    /// Goes on only when the token has one of these scopes.
    ///
    /// - Throws: `HatRefusal.notYours`.
    func requireAny(_ permissions: Permission...) throws {
        guard permissions.contains(where: acting.may) else { throw HatRefusal.notYours }
    }

    func read<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
        try JSON.read(type, from: body)
    }
}
