import Essentials

extension ImportReading {
    /// Reads an export of TimeOverflow: its ZIP, its four files one by one, or its import files.
    ///
    /// Nothing is thrown. What cannot be read is a fault of its line, what can be read in two ways
    /// a question, and a reading without either may be written. `known` are the member numbers
    /// that the books have already, for files that bring no list of members.
    public static func timeOverflow(
        _ files: [ImportFile], answers: ImportAnswers = ImportAnswers(),
        corrections: ImportCorrections = ImportCorrections(), known: Set<String> = []
    ) -> ImportReading {
        var reader = TimeOverflowReader(answers: answers, corrections: corrections)
        reader.open(files)
        reader.noteMissingFiles(known: known)
        reader.readEverything(known: known)
        return reader.finished()
    }
}

/// Reads the files of one TimeOverflow import into one reading.
struct TimeOverflowReader {
    let corrections: ImportCorrections
    var cells: CellReading
    var reading = ImportReading()
    var directory = MemberDirectory()
    var keys = RowKeys()
    var sheets: [Sheet] = []
    /// Where each post number stood first; offers and asks count in one row.
    var postLines: [String: LinePlace] = [:]
    /// Sides that were told before, by the text of their cell.
    var partiesByText: [String: Party] = [:]
    var fileNames: [String] = []
    private var isArchive = false
    /// Without any list of members nobody can be called unknown.
    private(set) var lacksMembers = false

    init(answers: ImportAnswers, corrections: ImportCorrections) {
        self.corrections = corrections
        cells = CellReading(answers: answers)
    }

    /// Unpacks ZIPs and tells what each file is.
    mutating func open(_ files: [ImportFile]) {
        var loose: [ImportFile] = []
        for file in files {
            if file.name.lowercased().hasSuffix(".zip") || Archive.isArchive(file.bytes) {
                isArchive = true
                do {
                    loose += try Archive(unpacking: file.bytes).files
                } catch {
                    noteFile(.archiveUnreadable, file.name, problem: error.explanation)
                }
            } else {
                loose.append(file)
            }
        }
        fileNames = (loose + files).map(\.name)
        loose.sorted { $0.name < $1.name }.forEach { open($0) }
    }

    private mutating func open(_ file: ImportFile) {
        let table = DelimitedFile(file, corrections: corrections)
        reading.leftOut += table.leftOut
        let first = table.records.first { !$0.isBlank }
        guard let first else {
            noteFile(.fileEmpty, file.name)
            return
        }
        guard let shape = TimeOverflowShape(table) else {
            cells.faults += table.faults
            noteFile(.fileUnknown, file.name, read: first.shown)
            return
        }
        let lacksHeader = shape.hasHeader && shape.lacksHeader(first)
        guard let kind = kind(of: shape, table) else {
            cells.faults += table.faults
            return
        }
        let sheet = Sheet(
            table, kind: kind, columns: shape.columns, hasHeader: shape.hasHeader && !lacksHeader)
        cells.faults += sheet.quotingFaults
        if lacksHeader {
            cells.faults.append(
                LineFault(
                    .headerMissing, at: CellPlace(file: file.name, line: first.line, cell: 0),
                    read: first.shown))
        } else if let header = sheet.header {
            _ = sheet.isWhole(header, &cells)
        }
        if let other = sheets.first(where: { $0.kind == kind }) {
            noteFile(.fileRepeated, file.name, read: other.file.name)
            return
        }
        sheets.append(sheet)
    }

    private mutating func kind(
        of shape: TimeOverflowShape, _ table: DelimitedFile
    ) -> ImportSource.Kind? {
        switch shape {
        case .members: return .members
        case .transfers: return .transfers
        case .memberList: return .memberList
        case .postList: return .postList
        case .transferList: return .transferList
        case .posts: break
        }
        let answered = cells.answers.choice(.postKind, file: table.name)
        if let answered { return answered == "ask" ? .inquiries : .offers }
        let heading = table.records.first.map { $0[1] } ?? ""
        let plural = table.name.split(separator: "_").dropLast().last.map(String.init)
        if let kind = TimeOverflowLanguage.postKind(heading)
            ?? TimeOverflowLanguage.postKind(plural ?? table.name)
            ?? TimeOverflowLanguage.postKind(table.name)
        {
            return kind
        }
        let place = CellPlace(file: table.name, line: 1, cell: 2)
        let question = ImportQuestionKind.postKind.question(file: table.name)
        cells.ask(question, example: .init(place: place, read: heading))
        cells.faults.append(
            LineFault(
                .twoReadings, at: place, column: heading, read: heading, problem: question.text,
                help: "Answer \(question.flag) offer or ask."))
        return nil
    }

    private mutating func noteFile(
        _ code: FaultCode, _ name: String, read: String = "", problem: String? = nil
    ) {
        let place = CellPlace(file: name, line: 0, cell: 0)
        if let reason = corrections.reason(for: LinePlace(file: name, line: 0)) {
            reading.leftOut.append(
                LeftOutLine(place: LinePlace(file: name, line: 0), reason: reason, read: read))
        } else {
            cells.faults.append(LineFault(code, at: place, read: read, problem: problem))
        }
    }

    /// A ZIP brings four files; loose files need at least whoever they speak of.
    mutating func noteMissingFiles(known: Set<String>) {
        let kinds = Set(sheets.map(\.kind))
        let isUnclear = cells.faults.contains {
            [.archiveUnreadable, .twoReadings, .fileUnknown, .fileEmpty].contains($0.code)
        }
        let needed: [ImportSource.Kind] =
            isArchive ? [.members, .transfers, .offers, .inquiries] : [.members]
        let hasMembers = kinds.contains(.members) || kinds.contains(.memberList)
        lacksMembers = !hasMembers && known.isEmpty
        guard !isUnclear, isArchive || lacksMembers else { return }
        for kind in needed where !kinds.contains(kind) {
            let word = kind.rawValue
            noteFile(.fileMissing, word, problem: "The file with the \(word) is not here.")
        }
    }

    mutating func readEverything(known: Set<String>) {
        for number in known {
            directory.add(number, name: nil, at: LinePlace(file: "", line: 0))
        }
        cells.settle(sheets)
        for sheet in sheets { reading.sources.append(sheet.source) }
        for sheet in sheets where [.members, .memberList].contains(sheet.kind) {
            directory.addBroken(sheet.file)
        }
        for sheet in sheets where sheet.kind == .members { readMembers(sheet) }
        for sheet in sheets where sheet.kind == .memberList { readMemberList(sheet) }
        let words = partyWords()
        reading.bankName = words.bankName
        for sheet in sheets {
            switch sheet.kind {
            case .transfers: readTransfers(sheet, words)
            case .offers, .inquiries: readPosts(sheet)
            case .transferList: readTransferList(sheet)
            case .postList: readPostList(sheet)
            default: continue
            }
        }
    }

    mutating func finished() -> ImportReading {
        reading.faults = cells.faults.sorted()
        reading.questions = cells.questions.values.sorted { $0.id < $1.id }
        reading.leftOut.sort { $0.place < $1.place }
        return reading
    }
}

extension MemberDirectory {
    mutating func addBroken(_ file: DelimitedFile) {
        for line in file.brokenLines { addDoubtful(line.cells) }
    }
}
