import Communities
import Essentials
import Foundation
import Interchange
import Ledger
import People
import Storage

extension ImportDesk {
    /// Writes everything that is new in one transaction, or nothing.
    ///
    /// - Throws: `ImportRefusal`; `.hasFaults` while a line would fail or a question is open.
    @discardableResult
    public func load(
        _ run: RunID, key: RequestKey?, as acting: Acting
    ) async throws -> ImportOutcome {
        let (open, books) = try await look(run, as: acting)
        guard open.stored.standing == .draft else {
            // The same request again gets its answer from the desk; any other is refused.
            return try await desks.perform("import.load", run, key: key, as: acting) {
                _ -> ImportOutcome in throw ImportRefusal.notDraft
            }
        }
        let reading = ImportReading.read(open.kind, open.files, draft: open.draft, books: books)
        let outcome = try await desks.perform("import.load", run, key: key, as: acting) { work in
            try ImportLoader(run: run, open: open, reading: reading).load(work)
        }
        try await desks.store.countRows()
        return outcome
    }
}

/// Writes one reading into the books, inside one transaction.
struct ImportLoader: Sendable {
    let run: ImportDesk.RunID
    let open: OpenImport
    let reading: ImportReading

    var kind: ImportKind { open.kind }
    var id: StoredImport.ID { StoredImport.ID(sameBytesAs: run) }

    func load(_ work: Work) throws -> ImportOutcome {
        let community = work.community.id
        try work.writing.takeTurn(.imports, in: community)
        guard let stored = try work.writing.lockedImport(id, in: community) else {
            throw NotFound("import")
        }
        guard try work.read.moved(from: kind.rawValue, in: community) == nil else {
            throw ImportRefusal.moved
        }
        guard stored.standing == .draft else { throw ImportRefusal.notDraft }
        guard stored.changed == open.stored.changed else { throw ImportRefusal.changedMeanwhile }
        guard reading.isClean else { throw ImportRefusal.hasFaults }
        // The books are asked again in here: what they knew before the transaction may be old.
        let books = try ImportBooks(
            of: kind, read: work.read, community: work.community, today: work.today)
        let plan = ImportPlan(reading, kind: kind, books: books)
        var seats = try ImportSeats(kind: kind, books: books, work: work)
        try seats.add(plan, run: id)
        for transfer in plan.transfers { try post(transfer, seats, work) }
        for opening in plan.openings {
            try post(
                opening, on: try seats.account(.member(opening.member)), seats, work)
        }
        try addHolders(plan, seats, work)
        try work.writing.addImportRows(
            plan.transfers.map(\.key) + plan.counted.map(\.transfer.key), from: kind.rawValue,
            run: id, in: community)
        try addCounted(plan, seats, books, work)
        try addPosts(plan, seats, work)
        try fill(plan, books, work)
        try seats.closeGone(plan)
        var outcome = ImportOutcome(run: run, reading: reading, plan: plan)
        outcome.written = outcome.new
        outcome.written.leftOut = outcome.read.leftOut
        try work.writing.markLoaded(
            id, report: try receipt(outcome, plan, seats), by: work.acting.member, at: work.now,
            in: community)
        try work.log(
            "import.load", word: .importedFile, subject: ("import", run), detail: kind.rawValue)
        return outcome
    }

    private func post(_ transfer: ImportedTransfer, _ seats: ImportSeats, _ work: Work) throws {
        let (from, to) = (try seats.account(transfer.from), try seats.account(transfer.to))
        let day = transfer.day ?? work.community.zone.day(at: transfer.at)
        let note = work.note(transfer.title)
        let entry = Entry(
            id: work.id(), community: work.community.id, kind: .importedExchange, day: day,
            recorded: work.now, recorder: work.recorder, word: .importedFile,
            subject: Subject(.importRun, run), exemption: .imported, noteDigest: note?.digest,
            transfers: [Transfer(from: from, to: to, amount: transfer.minutes.count)],
            contributions: [
                Contribution(account: to, direction: .gave, minutes: transfer.minutes, day: day),
                Contribution(
                    account: from, direction: .received, minutes: transfer.minutes, day: day),
            ])
        try work.writing.post(entry, note: note, today: work.today)
    }

    func post(
        _ opening: OpeningBalance, on account: Account.ID, _ seats: ImportSeats, _ work: Work
    ) throws {
        let books = try seats.books(.opening)
        let isMore = opening.opening.count > 0
        let entry = Entry(
            id: work.id(), community: work.community.id, kind: .openingBalance, day: work.today,
            recorded: work.now, recorder: work.recorder, word: .importedFile,
            subject: Subject(.importRun, run), exemption: .imported,
            transfers: [
                Transfer(
                    from: isMore ? books : account, to: isMore ? account : books,
                    amount: abs(opening.opening.count))
            ])
        try work.writing.post(entry, today: work.today)
    }

    private func addCounted(
        _ plan: ImportPlan, _ seats: ImportSeats, _ books: ImportBooks, _ work: Work
    ) throws {
        let history = plan.counted.map { row in
            let transfer = row.transfer
            return CountedHistory(
                reason: row.reason.rawValue,
                day: transfer.day ?? books.zone.day(at: transfer.at),
                giver: seats.text(of: transfer.to), receiver: seats.text(of: transfer.from),
                minutes: transfer.minutes)
        }
        try work.writing.addCountedHistory(history, run: id, in: work.community.id)
    }

    private func fill(_ plan: ImportPlan, _ books: ImportBooks, _ work: Work) throws {
        let people = Dictionary(uniqueKeysWithValues: books.people.map { ($0.member.id, $0) })
        for (id, fills) in Dictionary(grouping: plan.fills, by: \.member) {
            guard let member = people[id]?.member else { continue }
            var card = ImportedCard(
                member: member, detail: try work.read.cardDetail(of: id, in: work.community.id))
            for fill in fills {
                card[fill.field] = fill.content
                try work.writing.addImportFill(
                    fill.field.rawValue, fill.content, of: id, run: self.id,
                    in: work.community.id)
            }
            try work.keep(card)
            try work.log("import.fill", word: .importedFile, subject: ("import", run), about: id)
        }
    }

    private func receipt(
        _ outcome: ImportOutcome, _ plan: ImportPlan, _ seats: ImportSeats
    ) throws -> String {
        let receipt = ImportReceipt(
            read: outcome.read, written: outcome.written,
            openings: (plan.openings + plan.holders.compactMap(\.opening)).map {
                ImportReceipt.Opening(
                    number: seats.number($0.member) ?? 0, exported: $0.exported,
                    history: $0.history, opening: $0.opening)
            },
            leftOut: outcome.leftOut.map {
                ImportReceipt.LeftOut(
                    file: $0.place.file, line: $0.place.line, reason: $0.reason)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(receipt), as: UTF8.self)
    }
}
