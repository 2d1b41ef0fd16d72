import Essentials

/// The files that some banks prepared for bringing in: no header row, other columns.
extension TimeOverflowReader {
    mutating func readMemberList(_ sheet: Sheet) {
        for row in sheet.rows {
            guard sheet.isWhole(row, &cells) else {
                directory.addDoubtful(row.cells)
                continue
            }
            let parts = (2...4).compactMap { cells.words(sheet.cell(row, $0)) }
            let name = parts.joined(separator: " ")
            if name.isEmpty, !row.damaged.contains(2) {
                cells.note(.nameMissing, sheet.cell(row, 2))
            }
            let number = memberNumber(sheet.cell(row, 0), name: name)
            var person = ImportedPerson(number: number ?? "", place: sheet.place(row))
            person.name = name
            person.joined = cells.day(sheet.cell(row, 1), isNeeded: false)
            person.gender = gender(sheet.cell(row, 5))
            person.born = cells.day(sheet.cell(row, 6), isNeeded: false)
            person.phone = cells.words(sheet.cell(row, 7))
            person.otherPhone = cells.words(sheet.cell(row, 8))
            person.email = cells.email(sheet.cell(row, 9))
            if number != nil { reading.people.append(person) }
        }
    }

    private mutating func gender(_ cell: SheetCell) -> Int? {
        guard cells.isSound(cell), !cell.text.isEmpty else { return nil }
        if let number = Int(cell.text), (1...4).contains(number) { return number }
        cells.note(.genderUnreadable, cell)
        return nil
    }

    mutating func readTransferList(_ sheet: Sheet) {
        for row in sheet.rows where sheet.isWhole(row, &cells) {
            let from = side(sheet.cell(row, 0), kind: sheet.cell(row, 1))
            let to = side(sheet.cell(row, 2), kind: sheet.cell(row, 3))
            let minutes = seconds(sheet.cell(row, 4), hasBank: from == .bank || to == .bank)
            let moment = cells.moment(sheet.cell(row, 5), isNeeded: true)
            let title = cells.words(sheet.cell(row, 6)) ?? ""
            guard let from, let to, isBetweenTwo(from, to, sheet.cell(row, 2)), let minutes,
                let moment
            else { continue }
            let content = RowKey.content(
                at: moment.day.map { "\($0)" } ?? "\(moment.at)", from: from, to: to,
                minutes: minutes, title: title)
            keep(
                ImportedTransfer(
                    place: sheet.place(row), key: keys.key(for: content), at: moment.at,
                    day: moment.day, from: from, to: to, minutes: minutes, title: title))
        }
    }

    private mutating func side(_ cell: SheetCell, kind: SheetCell) -> Party? {
        guard cells.isSound(cell), cells.isSound(kind) else { return nil }
        switch kind.text.lowercased() {
        case "organization": return .bank
        case "member":
            guard let number = MemberNumber.read(cell.text) else {
                cells.note(cell.text.isEmpty ? .partyMissing : .memberNumberUnreadable, cell)
                return nil
            }
            return knownMember(number, cell)
        default:
            cells.note(.partyKindUnreadable, kind)
            return nil
        }
    }

    private mutating func knownMember(_ number: String, _ cell: SheetCell) -> Party? {
        if directory.names[number] != nil { return .member(number) }
        if !lacksMembers, !directory.doubtfulNumbers.contains(number) {
            cells.note(.memberUnknown, cell)
        }
        return nil
    }

    private mutating func seconds(_ cell: SheetCell, hasBank: Bool) -> Minutes? {
        guard cells.isSound(cell) else { return nil }
        switch SecondsText.read(cell.text, decimalMark: nil) {
        case .minutes(let minutes):
            if cell.text.hasPrefix("-") {
                cells.note(.quantityNegative, cell)
            } else if minutes > (hasBank ? longestOfBank : cells.answers.longest) {
                cells.note(.quantityAbsurd, cell)
            } else {
                return minutes
            }
        case .none: cells.note(.quantityMissing, cell)
        case .fault(.balanceAbsurd): cells.note(.quantityAbsurd, cell)
        default: cells.note(.quantityUnreadable, cell, help: "Write whole seconds, such as 5400.")
        }
        return nil
    }

    mutating func readPostList(_ sheet: Sheet) {
        for row in sheet.rows where sheet.isWhole(row, &cells) {
            let member = side(sheet.cell(row, 0))
            let kind = postKind(sheet.cell(row, 1))
            let title = title(sheet.cell(row, 2))
            let text = cells.words(sheet.cell(row, 3)) ?? ""
            let category = cells.words(sheet.cell(row, 4))
            let created = cells.moment(sheet.cell(row, 5), isNeeded: false)
            let starts = cells.day(sheet.cell(row, 6), isNeeded: false)
            let ends = cells.day(sheet.cell(row, 7), isNeeded: false)
            guard case .member(let number) = member, let kind, let title else { continue }
            var post = ImportedPost(
                place: sheet.place(row), kind: kind, number: "", title: title, member: number)
            (post.text, post.category, post.createdAt) = (text, category, created?.at)
            (post.starts, post.ends) = (starts, ends)
            reading.posts.append(post)
        }
    }

    private mutating func side(_ cell: SheetCell) -> Party? {
        guard cells.isSound(cell) else { return nil }
        guard let number = MemberNumber.read(cell.text) else {
            cells.note(cell.text.isEmpty ? .partyMissing : .memberNumberUnreadable, cell)
            return nil
        }
        return knownMember(number, cell)
    }

    private mutating func postKind(_ cell: SheetCell) -> ImportedPost.Kind? {
        guard cells.isSound(cell) else { return nil }
        switch cell.text.lowercased() {
        case "offer": return .offer
        case "inquiry": return .ask
        default:
            cells.note(.postKindUnreadable, cell)
            return nil
        }
    }
}
