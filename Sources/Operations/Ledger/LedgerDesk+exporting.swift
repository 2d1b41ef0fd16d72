import Communities
import Essentials
import Foundation
import Interchange
import Ledger
import People
import Storage

/// The programs whose format the journal can be written in.
public enum JournalFormat: String, Sendable, CaseIterable {
    case hledger, beancount, json
}

extension LedgerDesk {
    /// Writes the whole journal piece by piece, as one moment of the books, with little memory.
    ///
    /// - Parameters:
    ///   - names: whether people's names stand beside their accounts.
    ///   - sink: takes each piece; an engine that loses its connection begins anew.
    public func export(
        _ format: JournalFormat, names: Bool, as acting: Acting,
        to sink: @escaping @Sendable (String) throws -> Void
    ) async throws {
        try acting.require(.importAndExport)
        try await desks.ask(as: acting) { question in
            let books = try ExportBooks(question, names: names)
            let journal = JournalBook(
                units: books.units.values.sorted { $0.name < $1.name },
                accounts: books.listed, entries: books.entries)
            switch format {
            case .hledger: try journal.writeHledger(to: sink)
            case .beancount: try journal.writeBeancount(to: sink)
            case .json: try books.writeJSON(to: sink)
            }
            if let fault = books.fault { throw fault }
        }
    }
}

/// The books of one community as an export sees them; entries come in pages as they are drawn.
private final class ExportBooks {
    private let question: Question
    private(set) var units: [CreditUnit.ID: JournalUnit] = [:]
    private(set) var listed: [JournalAccount] = []
    private var accounts: [Account.ID: (account: JournalAccount, unit: JournalUnit)] = [:]
    /// What stopped the drawing of entries.
    private(set) var fault: (any Error)?
    private static let page = 500

    init(_ question: Question, names: Bool) throws {
        self.question = question
        for unit in try question.read.units(in: question.community.id) {
            units[unit.id] = JournalUnit(name: unit.plural, kind: unit.kind)
        }
        var last: Int64 = 0
        while true {
            let rows = try question.read.accounts(
                after: last, limit: 5_000, in: question.community.id)
            for row in rows { add(row, names: names) }
            guard rows.count == 5_000 else { return }
            last = rows.last?.key ?? last
        }
    }

    private func add(_ row: AccountRow, names: Bool) {
        guard let unit = units[row.account.unit] else { return }
        let isPerson = row.account.kind == .person
        let account = JournalAccount(
            kind: row.account.kind.code,
            number: isPerson ? row.number.map(Int64.init) ?? row.key : row.key,
            name: names || !isPerson ? row.name : "")
        accounts[row.account.id] = (account, unit)
        if !listed.contains(account) || !isPerson { listed.append(account) }
    }

    var entries: AnySequence<JournalEntry> {
        AnySequence { [self] in
            var last: Int64 = 0
            var waiting: ArraySlice<PlacedEntry> = []
            return AnyIterator { [self] in
                if waiting.isEmpty {
                    waiting = page(after: last)[...]
                    last = waiting.last?.record ?? last
                }
                return waiting.popFirst().map { journalEntry($0.entry) }
            }
        }
    }

    private func page(after last: Int64) -> [PlacedEntry] {
        guard fault == nil else { return [] }
        do {
            return try question.read.entries(
                after: last, limit: Self.page, in: question.community.id)
        } catch {
            fault = error
            return []
        }
    }

    private func journalEntry(_ entry: Entry) -> JournalEntry {
        JournalEntry(
            id: entry.id.description, day: entry.day, kind: entry.kind.code,
            transfers: entry.transfers.compactMap { transfer in
                guard let from = accounts[transfer.from], let to = accounts[transfer.to] else {
                    return nil
                }
                return JournalEntry.Transfer(
                    from: from.account, to: to.account, amount: transfer.amount, unit: from.unit)
            })
    }

    /// One array of entries, an entry a line.
    func writeJSON(to sink: (String) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var isFirst = true
        try sink("[")
        for entry in entries {
            let shape = ExportedEntry(entry)
            try sink(isFirst ? "\n" : ",\n")
            try sink(String(decoding: try encoder.encode(shape), as: UTF8.self))
            isFirst = false
        }
        try sink("\n]\n")
    }
}

/// An entry with its accounts by kind and number, as hledger would name them.
private struct ExportedEntry: Encodable {
    let id: String
    let day: String
    let kind: String
    let transfers: [Move]

    struct Move: Encodable {
        let from: String
        let to: String
        let amount: Int64
        let unit: String
    }

    init(_ entry: JournalEntry) {
        id = entry.id
        day = entry.day.description
        kind = entry.kind
        transfers = entry.transfers.map { transfer in
            Move(
                from: "\(transfer.from.kind):\(transfer.from.number)",
                to: "\(transfer.to.kind):\(transfer.to.number)", amount: transfer.amount,
                unit: transfer.unit.name)
        }
    }
}
