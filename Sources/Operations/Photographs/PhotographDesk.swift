import Brokerage
import Communities
import Dispatch
import Essentials
import Ledger
import People
import Storage

/// Pictures of offers and asks: taken in with care, and given out to whoever may see the thing.
public struct PhotographDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var photographs: PhotographDesk { PhotographDesk(desks: self) }
}

extension PhotographDesk {
    /// Unpacking pictures takes memory, so it happens one after the other, off the common threads.
    private static let workshop = DispatchQueue(label: "goodturn.pictures")

    /// Checks a picture, makes it small and plain, and puts it to an offer or an ask.
    ///
    /// - Throws: `PhotographRefusal`, `OfferRefusal`, `AskRefusal`, `NotFound`.
    public func add(
        _ file: [UInt8], to thing: Pictured, key: RequestKey?, as acting: Acting
    ) async throws -> Photograph.ID {
        let prepared: Result<[UInt8], any Error> = await withCheckedContinuation { continuation in
            Self.workshop.async {
                continuation.resume(returning: Result { try PictureShop.jpeg(from: file) })
            }
        }
        let jpeg = try prepared.get()
        let content = Typed(subject: thing.subject.description, value: Digest.of(file))
        return try await desks.perform(thing.adding, content, key: key, as: acting) { work in
            let place = work.community.id
            let owner = try work.owner(of: thing, isToBeOpen: true)
            let kept = try work.read.photographs(of: [thing.subject], in: place)
            guard kept[thing.subject, default: []].count < Photograph.countMax else {
                throw PhotographRefusal.tooMany
            }
            let photograph = Photograph(
                id: work.id(), subject: thing.subject, mediaType: "image/jpeg", content: jpeg,
                made: work.now)
            try work.writing.add(photograph, in: place)
            try work.log(thing.adding, subject: thing.audited, about: owner)
            return photograph.id
        }
    }

    /// Takes a picture away.
    public func remove(
        _ id: Photograph.ID, of thing: Pictured, key: RequestKey?, as acting: Acting
    ) async throws {
        let content = Typed(subject: thing.subject.description, value: id)
        _ = try await desks.perform(thing.removing, content, key: key, as: acting) { work in
            let owner = try work.owner(of: thing, isToBeOpen: false)
            if try work.writing.removePhotograph(id, of: thing.subject, in: work.community.id) {
                try work.log(thing.removing, subject: thing.audited, about: owner)
            }
            return true
        }
    }

    /// The picture, for those who may see what it belongs to.
    ///
    /// - Throws: `NotFound`.
    public func photograph(
        _ id: Photograph.ID, of thing: Pictured, as acting: Acting
    ) async throws -> Photograph {
        switch thing {
        case .offer(let offer): _ = try await desks.offers.sheet(offer, as: acting)
        case .ask(let ask): _ = try await desks.asks.sheet(ask, as: acting)
        }
        return try await desks.ask(as: acting) { question in
            guard let found = try question.read.photograph(id, in: question.community.id),
                found.subject == thing.subject
            else { throw NotFound("picture") }
            return found
        }
    }
}

extension Pictured {
    /// How the audit list names it.
    fileprivate var audited: (kind: String, id: Subject.ID) {
        switch self {
        case .offer: ("offer", Identifier(sameBytesAs: subject))
        case .ask: ("ask", Identifier(sameBytesAs: subject))
        }
    }

    fileprivate var adding: String {
        switch self {
        case .offer: "offer.picture"
        case .ask: "ask.picture"
        }
    }

    fileprivate var removing: String {
        switch self {
        case .offer: "offer.picture-away"
        case .ask: "ask.picture-away"
        }
    }
}

extension Work {
    /// Whose offer or ask it is, when the person acting may change it; it stays locked.
    ///
    /// - Throws: `NotFound`, `OfferRefusal`, `AskRefusal`.
    fileprivate func owner(of thing: Pictured, isToBeOpen: Bool) throws -> Member.ID? {
        switch thing {
        case .offer(let id):
            let offer = try ownOffer(id)
            guard offer.standing.isAlive || !isToBeOpen else { throw OfferRefusal.over }
            return offer.member
        case .ask(let id):
            let ask = try ownAsk(id)
            guard ask.standing != .ended || !isToBeOpen else { throw AskRefusal.over }
            return ask.member
        }
    }
}
