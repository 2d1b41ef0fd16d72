extension EntryGrid {
    public var html: HTML {
        """
        <table class="entry-grid" role="table" data-slips>
        <caption>\(caption)</caption>
        <thead role="rowgroup"><tr role="row"><td role="cell"></td>\
        \(columns, as: { "<th scope=\"col\" role=\"columnheader\">\($0.title)</th>" })\
        </tr></thead>
        <tbody role="rowgroup">
        \(rows.enumerated(), as: { row($0.element, at: $0.offset) })</tbody>
        </table>
        <p class="running-total"><span>\(total)</span> <output data-total\
        \(flag: "data-lengths", sumShown != nil)>\(sumShown ?? String(sum))</output></p>

        """
    }

    /// What the summed columns come to, as far as they hold whole numbers.
    var sum: Int {
        let summed = columns.filter(\.isSummed)
        let numbers = rows.flatMap { row in summed.compactMap { Int(row.values[$0.name] ?? "") } }
        return numbers.reduce(0) { total, number in
            let (sum, isTooLarge) = total.addingReportingOverflow(number)
            return isTooLarge ? total : sum
        }
    }

    private func row(_ row: Row, at position: Int) -> HTML {
        """
        <tr role="row"><th scope="row" role="rowheader" data-row>\(rowTitle(position + 1))</th>\
        \(columns, as: { cell($0, of: row, at: position) })</tr>

        """
    }

    private func cell(_ column: Column, of row: Row, at position: Int) -> HTML {
        let name = Self.name(of: column.name, row: position)
        let id = ElementID.made(from: name)
        let fault = row.faults[column.name]
        let faultLine: HTML? = fault.map { "<p class=\"fault\" id=\"\(id)-fault\">\($0)</p>" }
        let wiring: HTML = """
             id="\(id)" name="\(name)" aria-label="\(column.title), \(rowTitle(position + 1))"\
            \(attribute: "aria-invalid", fault == nil ? nil : "true")\
            \(attribute: "aria-describedby", fault == nil ? nil : "\(id)-fault")\
            \(flag: "data-sum", column.isSummed)\(flag: "data-carried", column.isCarried)\
            \(flag: "data-people", column.suggesting == .people)\
            \(flag: "data-endings", column.suggesting == .endings)
            """
        return """
            <td role="cell" data-label="\(column.title)">\(faultLine)\
            \(input(column, value: row.values[column.name] ?? "", wiring: wiring))</td>
            """
    }

    private func input(_ column: Column, value: String, wiring: HTML) -> HTML {
        if case .list(let choices) = column.kind {
            return "<select\(wiring)>\(choices, as: { option($0, chosen: value) })</select>"
        }
        return """
            <input\(wiring)\(attribute: "type", column.kind.inputType ?? "text") \
            value="\(value)"\(attribute: "inputmode", column.kind.inputMode)\
            \(attribute: "list", column.suggestions) autocomplete="off">
            """
    }

    private func option(_ choice: Choice, chosen: String) -> HTML {
        """
        <option value="\(choice.value)"\(flag: "selected", choice.value == chosen)>\
        \(choice.label)</option>
        """
    }
}
