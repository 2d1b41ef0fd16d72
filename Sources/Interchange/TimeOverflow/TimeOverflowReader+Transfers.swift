import Essentials

extension TimeOverflowReader {
    /// Learns the bank's name and the phrases before any row is judged.
    mutating func partyWords() -> PartyWords {
        let sheet = sheets.first { $0.kind == .transfers }
        let rows = sheet?.rows.filter { $0.cells.count >= 5 } ?? []
        let words = PartyWords(
            cells: rows.flatMap { [$0[1], $0[2]] }, headings: sheet?.header?.cells ?? [],
            fileNames: fileNames, answer: cells.answers.choice(.bankName), directory: directory)
        if !words.candidates.isEmpty {
            cells.ask(
                ImportQuestionKind.bankName.question(candidates: words.candidates), example: nil)
        }
        return words
    }

    mutating func readTransfers(_ sheet: Sheet, _ words: PartyWords) {
        for row in sheet.rows where sheet.isWhole(row, &cells) {
            let moment = cells.moment(sheet.cell(row, 0), isNeeded: true)
            let from = party(sheet.cell(row, 1), words)
            let to = party(sheet.cell(row, 2), words)
            let title = cells.isSound(sheet.cell(row, 3)) ? row[3] : nil
            let hasBank = from == .bank || to == .bank
            let minutes = cells.quantity(
                sheet.cell(row, 4), longest: hasBank ? longestOfBank : cells.answers.longest)
            guard let from, let to, isBetweenTwo(from, to, sheet.cell(row, 2)),
                let moment, let title, let minutes
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

    /// What the bank itself gave or took at once may be more than one person's week.
    var longestOfBank: Minutes { max(cells.answers.longest, Minutes(1_000 * 60)) }

    /// Posts it, or counts it where both left or no whole minute went over.
    mutating func keep(_ transfer: ImportedTransfer) {
        if transfer.minutes == .zero {
            reading.countedOnly.append(CountedTransfer(transfer: transfer, reason: .noTime))
        } else if transfer.from == .former, transfer.to == .former {
            reading.countedOnly.append(CountedTransfer(transfer: transfer, reason: .bothLeft))
        } else {
            reading.transfers.append(transfer)
        }
    }

    mutating func isBetweenTwo(_ from: Party, _ to: Party, _ cell: SheetCell) -> Bool {
        guard from == to, from != .former else { return true }
        cells.note(.sameParty, cell)
        return false
    }

    private mutating func party(_ cell: SheetCell, _ words: PartyWords) -> Party? {
        guard cells.isSound(cell) else { return nil }
        guard !cell.text.isEmpty else {
            cells.note(.partyMissing, cell)
            return nil
        }
        if let party = partiesByText[cell.text] { return party }
        let found = judge(cell, words)
        if let found { partiesByText[cell.text] = found }
        return found
    }

    private mutating func judge(_ cell: SheetCell, _ words: PartyWords) -> Party? {
        if let party = words.party(cell.text) { return party }
        let party = PartyText(cell.text)
        guard let number = party.number else {
            if words.candidates.contains(party.name) {
                cells.note(
                    .twoReadings, cell, problem: ImportQuestionKind.bankName.question().text,
                    help: "Answer --bank-name with the bank's name.")
            } else {
                cells.note(.partyWithoutNumber, cell)
            }
            return nil
        }
        return member(party, number: number, cell)
    }

    /// The member, when the directory has this number under this name.
    mutating func member(_ party: PartyText, number: String, _ cell: SheetCell) -> Party? {
        switch directory.find(party, number: number) {
        case .known: return .member(number)
        case .doubtful: return nil
        case .unknown:
            if !lacksMembers { cells.note(.memberUnknown, cell) }
            return nil
        case .otherName:
            cells.note(.nameDiffers, cell)
            return nil
        }
    }
}
