import Essentials

extension ColumnReader {
    mutating func readPeople(_ mapped: MappedSheet) {
        for row in mapped.sheet.rows {
            guard mapped.sheet.isWhole(row, &cells) else {
                directory.addDoubtful(row.cells)
                continue
            }
            let name = name(mapped, row)
            guard let cell = mapped.cell(row, .number) else { continue }
            let number = number(cell, name: name ?? "")
            var person = ImportedPerson(number: number ?? "", place: mapped.sheet.place(row))
            person.name = name ?? ""
            person.email = mapped.cell(row, .email).flatMap { cells.email($0) }
            person.phone = mapped.cell(row, .phone).flatMap { cells.words($0) }
            person.otherPhone = mapped.cell(row, .otherPhone).flatMap { cells.words($0) }
            person.joined = mapped.cell(row, .joined).flatMap { cells.day($0, isNeeded: false) }
            person.born = mapped.cell(row, .born).flatMap { cells.day($0, isNeeded: false) }
            person.language = mapped.cell(row, .language).flatMap { cells.words($0) }
            person.balance = mapped.cell(row, .balance).flatMap { cells.signedQuantity($0) }
            person.tags = tags(mapped, row)
            person.note = mapped.cell(row, .note).flatMap { cells.words($0) }
            for field in ColumnField.card {
                person.card[field] = mapped.cell(row, field).flatMap {
                    cells.card($0, field)
                }
            }
            if number != nil { reading.people.append(person) }
        }
    }

    /// The whole name, or first and last name together; needed unless people are only enriched.
    private mutating func name(_ mapped: MappedSheet, _ row: DelimitedRecord) -> String? {
        let parts = [ColumnField.name, .firstName, .lastName].compactMap { field in
            mapped.cell(row, field).flatMap { cells.words($0) }
        }
        let name = parts.joined(separator: " ")
        if name.isEmpty, !isEnriching, row.damaged.isEmpty,
            let cell = mapped.cell(row, .name) ?? mapped.cell(row, .firstName)
                ?? mapped.cell(row, .number)
        {
            cells.note(.nameMissing, cell)
        }
        return name.isEmpty ? nil : name
    }

    private mutating func number(_ cell: SheetCell, name: String) -> String? {
        guard cells.isSound(cell) else { return nil }
        guard let number = MemberNumber.read(cell.text) else {
            cells.note(cell.text.isEmpty ? .memberNumberMissing : .memberNumberUnreadable, cell)
            directory.addDoubtful(name: name)
            return nil
        }
        if let other = directory.lines[number], other.line > 0 {
            cells.note(
                .memberNumberRepeated, cell,
                problem: "Line \(other.line) has the same member number.")
            directory.addDoubtful(name: name)
            return nil
        }
        if isEnriching, !known.contains(number) {
            cells.note(
                .memberUnknown, cell, help: "Write the right number, or leave the line out.")
            return nil
        }
        directory.add(
            number, name: name.isEmpty ? nil : name,
            at: LinePlace(file: cell.place.file, line: cell.place.line))
        return number
    }

    mutating func tags(_ mapped: MappedSheet, _ row: DelimitedRecord) -> [String] {
        let text = mapped.cell(row, .tags).flatMap { cells.words($0) } ?? ""
        return text.split { ",;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
