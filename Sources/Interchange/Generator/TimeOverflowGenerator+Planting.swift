import Essentials

extension TimeOverflowGenerator {
    /// The kinds that can be planted, each on a line of its own.
    public static let plantable: [FaultCode] = [
        .memberNumberMissing, .memberNumberUnreadable, .memberNumberRepeated, .nameMissing,
        .emailMalformed, .balanceUnreadable, .balanceAbsurd, .bytesUndecodable, .quoteOpen,
        .quoteStray, .rowShort, .rowLong, .dateMissing, .dateUnreadable, .quantityMissing,
        .quantityUnreadable, .quantityMinutes, .quantityNegative, .quantityAbsurd, .partyMissing,
        .partyWithoutNumber, .memberUnknown, .nameDiffers, .sameParty, .titleMissing,
        .postNumberMissing, .postNumberUnreadable, .postNumberRepeated,
    ]

    /// Plants each kind once and answers exactly the faults that a reading must name.
    ///
    /// Kinds that are about a whole file or about a question are passed over.
    public mutating func plantFaults(
        _ kinds: [FaultCode] = TimeOverflowGenerator.plantable
    ) -> [PlantedFault] {
        var taken: [ImportSource.Kind: Set<Int>] = [:]
        var planted: [(kind: ImportSource.Kind, row: Int, cell: Int, code: FaultCode)] = []
        for code in kinds {
            guard let plan = Plan(code), let row = freeRow(in: plan.table, &taken) else { continue }
            plant(code, plan, row)
            planted.append((plan.table, row, plan.cell, code))
        }
        return planted.compactMap { spot in
            tables[spot.kind].map { table in
                PlantedFault(
                    code: spot.code,
                    place: CellPlace(
                        file: table.name, line: table.line(of: spot.row), cell: spot.cell))
            }
        }.sorted()
    }

    /// In which table a fault goes and which cell is named for it, from 1; 0 is the line.
    private struct Plan {
        let table: ImportSource.Kind
        let cell: Int

        init?(_ code: FaultCode) {
            switch code {
            case .memberNumberMissing, .memberNumberUnreadable, .memberNumberRepeated:
                (table, cell) = (.members, 1)
            case .nameMissing: (table, cell) = (.members, 2)
            case .emailMalformed: (table, cell) = (.members, 3)
            case .balanceUnreadable, .balanceAbsurd: (table, cell) = (.members, 9)
            case .quoteOpen, .quoteStray, .rowLong: (table, cell) = (.transfers, 0)
            case .dateMissing, .dateUnreadable: (table, cell) = (.transfers, 1)
            case .partyMissing: (table, cell) = (.transfers, 2)
            case .partyWithoutNumber, .memberUnknown, .nameDiffers, .sameParty:
                (table, cell) = (.transfers, 3)
            case .bytesUndecodable: (table, cell) = (.transfers, 4)
            case .rowShort, .quantityMissing, .quantityUnreadable, .quantityMinutes,
                .quantityNegative, .quantityAbsurd:
                (table, cell) = (.transfers, 5)
            case .postNumberMissing, .postNumberUnreadable, .postNumberRepeated:
                (table, cell) = (.offers, 1)
            case .titleMissing: (table, cell) = (.inquiries, 2)
            default: return nil
            }
        }
    }

    /// A row that nothing else was planted in, on one line, and in transfers between two members.
    private mutating func freeRow(
        in kind: ImportSource.Kind, _ taken: inout [ImportSource.Kind: Set<Int>]
    ) -> Int? {
        guard let table = tables[kind] else { return nil }
        for _ in 0..<10_000 {
            // Not the first rows: a repeated number is taken from one of those.
            let row = 4 + random.below(table.rows.count - 4)
            let cells = table.rows[row]
            let isPlain =
                switch kind {
                case .transfers:
                    PartyText(cells[1]).number != nil && PartyText(cells[2]).number != nil
                        && cells[4].contains(":")
                case .members: true
                default: !cells[0].isEmpty
                }
            if isPlain, table.isOnOneLine(row), taken[kind, default: []].insert(row).inserted {
                return row
            }
        }
        return nil
    }

    private mutating func plant(_ code: FaultCode, _ plan: Plan, _ row: Int) {
        guard var table = tables[plan.table] else { return }
        var cells = table.rows[row]
        switch code {
        case .rowShort: cells.removeLast()
        case .rowLong: cells.append("one too many")
        case .sameParty: cells[2] = cells[1]
        case .nameDiffers: cells[2] = "Somebody Else Entirely (\(PartyText(cells[2]).number ?? ""))"
        case .memberNumberRepeated: cells[0] = table.rows[2][0]
        case .postNumberRepeated: cells[0] = table.rows[3][0]
        case .quoteOpen:
            table.raw[row] = Array(GeneratedTable.written(cells).utf8) + Array(",\"and so on".utf8)
        case .quoteStray:
            table.raw[row] = Array("\(cells[0]),Ona \"x\" (1),Teo (2),,0:15".utf8)
        case .bytesUndecodable:
            let head = GeneratedTable.written(Array(cells[0..<3]))
            table.raw[row] =
                Array(head.utf8) + [0x2C, 0x53, 0xFF, 0x70, 0x2C] + Array(cells[4].utf8)
        default: cells[plan.cell - 1] = TimeOverflowGenerator.wrongText[code] ?? ""
        }
        table.rows[row] = cells
        tables[plan.table] = table
    }

    /// What goes into the cell; an empty cell for everything that is missing.
    private static let wrongText: [FaultCode: String] = [
        .memberNumberUnreadable: "12b", .emailMalformed: "no.at.mail.example",
        .balanceUnreadable: "a lot", .balanceAbsurd: "99999999999",
        .dateUnreadable: "2024-02-30 10:00:00 UTC", .quantityUnreadable: "an hour",
        .quantityMinutes: "1:75", .quantityNegative: "-1:30", .quantityAbsurd: "99999:00",
        .partyWithoutNumber: "Somebody Without Number", .memberUnknown: "Nobody Here (987654)",
        .postNumberUnreadable: "12x",
    ]
}
