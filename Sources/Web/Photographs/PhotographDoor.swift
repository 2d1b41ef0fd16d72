import Brokerage
import Communities
import Essentials
import Operations
import Wording

/// The pictures of offers and asks, in and out.
enum PhotographDoor {
    /// The three routes of the pictures of one kind of thing, below the address of that thing.
    static func routes(
        below path: String, of thing: @escaping @Sendable (Visit) throws -> Pictured,
        again page: @escaping @Sendable (Visit) async throws -> Reply
    ) -> [Route] {
        [
            .post("\(path)/photographs", .signedIn) { visit in
                try await add(visit, to: try thing(visit), again: page)
            },
            .get("\(path)/photographs/{photograph}", .signedIn) { visit in
                try await show(visit, of: try thing(visit))
            },
            .post("\(path)/photographs/{photograph}/removal", .signedIn) { visit in
                try await remove(visit, of: try thing(visit))
            },
        ]
    }

    private static func add(
        _ visit: Visit, to thing: Pictured,
        again page: @Sendable (Visit) async throws -> Reply
    ) async throws -> Reply {
        let words = visit.words.photographs
        do {
            guard let file = visit.form.files["picture"] else {
                throw FieldFaults("picture", words.missing)
            }
            _ = try await visit.desks.photographs.add(
                file.bytes, to: thing, key: visit.key, as: visit.acting)
            return visit.done(words.added, at: thing.address(in: try visit.community))
        } catch let refusal as any Refusal where refusal.kind != .missing {
            var again = visit
            again.form.fault("picture", visit.words.refusal(refusal))
            return try await page(again)
        }
    }

    private static func show(_ visit: Visit, of thing: Pictured) async throws -> Reply {
        let photograph = try await visit.desks.photographs.photograph(
            try visit.id("photograph", of: "picture"), of: thing, as: visit.acting)
        var reply = Reply.file(photograph.content, contentType: photograph.mediaType)
        // Not for long: what it shows may be taken back, and its picture with it.
        reply.cacheControl = "private, max-age=300"
        return reply
    }

    private static func remove(_ visit: Visit, of thing: Pictured) async throws -> Reply {
        try await visit.desks.photographs.remove(
            try visit.id("photograph", of: "picture"), of: thing, key: visit.key,
            as: visit.acting)
        return visit.done(
            visit.words.photographs.removed, at: thing.address(in: try visit.community))
    }
}

extension Pictured {
    /// The page of the thing itself.
    func address(in community: Community) -> String {
        switch self {
        case .offer(let id): OfferPaths.show(id, community)
        case .ask(let id): AskPaths.show(id, community)
        }
    }
}
