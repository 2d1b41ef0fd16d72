import Brokerage
import Communities
import Essentials
import Interchange
import Ledger
import People
import Storage

extension ImportLoader {
    /// Brings in offers and asks, with the days of looking at offers again spread over a year.
    func addPosts(_ plan: ImportPlan, _ seats: ImportSeats, _ work: Work) throws {
        let reviews = ImportedPost.reviewDays(
            count: plan.posts.count { $0.post.kind == .offer }, after: work.today)
        var review = reviews.makeIterator()
        var links: [ImportLink] = []
        for (key, post) in plan.posts {
            guard let member = seats.member(post.member) else { throw NotFound("member") }
            switch post.kind {
            case .offer:
                let offer = post.offer(
                    work.id(), key: key, of: member, review: review.next() ?? work.today,
                    at: work.now)
                try work.writing.add(offer, in: work.community.id)
                links.append(
                    ImportLink(
                        kind: .offer, old: key, ours: Identifier(sameBytesAs: offer.id),
                        isMade: true))
            case .ask:
                let ask = post.ask(work.id(), key: key, of: member, at: work.now)
                try work.writing.add(ask, in: work.community.id)
                links.append(
                    ImportLink(
                        kind: .ask, old: key, ours: Identifier(sameBytesAs: ask.id),
                        isMade: true))
            }
        }
        try work.writing.addImportLinks(
            links, from: open.kind.rawValue, run: StoredImport.ID(sameBytesAs: run),
            in: work.community.id)
    }
}

extension ImportedPost {
    /// The title as a line of words, and what is too long for one.
    private func lines(atMost letters: Int) -> (content: String, detail: String) {
        let line = title.onOneLine
        guard line.count > letters else { return (line, text) }
        return (String(line.prefix(letters)), text.isEmpty ? line : "\(line)\n\(text)")
    }

    /// The category is the first tag: here words grow from use, in one list.
    private var words: [String] { TagWords.tidied([category].compactMap(\.self) + tags) }

    fileprivate func offer(
        _ id: Offer.ID, key: String, of member: Member.ID, review: Day, at now: Instant
    ) -> Offer {
        let (content, detail) = lines(atMost: WrittenOffer.contentMax)
        return Offer(
            id: id, member: member, content: content, detail: detail, tags: words,
            times: RegularTimes(
                days: Set(days.compactMap(Weekday.init(code:))),
                parts: Set(parts.compactMap(FreeTime.Part.init(code:)))),
            starts: starts, ends: ends, review: review, made: createdAt ?? now,
            oldKey: key)
    }

    fileprivate func ask(
        _ id: Ask.ID, key: String, of member: Member.ID, at now: Instant
    ) -> Ask {
        let (content, detail) = lines(atMost: WrittenAsk.contentMax)
        return Ask(
            id: id, member: member, content: content, detail: detail, tags: words,
            wanted: starts, word: .importedFile, asked: createdAt ?? now,
            oldKey: key)
    }
}
