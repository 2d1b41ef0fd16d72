import Essentials

extension TimeOverflowReader {
    mutating func readMembers(_ sheet: Sheet) {
        for row in sheet.rows {
            guard sheet.isWhole(row, &cells) else {
                directory.addDoubtful(row.cells)
                continue
            }
            let name = memberName(sheet.cell(row, 1))
            let number = memberNumber(sheet.cell(row, 0), name: name)
            var person = ImportedPerson(number: number ?? "", place: sheet.place(row))
            person.name = name ?? ""
            person.email = cells.email(sheet.cell(row, 2))
            person.phone = cells.words(sheet.cell(row, 3))
            person.otherPhone = cells.words(sheet.cell(row, 4))
            let joined = cells.moment(sheet.cell(row, 5), isNeeded: false)
            (person.joinedAt, person.joined) = (joined?.at, joined?.day)
            person.lastSeen = cells.moment(sheet.cell(row, 6), isNeeded: false)?.at
            person.language = cells.words(sheet.cell(row, 7))
            person.balance = cells.balance(sheet.cell(row, 8))
            if number != nil { reading.people.append(person) }
        }
    }

    /// The number, entered in the directory; nil with its fault noted.
    mutating func memberNumber(_ cell: SheetCell, name: String?) -> String? {
        guard cells.isSound(cell) else {
            directory.addDoubtful(name: name ?? "")
            return nil
        }
        guard let number = MemberNumber.read(cell.text) else {
            cells.note(cell.text.isEmpty ? .memberNumberMissing : .memberNumberUnreadable, cell)
            directory.addDoubtful(name: name ?? "")
            return nil
        }
        if let other = directory.lines[number], other.line > 0 {
            cells.note(
                .memberNumberRepeated, cell,
                problem: "Line \(other.line) has the same member number.")
            directory.addDoubtful(name: name ?? "")
            return nil
        }
        directory.add(
            number, name: name, at: LinePlace(file: cell.place.file, line: cell.place.line))
        return number
    }

    private mutating func memberName(_ cell: SheetCell) -> String? {
        guard cells.isSound(cell) else { return nil }
        guard !cell.text.isEmpty else {
            cells.note(.nameMissing, cell)
            return nil
        }
        return cell.text
    }
}
