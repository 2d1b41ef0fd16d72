import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// What people are glad to do: writing it down, finding it, letting it rest, taking it back.
public struct OfferDesk: Sendable {
    let desks: Desks

    /// How many offers one page shows.
    public static let pageLength = 50
}

extension Desks {
    public var offers: OfferDesk { OfferDesk(desks: self) }
}

extension OfferDesk {
    /// Offers that others see, newest first; where words are looked for, best first.
    public func list(
        _ search: OfferSearch = OfferSearch(), after last: Offer.ID? = nil,
        limit: Int = pageLength, as acting: Acting
    ) async throws -> OfferPage {
        try await desks.ask(as: acting) { question in
            try question.offers(search, after: last, limit: limit)
        }
    }

    /// The same list with what one may narrow it by, in one transaction.
    public func shelf(
        _ search: OfferSearch = OfferSearch(), after last: Offer.ID? = nil, as acting: Acting
    ) async throws -> OfferShelf {
        try await desks.ask(as: acting) { question in
            OfferShelf(
                page: try question.offers(search, after: last),
                tags: try question.read.offerTags(limit: 24, in: question.community.id),
                areas: try question.read.areas(in: question.community.id).map(\.name))
        }
    }

    /// One offer, as far as the person acting may see it.
    ///
    /// - Throws: `NotFound`.
    public func sheet(_ id: Offer.ID, as acting: Acting) async throws -> OfferSheet {
        try await desks.ask(as: acting) { question in
            let found = try question.read.offerSheet(
                id, withCards: acting.may(.seeCards), in: question.community.id)
            guard let sheet = found else { throw NotFound("offer") }
            let isOwn = sheet.offer.member == acting.subject
            guard isOwn || acting.may(.matchAsks) || acting.may(.seeCards) else {
                guard sheet.offer.isShown(on: question.today, owner: sheet.ownerStanding),
                    try !question.offersToShow([sheet]).isEmpty
                else { throw NotFound("offer") }
                return sheet
            }
            return sheet
        }
    }

    /// The offers of the person acting, or of a member for those who match asks.
    public func own(
        of member: Member.ID? = nil, as acting: Acting
    ) async throws -> [Offer] {
        let owner = try acting.owner(of: member)
        return try await desks.ask(as: acting) { question in
            try question.read.offers(of: [owner], in: question.community.id)
        }
    }

    /// Offers to ask about again, longest waiting first.
    public func dueForReview(as acting: Acting) async throws -> [OfferSheet] {
        try acting.require(.matchAsks)
        return try await desks.ask(as: acting) { question in
            try question.read.offersDueForReview(
                on: question.today, limit: Self.pageLength, in: question.community.id)
        }
    }
}

/// One page of offers, and the tags and areas to choose from.
public struct OfferShelf: Sendable {
    public let page: OfferPage
    /// What the newest offers carry most.
    public let tags: [String]
    public let areas: [String]
}

extension Question {
    fileprivate func offers(
        _ search: OfferSearch, after last: Offer.ID?, limit length: Int = OfferDesk.pageLength
    ) throws -> OfferPage {
        let found = try read.offerSheets(
            search, on: today, after: last, limit: length + 1, withCards: acting.may(.seeCards),
            in: community.id)
        let page = found.prefix(length)
        return OfferPage(
            offers: try offersToShow(Array(page)),
            next: found.count > length ? page.last?.offer.id : nil)
    }

    /// What remains of a list when the safeguards have been asked; a coordinator sees all of it.
    func offersToShow(_ sheets: [OfferSheet]) throws -> [OfferSheet] {
        guard !acting.may(.matchAsks), !acting.may(.seeCards), let viewer = acting.subject
        else { return sheets }
        let owners = Set(sheets.map(\.offer.member)).union([viewer])
        let safeguards = try read.safeguards(of: owners.sorted(), in: community.id)
        return sheets.filter { sheet in
            sheet.offer.member == viewer
                || safeguards.exclusion(
                    of: sheet.offer.member, for: viewer, on: today,
                    company: sheet.offer.isGroup ? .withOthers : .alone) == nil
        }
    }
}

extension Acting {
    /// For whom something is written: oneself or the person acted for, or anybody named by those
    /// who match asks.
    ///
    /// - Throws: `HatRefusal.notYours`.
    func owner(of member: Member.ID?) throws(HatRefusal) -> Member.ID {
        guard let owner = member ?? subject else { throw .notYours }
        if owner == subject, may(.actForSelf) { return owner }
        try require(.matchAsks)
        return owner
    }

    /// On whose word it stands, when nothing else was said.
    func word(for owner: Member.ID?, said: Word?) -> Word {
        if onBehalfOf != nil { return .supporter }
        if owner != nil, owner == member { return .ownHand }
        return said ?? .phone
    }

    /// The word that was said, unless a supporter says it for somebody.
    func word(saying word: Word) -> Word {
        onBehalfOf == nil ? word : .supporter
    }
}
