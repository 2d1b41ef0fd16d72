import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Exchanges {
    /// The coordinator's form, empty or filled from one that was matched.
    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        var form = ExchangeForm(visit: visit)
        if let id = Exchange.ID(visit.query["exchange"]) {
            let sheet = try await visit.desks.exchanges.sheet(id, as: visit.acting)
            form = .filled(sheet.exchange, visit: visit)
        }
        if form.visit.form["day"].isEmpty {
            let now = visit.desks.timepiece.now()
            form.visit.form["day"] = try visit.community.zone.day(at: now).description
        }
        form.beginsAtGivers = form.visit.form["givers"].isEmpty
        return visit.page(try await writing(form, on: visit))
    }

    /// Notes what was written, or says what noting it would do.
    @Sendable static func note(_ visit: Visit) async throws -> Reply {
        var form = ExchangeForm(visit: visit)
        guard let noted = try await form.read() else {
            return visit.again(try await writing(form, on: visit))
        }
        let existing = Exchange.ID(visit.query["exchange"])
        let desk = visit.desks.exchanges
        do {
            if visit.form["do"] == "check" {
                let answer = try await desk.preview(noted, on: existing, as: visit.acting)
                return visit.page(try await writing(form, on: visit, preview: answer))
            }
            let answer = try await desk.note(
                noted, on: existing, key: visit.key, as: visit.acting)
            return visit.done(
                said(answer.path, visit.words.exchanges),
                at: ExchangePaths.show(answer.exchange, try visit.community))
        } catch let refusal as PostingRefusal {
            form.needsReason = refusal == .beyondFloor
            form.visit = form.visit.renewed(after: refusal)
            return visit.again(try await writing(form, on: visit, refusal: refusal))
        } catch ExchangeRefusal.keptApart {
            let since = try await desk.keptApartSince(noted, as: visit.acting)
            let zone = try visit.community.zone
            form.apartSince = since.map(zone.day(at:))
            return visit.again(
                try await writing(form, on: visit, refusal: ExchangeRefusal.keptApart))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await writing(form, on: visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await writing(form, on: visit, refusal: refusal))
        }
    }

    static func said(_ path: NotingPath, _ words: ExchangeWords) -> String {
        switch path {
        case .posts: words.noted
        case .waitsForOtherSide: words.notedWaiting
        case .waitsInTray: words.notedTray
        case .waitsForCoordinator: words.notedForCoordinator
        case .lengthOpen: words.notedOpen
        }
    }

    private static func writing(
        _ form: ExchangeForm, on visit: Visit, preview: NotedAnswer? = nil,
        refusal: (any Refusal)? = nil
    ) async throws -> ExchangeFormPage {
        let community = try visit.community
        let existing = Exchange.ID(visit.query["exchange"]).map { "?exchange=\($0)" } ?? ""
        return ExchangeFormPage(
            visit: visit, community: community, form: try await form.completed(),
            title: visit.words.exchanges.noteOne, lead: visit.words.exchanges.noteLead,
            action: ExchangePaths.new(community) + existing, preview: preview, refusal: refusal)
    }

    @Sendable static func rewrite(_ visit: Visit) async throws -> Reply {
        let sheet = try await visit.desks.exchanges.sheet(id(visit), as: visit.acting)
        return visit.page(
            try await righting(
                .filled(sheet.exchange, standing: sheet.standing, visit: visit), sheet, on: visit))
    }

    @Sendable static func putRight(_ visit: Visit) async throws -> Reply {
        let sheet = try await visit.desks.exchanges.sheet(id(visit), as: visit.acting)
        var form = ExchangeForm(visit: visit)
        guard let noted = try await form.read() else {
            return visit.again(try await righting(form, sheet, on: visit))
        }
        do {
            try await visit.desks.exchanges.putRight(
                sheet.exchange.id, to: noted, seen: Entry.ID(visit.form["seen"]),
                why: String(visit.form["why"].prefix(300)),
                key: visit.key, as: visit.acting)
            return visit.done(
                visit.words.exchanges.corrected,
                at: try back(from: sheet.exchange, visit))
        } catch let refusal as PostingRefusal {
            form.visit = form.visit.renewed(after: refusal)
            return visit.again(try await righting(form, sheet, on: visit, refusal: refusal))
        } catch ExchangeRefusal.changedMeanwhile {
            // Read again, for it may have changed since this request began.
            let now = try await visit.desks.exchanges.sheet(
                sheet.exchange.id, as: visit.acting)
            form.visit.form["seen"] = ""
            return visit.again(
                try await righting(
                    form, now, on: visit, refusal: ExchangeRefusal.changedMeanwhile))
        } catch let refusal as ExchangeRefusal {
            return visit.again(try await righting(form, sheet, on: visit, refusal: refusal))
        } catch let refusal as FieldFaults {
            return visit.again(try await righting(form, sheet, on: visit, refusal: refusal))
        }
    }

    /// The list that led to the form, so that the next line can be put right; else the exchange.
    private static func back(from exchange: Exchange, _ visit: Visit) throws -> String {
        let community = try visit.community
        switch PutRightLink.From(rawValue: visit.query["from"]) {
        case .list: return ExchangePaths.list(community)
        case .receipt:
            return exchange.batch.map { SlipPaths.receipt($0, community) }
                ?? ExchangePaths.list(community)
        case nil: return ExchangePaths.show(exchange.id, community)
        }
    }

    private static func righting(
        _ form: ExchangeForm, _ sheet: ExchangeSheet, on visit: Visit,
        refusal: (any Refusal)? = nil
    ) async throws -> ExchangeFormPage {
        let community = try visit.community
        let exchange = sheet.exchange
        var form = form
        if form.visit.form["seen"].isEmpty {
            form.visit.form["seen"] = exchange.entry?.description ?? ""
        }
        let isOvertaken = refusal as? ExchangeRefusal == .changedMeanwhile
        // Most of what is put right is a length.
        form.beginsAtLength = !form.visit.form.hasFaults && refusal == nil
        return ExchangeFormPage(
            visit: visit, community: community, form: try await form.completed(),
            title: visit.words.exchanges.putRight, lead: visit.words.exchanges.putRightLead,
            action: ExchangePaths.putRight(
                exchange.id, from: PutRightLink.From(rawValue: visit.query["from"]), community),
            asksWhy: true, refusal: refusal, overtakenBy: isOvertaken ? sheet : nil)
    }
}
