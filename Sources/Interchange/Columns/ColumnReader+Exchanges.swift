import Essentials

extension ColumnReader {
    mutating func readExchanges(_ mapped: MappedSheet) {
        for row in mapped.sheet.rows where mapped.sheet.isWhole(row, &cells) {
            guard let day = mapped.cell(row, .day), let giver = mapped.cell(row, .giver),
                let receiver = mapped.cell(row, .receiver), let length = mapped.cell(row, .length)
            else { continue }
            let moment = cells.moment(day, isNeeded: true)
            let (to, from) = (party(giver), party(receiver))
            let minutes = cells.quantity(length, longest: cells.answers.longest)
            let title = mapped.cell(row, .purpose).flatMap { cells.words($0) } ?? ""
            guard let moment, let from, let to, let minutes else { continue }
            if from == to, from != .former {
                cells.note(.sameParty, receiver)
                continue
            }
            let content = RowKey.content(
                at: moment.day.map { "\($0)" } ?? "\(moment.at)", from: from, to: to,
                minutes: minutes, title: title)
            let transfer = ImportedTransfer(
                place: mapped.sheet.place(row), key: keys.key(for: content), at: moment.at,
                day: moment.day, from: from, to: to, minutes: minutes, title: title)
            if minutes == .zero || (from == .former && to == .former) {
                let reason: CountedReason = minutes == .zero ? .noTime : .bothLeft
                reading.countedOnly.append(CountedTransfer(transfer: transfer, reason: reason))
            } else {
                reading.transfers.append(transfer)
            }
        }
    }

    /// A number, `Full Name (12)`, or the words bank and former.
    mutating func party(_ cell: SheetCell) -> Party? {
        guard cells.isSound(cell) else { return nil }
        switch cell.text.lowercased() {
        case "":
            cells.note(.partyMissing, cell)
            return nil
        case "bank": return .bank
        case "former": return .former
        default: break
        }
        let text = PartyText(cell.text)
        guard let number = MemberNumber.read(cell.text) ?? text.number else {
            cells.note(.partyWithoutNumber, cell)
            return nil
        }
        if directory.names[number] != nil { return .member(number) }
        if !directory.doubtfulNumbers.contains(number) { cells.note(.memberUnknown, cell) }
        return nil
    }

    mutating func readPosts(_ mapped: MappedSheet) {
        for row in mapped.sheet.rows where mapped.sheet.isWhole(row, &cells) {
            guard let memberCell = mapped.cell(row, .member),
                let titleCell = mapped.cell(row, .title)
            else { continue }
            let number = postNumber(mapped.cell(row, .number), kind: mapped.mapping.kind)
            let member = party(memberCell)
            let title = cells.words(titleCell)
            if title == nil, !titleCell.isDamaged { cells.note(.titleMissing, titleCell) }
            let created = mapped.cell(row, .created).flatMap { cells.moment($0, isNeeded: false) }
            guard let number, let title, let member else { continue }
            guard case .member(let author) = member else {
                cells.note(.memberUnknown, memberCell)
                continue
            }
            var post = ImportedPost(
                place: mapped.sheet.place(row), kind: mapped.mapping.kind == .asks ? .ask : .offer,
                number: number, title: title, member: author)
            post.text = mapped.cell(row, .text).flatMap { cells.words($0) } ?? ""
            post.category = mapped.cell(row, .category).flatMap { cells.words($0) }
            post.tags = tags(mapped, row)
            post.createdAt = created?.at
            post.starts = mapped.cell(row, .starts).flatMap { cells.day($0, isNeeded: false) }
            post.ends = mapped.cell(row, .ends).flatMap { cells.day($0, isNeeded: false) }
            post.days = list(mapped, row, .days)
            post.parts = list(mapped, row, .parts)
            reading.posts.append(post)
        }
    }

    /// The words of a list that may stand in that column.
    private mutating func list(
        _ mapped: MappedSheet, _ row: DelimitedRecord, _ field: ColumnField
    ) -> [String] {
        let read = mapped.cell(row, field).flatMap { cells.card($0, field) } ?? ""
        return read.split(separator: "; ").map(String.init)
    }

    /// Empty where the file has no numbers; nil with a fault noted where two are the same.
    private mutating func postNumber(_ cell: SheetCell?, kind: ImportSource.Kind) -> String? {
        guard let cell, !cell.text.isEmpty else { return "" }
        guard cells.isSound(cell) else { return nil }
        let key = "\(kind.rawValue)|\(cell.text)"
        if let other = postLines[key] {
            cells.note(
                .postNumberRepeated, cell,
                problem: "Line \(other.line) has the same number.")
            return nil
        }
        postLines[key] = LinePlace(file: cell.place.file, line: cell.place.line)
        return cell.text
    }
}
