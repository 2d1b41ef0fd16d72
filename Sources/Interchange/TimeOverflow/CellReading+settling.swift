extension CellReading {
    /// Lets the dates and lengths of all files settle what they can by themselves.
    mutating func settle(_ sheets: [Sheet]) {
        if dateOrder == nil {
            let dates = sheets.flatMap { sheet in
                sheet.rows.flatMap { row in
                    sheet.kind.dateColumns.compactMap { MomentText(row[$0]) }
                }
            }
            dateOrder = DateOrder.agreed(by: dates)
        }
        let lengths = sheets.filter { $0.kind == .transfers }
            .flatMap { sheet in sheet.rows.map { QuantityText($0[4]) } }
        let agreed = QuantityText.Style(agreedBy: lengths)
        quantityStyle.isDecimal = quantityStyle.isDecimal ?? agreed.isDecimal
        quantityStyle.isLeadingZero = quantityStyle.isLeadingZero ?? agreed.isLeadingZero
    }
}

extension ImportSource.Kind {
    /// The positions of columns with dates, from 0.
    fileprivate var dateColumns: [Int] {
        switch self {
        case .members: [5, 6]
        case .transfers: [0]
        case .offers, .inquiries: [4]
        case .memberList: [1, 6]
        case .postList: [5, 6, 7]
        case .transferList: [5]
        case .people, .exchanges, .asks, .accounts: []
        }
    }
}
