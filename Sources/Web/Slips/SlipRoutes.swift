import Brokerage
import Communities
import Essentials
import Ledger
import Operations
import People
import Wording

extension Feature {
    static let slips = Feature(
        name: "Slips",
        routes: [
            .get("/slips", .may(.noteExchanges), Slips.write),
            .post("/slips", .may(.noteExchanges), Slips.note),
            .get("/slips/{batch}", .may(.noteExchanges), Slips.receipt),
        ],
        ways: [
            Way(order: 22, path: "/slips", access: .may(.noteExchanges)) { $0.slips.title }
        ])
}

enum Slips {
    /// Rows that stand empty below what was typed, for whoever has no scripts.
    static let emptyRows = 8
    /// Rows that are read at most; the desk says where they are too many for one sheet.
    static let rowsRead = SlipDesk.linesMax * 5

    /// What a half-typed sheet is kept as.
    static let draft = "slips"

    @Sendable static func write(_ visit: Visit) async throws -> Reply {
        let address = SlipPaths.sheet(try visit.community)
        let visit = try await visit.goingOn(with: draft, at: address)
        let today = try visit.community.zone.day(at: visit.desks.timepiece.now())
        var first = SlipLine()
        first.day = today.description
        let kept = lines(in: visit.form).filter(\.hasWords)
        return visit.page(
            SlipPage(
                visit: visit, community: try visit.community,
                people: try await visit.desks.exchanges.people(as: visit.acting),
                contents: try await visit.desks.slips.usualContents(as: visit.acting),
                lines: (kept.isEmpty ? [first] : kept).map { ParkedLine(line: $0, faults: []) },
                projects: try await visit.desks.projects.list(as: visit.acting),
                hasJoint: try await !visit.desks.joint.choices(as: visit.acting).isEmpty,
                receipt: nil))
    }

    /// Saves what can be read; parked lines come back in a form of their own, with a fresh key.
    @Sendable static func note(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let areOthers = form.has("are-others")
        let sheet = SlipSheet(
            lines: lines(in: form), number: String(form["sheet"].prefix(40)),
            reason: String(form["reason"].prefix(300)), project: visit.projectTyped,
            others: (form.all("others") + (areOthers ? form.all("earlier") : []))
                .compactMap { Exchange.ID($0) },
            apart: (form.all("apart") + (form.has("all-the-same") ? form.all("apart-now") : []))
                .compactMap(Pair.init(typed:)))
        let receipt: SlipReceipt
        do {
            let address = SlipPaths.sheet(try visit.community)
            if let aside = try await visit.settingAside(draft, at: address) { return aside }
            receipt = try await visit.desks.slips.note(sheet, key: visit.key, as: visit.acting)
        } catch let refusal as any Refusal where refusal.kind != .forbidden {
            return visit.again(try await page(visit, typed: sheet, refusal: refusal))
        }
        let community = try visit.community
        try await keep(receipt.parked.map(\.line), of: sheet, for: visit)
        if receipt.parked.isEmpty, !receipt.saved.isEmpty {
            return visit.done(
                [
                    visit.words.slips.saved(receipt.saved.count),
                    receipt.waiting > 0
                        ? visit.words.exchanges.coordinatorLooks(receipt.waiting) : "",
                ].filter { !$0.isEmpty }.joined(separator: " "),
                at: SlipPaths.receipt(receipt.batch, community))
        }
        return visit.again(
            SlipPage(
                visit: visit, community: community,
                people: try await visit.desks.exchanges.people(as: visit.acting),
                contents: try await visit.desks.slips.usualContents(as: visit.acting),
                lines: receipt.parked,
                projects: try await visit.desks.projects.list(as: visit.acting),
                hasJoint: try await !visit.desks.joint.choices(as: visit.acting).isEmpty,
                receipt: receipt, others: sheet.others, apart: sheet.apart))
    }

    /// Keeps the lines that are still to be looked at, in place of the whole sheet.
    private static func keep(
        _ lines: [SlipLine], of sheet: SlipSheet, for visit: Visit
    ) async throws {
        guard !lines.isEmpty else {
            return try await visit.desks.drafts.drop(draft, as: visit.acting)
        }
        var typed = ["sheet": [sheet.number], "project": visit.form.all("project")]
        for (row, line) in lines.enumerated() {
            let parts = [
                "giver": line.giver, "receiver": line.receiver, "length": line.length,
                "day": line.day, "content": line.content,
            ]
            for (column, text) in parts { typed["\(column).\(row)"] = [text] }
        }
        try await visit.desks.drafts.keep(typed, of: draft, as: visit.acting)
    }

    /// The whole sheet as it was typed, with what stopped it and a key of its own.
    private static func page(
        _ visit: Visit, typed sheet: SlipSheet, refusal: any Refusal
    ) async throws -> SlipPage {
        SlipPage(
            visit: visit, community: try visit.community,
            people: try await visit.desks.exchanges.people(as: visit.acting),
            contents: try await visit.desks.slips.usualContents(as: visit.acting),
            lines: sheet.withDaysCarriedDown.map { ParkedLine(line: $0, faults: []) },
            projects: try await visit.desks.projects.list(as: visit.acting),
            hasJoint: try await !visit.desks.joint.choices(as: visit.acting).isEmpty, receipt: nil,
            others: sheet.others, apart: sheet.apart, refusal: refusal)
    }

    @Sendable static func receipt(_ visit: Visit) async throws -> Reply {
        let exchanges = try await visit.desks.slips.receipt(
            visit.id("batch", of: "receipt"), as: visit.acting)
        return visit.page(
            ReceiptPage(
                visit: visit, community: try visit.community, acting: try visit.acting,
                exchanges: exchanges))
    }

    /// The rows as typed, however many the form grew to.
    private static func lines(in form: TypedForm) -> [SlipLine] {
        let numbers = form.names.compactMap { name in
            name.hasPrefix("giver.") ? Int(name.dropFirst("giver.".count)) : nil
        }.sorted().prefix(Slips.rowsRead)
        return numbers.map { row in
            func typed(_ column: String) -> String {
                String(form["\(column).\(row)"].prefix(200))
            }
            return SlipLine(
                giver: typed("giver"), receiver: typed("receiver"), length: typed("length"),
                day: typed("day"), content: typed("content"))
        }
    }
}

extension SlipLine {
    /// Whether anything but the day was typed.
    fileprivate var hasWords: Bool {
        [giver, receiver, length, content].contains { !$0.isEmpty }
    }
}
