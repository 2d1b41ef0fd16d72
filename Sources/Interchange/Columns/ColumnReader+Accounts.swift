import Essentials
import Ledger

extension ColumnReader {
    /// Reads accounts.csv, after everybody in people.csv is known.
    mutating func readAccounts(_ file: ImportFile, corrections: ImportCorrections) {
        let table = DelimitedFile(file, corrections: corrections)
        reading.leftOut += table.leftOut
        guard let columns = AccountsFile.columns(of: file), let header = table.records.first else {
            return
        }
        let sheet = Sheet(table, kind: .accounts, columns: header.cells, hasHeader: true)
        cells.faults += sheet.quotingFaults
        reading.sources.append(sheet.source)
        var lines = AccountLines()
        for row in sheet.rows where sheet.isWhole(row, &cells) {
            let line = AccountLine(sheet: sheet, columns: columns, row: row)
            if let account = readAccount(line, &lines) { add(account) }
        }
        let organisations = reading.accounts.filter { $0.kind == .organisation }
            .map { FoldedText($0.name) }
        for (name, cell) in lines.sponsors where organisations.count(where: { $0 == name }) != 1 {
            cells.note(
                .wordUnknown, cell,
                problem: "No organisation in this file has this name, or several have it.",
                help: "Write the name of one that stands in this file, or leave it empty.")
        }
    }

    /// Several community pots become the one that a time bank has.
    private mutating func add(_ account: ImportedAccount) {
        let pot = reading.accounts.firstIndex { $0.kind == .pot && $0.named == nil }
        guard account.kind == .pot, account.named == nil, let pot else {
            reading.accounts.append(account)
            return
        }
        let known = reading.accounts[pot]
        reading.accounts[pot] = ImportedAccount(
            place: known.place, kind: .pot, name: known.name,
            balance: known.balance + account.balance)
    }

    private mutating func readAccount(
        _ line: AccountLine, _ lines: inout AccountLines
    ) -> ImportedAccount? {
        let before = cells.faults.count
        let kind = line[.kind].flatMap { accountKind($0) }
        let balance = line[.balance].flatMap { wholeNumber($0) }
        let isClosed = line[.closed].flatMap { yesOrNo($0) } ?? false
        if let held = line[.held], !held.text.isEmpty { _ = wholeNumber(held) }
        let unit = line[.unit].flatMap { cells.words($0) } ?? ""
        // Whoever was taken off the books left a closed account behind.
        if kind == .person, !isClosed, let number = line[.number] {
            checkMember(number, unit, &lines)
        }
        guard let kind, let balance else { return nil }
        // An account in another unit carries that unit's id; the bank's own unit has a word.
        let isOwnUnit = Identifier<Never>(unit) == nil
        var account = ImportedAccount(
            place: line.place, kind: kind,
            name: line[.name].flatMap { accountName($0, kind) } ?? kind.code,
            balance: balance)
        if account.isJoint { addHolder(line, to: &account) }
        if kind == .pot, line[.pot].flatMap({ isNamed($0) }) == true {
            account.named = namedPot(line, isClosed: isClosed || !isOwnUnit, &lines)
        }
        let isSound = cells.faults.count == before
        guard isSound, !isClosed, isOwnUnit, account.isJoint || kind == .pot else { return nil }
        return account
    }

    private mutating func addHolder(_ line: AccountLine, to account: inout ImportedAccount) {
        account.phone = line[.phone].flatMap { cells.words($0) } ?? ""
        account.email = line[.email].flatMap { cells.email($0) } ?? ""
        account.address = line[.address].flatMap { cells.words($0) } ?? ""
        let people = line[.people].map { numbers($0) } ?? []
        // Where no column says who acts, everybody may.
        let acting = line[.acting].map { some($0, of: people) }
        let roles = line[.roles].map { partsPlayed($0, by: people) } ?? [:]
        account.people = people.map { number in
            ImportedAccount.Person(
                number: number, role: roles[number] ?? "",
                mayAct: acting?.contains(number) ?? true)
        }
    }

    /// What stands of a pot with a name of its own; one that is passed over is not looked at twice.
    private mutating func namedPot(
        _ line: AccountLine, isClosed: Bool, _ lines: inout AccountLines
    ) -> ImportedAccount.NamedPot {
        let sponsor = line[.sponsor].flatMap { cells.words($0)?.onOneLine } ?? ""
        let purpose = line[.purpose].flatMap { cells.words($0)?.onOneLine } ?? ""
        if !isClosed {
            if let cell = line[.sponsor], !sponsor.isEmpty {
                lines.sponsors.append((FoldedText(sponsor), cell))
            }
            if let cell = line[.purpose], purpose.count > 300 {
                cells.note(.textTooLong, cell, help: "Write it with at most 300 letters.")
            }
            if let cell = line[.name] { checkPotName(cell, &lines) }
        }
        return ImportedAccount.NamedPot(sponsor: sponsor, purpose: purpose)
    }

    private mutating func checkPotName(_ cell: SheetCell, _ lines: inout AccountLines) {
        guard cells.isSound(cell) else { return }
        let name = cells.words(cell)?.onOneLine ?? ""
        let folded = FoldedText(name)
        if folded.text.isEmpty {
            cells.note(.nameMissing, cell, help: "Write the name of the pot.")
        } else if name.count > 80 {
            cells.note(.textTooLong, cell, help: "Write it with at most 80 letters.")
        } else if let other = lines.pots[folded.text] {
            cells.note(
                .wordUnknown, cell, problem: "Line \(other) has a pot of the same name.",
                help: "Write another name on one of them.")
        }
        lines.pots[folded.text] = cell.place.line
    }

    /// Whether a pot has a name of its own; an older export does not say, and has none.
    private mutating func isNamed(_ cell: SheetCell) -> Bool? {
        guard cells.isSound(cell), !cell.text.isEmpty else { return nil }
        guard cell.text == "community" || cell.text == "named" else {
            cells.note(.wordUnknown, cell, help: "Write community or named.")
            return nil
        }
        return cell.text == "named"
    }

    private mutating func accountKind(_ cell: SheetCell) -> AccountKind? {
        guard cells.isSound(cell) else { return nil }
        let kind = AccountKind.allCases.first { $0.code == cell.text }
        if kind == nil { cells.note(.accountKindUnreadable, cell) }
        return kind
    }

    private mutating func wholeNumber(_ cell: SheetCell) -> Int64? {
        guard cells.isSound(cell) else { return nil }
        let help = "Write whole minutes, such as 90 or -90."
        guard let number = Int64(cell.text) else {
            cells.note(.balanceUnreadable, cell, help: help)
            return nil
        }
        guard number.magnitude <= UInt64(SecondsText.most) else {
            cells.note(.balanceAbsurd, cell, help: help)
            return nil
        }
        return number
    }

    private mutating func yesOrNo(_ cell: SheetCell) -> Bool? {
        guard cells.isSound(cell), !cell.text.isEmpty else { return nil }
        guard cell.text == "yes" || cell.text == "no" else {
            cells.note(.wordUnknown, cell, help: "Write yes or no.")
            return nil
        }
        return cell.text == "yes"
    }

    private mutating func accountName(_ cell: SheetCell, _ kind: AccountKind) -> String? {
        guard cells.isSound(cell) else { return nil }
        let name = cells.words(cell)?.onOneLine
        guard kind == .household || kind == .organisation else { return name }
        if name == nil {
            cells.note(.nameMissing, cell, help: "Write the name of the household or organisation.")
        } else if let name, name.count > 80 {
            cells.note(.textTooLong, cell, help: "Write it with at most 80 letters.")
        }
        return name
    }

    /// A person's account stands once in each unit, and its number is somebody's.
    private mutating func checkMember(
        _ cell: SheetCell, _ unit: String, _ lines: inout AccountLines
    ) {
        guard let number = memberNumber(cell, cell.text) else { return }
        let key = "\(number)|\(unit)"
        if let other = lines.people[key] {
            cells.note(
                .memberNumberRepeated, cell,
                problem: "Line \(other) has the same member number.")
        } else {
            lines.people[key] = cell.place.line
        }
    }

    /// A number that somebody has; nil with a fault noted.
    private mutating func memberNumber(_ cell: SheetCell, _ text: String) -> String? {
        guard cells.isSound(cell) else { return nil }
        guard let number = MemberNumber.read(text) else {
            cells.note(text.isEmpty ? .memberNumberMissing : .memberNumberUnreadable, cell)
            return nil
        }
        guard directory.names[number] == nil else { return number }
        if !directory.doubtfulNumbers.contains(number) {
            cells.note(
                .memberUnknown, cell,
                problem: "Nobody in the list of members has number \(number).",
                help: "Write the right number.")
        }
        return nil
    }

    private mutating func numbers(_ cell: SheetCell) -> [String] {
        var found: [String] = []
        for part in cell.listed {
            guard let number = memberNumber(cell, part) else { continue }
            if found.contains(number) {
                cells.note(
                    .memberNumberRepeated, cell, problem: "Number \(number) stands here twice.",
                    help: "Write it once.")
            } else {
                found.append(number)
            }
        }
        return found
    }

    private mutating func some(_ cell: SheetCell, of people: [String]) -> Set<String> {
        Set(cell.listed.compactMap { one($0, of: people, cell) })
    }

    /// Which of the people a number is; nil with a fault noted where it is none of them.
    private mutating func one(
        _ text: String, of people: [String], _ cell: SheetCell
    ) -> String? {
        guard let number = MemberNumber.read(text) else {
            cells.note(.memberNumberUnreadable, cell)
            return nil
        }
        guard people.contains(number) else {
            cells.note(
                .memberUnknown, cell, problem: "Number \(number) is none of the people here.",
                help: "Write it under people too, or take it away.")
            return nil
        }
        return number
    }

    /// Parts people have, each on a line of the cell such as `12: treasurer`.
    private mutating func partsPlayed(_ cell: SheetCell, by people: [String]) -> [String: String] {
        var roles: [String: String] = [:]
        guard cells.isSound(cell) else { return roles }
        for line in cell.text.split(whereSeparator: \.isNewline) {
            let sides = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard sides.count == 2 else {
                cells.note(
                    .answerUnnamed, cell,
                    help: "Write each on a line of its own, such as 12: treasurer.")
                continue
            }
            if let number = one(sides[0], of: people, cell) { roles[number] = sides[1] }
        }
        return roles
    }
}

/// The lines on which people's accounts and pots stand.
private struct AccountLines {
    var people: [String: Int] = [:]
    /// Where each pot with a name of its own stands.
    var pots: [String: Int] = [:]
    /// The names of organisations behind pots, which stand anywhere in the file.
    var sponsors: [(name: FoldedText, cell: SheetCell)] = []
}

/// A row of accounts.csv, its cells by their headings.
private struct AccountLine {
    let sheet: Sheet
    let columns: [AccountColumn: Int]
    let row: DelimitedRecord

    var place: LinePlace { sheet.place(row) }

    subscript(column: AccountColumn) -> SheetCell? {
        columns[column].map { sheet.cell(row, $0) }
    }
}

extension SheetCell {
    fileprivate var listed: [String] {
        text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
