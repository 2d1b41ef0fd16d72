import Essentials

extension TimeOverflowReader {
    /// Posts stand in groups: a row with only the category, then its posts.
    mutating func readPosts(_ sheet: Sheet) {
        var category: String?
        for row in sheet.rows where sheet.isWhole(row, &cells) {
            if row[0].isEmpty, !row[1].isEmpty, row[2].isEmpty, row[3].isEmpty, row[4].isEmpty {
                guard cells.isSound(sheet.cell(row, 1)) else { continue }
                category = row[1] == "-" ? nil : row[1]
            } else {
                readPost(sheet, row, category: category)
            }
        }
    }

    private mutating func readPost(_ sheet: Sheet, _ row: DelimitedRecord, category: String?) {
        let number = postNumber(sheet.cell(row, 0))
        let title = title(sheet.cell(row, 1))
        let tags = cells.words(sheet.cell(row, 2)) ?? ""
        let member = author(sheet.cell(row, 3))
        let created = cells.moment(sheet.cell(row, 4), isNeeded: false)
        guard let number, let title, case .member(let member) = member else { return }
        var post = ImportedPost(
            place: sheet.place(row), kind: sheet.kind == .inquiries ? .ask : .offer,
            number: number, title: title, member: member)
        post.category = category
        post.tags = tags.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        post.createdAt = created?.at
        reading.posts.append(post)
    }

    private mutating func postNumber(_ cell: SheetCell) -> String? {
        guard cells.isSound(cell) else { return nil }
        guard let number = MemberNumber.read(cell.text) else {
            cells.note(cell.text.isEmpty ? .postNumberMissing : .postNumberUnreadable, cell)
            return nil
        }
        if let other = postLines[number] {
            let place = other.file == cell.place.file ? "" : " of \(other.file)"
            cells.note(
                .postNumberRepeated, cell,
                problem: "Line \(other.line)\(place) has the same post number.")
            return nil
        }
        postLines[number] = LinePlace(file: cell.place.file, line: cell.place.line)
        return number
    }

    mutating func title(_ cell: SheetCell) -> String? {
        guard cells.isSound(cell) else { return nil }
        guard !cell.text.isEmpty else {
            cells.note(.titleMissing, cell)
            return nil
        }
        return cell.text
    }

    private mutating func author(_ cell: SheetCell) -> Party? {
        guard cells.isSound(cell) else { return nil }
        let party = PartyText(cell.text)
        guard let number = party.number else {
            cells.note(cell.text.isEmpty ? .partyMissing : .partyWithoutNumber, cell)
            return nil
        }
        return member(party, number: number, cell)
    }
}
