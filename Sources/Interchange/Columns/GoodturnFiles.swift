import Essentials

extension ImportReading {
    /// Reads Goodturn's own CSV files; the headings say which each is (docs/reference/csv.md).
    ///
    /// A ZIP is unpacked first.
    public static func goodturn(
        _ files: [ImportFile], answers: ImportAnswers = ImportAnswers(),
        corrections: ImportCorrections = ImportCorrections(), known: Set<String> = []
    ) -> ImportReading {
        var loose: [ImportFile] = []
        var faults: [LineFault] = []
        for file in files {
            guard Archive.isArchive(file.bytes) else {
                loose.append(file)
                continue
            }
            do {
                loose += try Archive(unpacking: file.bytes).files.filter {
                    $0.name.lowercased().hasSuffix(".csv")
                }
            } catch {
                let place = CellPlace(file: file.name, line: 0, cell: 0)
                faults.append(
                    LineFault(.archiveUnreadable, at: place, problem: error.explanation))
            }
        }
        var sheets: [(file: ImportFile, mapping: ColumnMapping)] = []
        var accounts: [ImportFile] = []
        for file in loose {
            if AccountsFile.columns(of: file) != nil {
                accounts.append(file)
            } else if let mapping = GoodturnFiles.mapping(of: file) {
                sheets.append((file, mapping))
            } else {
                let place = CellPlace(file: file.name, line: 0, cell: 0)
                let code: FaultCode = file.bytes.isEmpty ? .fileEmpty : .fileUnknown
                faults.append(LineFault(code, at: place))
            }
        }
        var reading = columns(
            sheets, accounts: accounts, answers: answers, corrections: corrections, known: known)
        reading.faults = (reading.faults + faults).sorted()
        return reading
    }
}

/// Goodturn's own CSV files: the headings, and writing them.
public enum GoodturnFiles {
    /// The headings of each file, which are the names of the fields.
    public static func headings(of kind: ImportSource.Kind) -> [String] {
        ColumnField.fields(of: kind).filter { ![.firstName, .lastName].contains($0) }
            .map(\.rawValue)
    }

    /// The fixed mapping when the headings are ours, in any order, with columns left away or not.
    public static func mapping(of file: ImportFile) -> ColumnMapping? {
        let table = DelimitedFile(file)
        guard let header = table.records.first else { return nil }
        let named = file.name.lowercased().contains("ask") ? ImportSource.Kind.asks : .offers
        for kind in [ImportSource.Kind.people, .exchanges, named] {
            var columns: [ColumnField: Int] = [:]
            for field in ColumnField.fields(of: kind) {
                columns[field] = header.cells.firstIndex { $0.trimmed == field.rawValue }
                    .map { $0 + 1 }
            }
            let mapping = ColumnMapping(kind: kind, columns: columns)
            if mapping.missing.isEmpty, columns.count == header.cells.count { return mapping }
        }
        return nil
    }

    public static func write(
        _ people: some Sequence<ImportedPerson>, to sink: @escaping (String) throws -> Void
    ) throws {
        let writer = DelimitedWriter(sink: sink)
        try writer.write(header: headings(of: .people))
        for person in people {
            try writer.write(
                [
                    .exact(person.number), .text(person.name), .text(person.email ?? ""),
                    .text(person.phone ?? ""), .text(person.otherPhone ?? ""),
                    .exact((person.joined?.description) ?? moment(person.joinedAt)),
                    .exact(person.born?.description ?? ""), .text(person.language ?? ""),
                    .exact(person.balance?.clock ?? ""),
                    .text(person.tags.joined(separator: "; ")), .text(person.note ?? ""),
                ] + ColumnField.card.map { .text(person.card[$0] ?? "") })
        }
    }

    public static func write(
        _ transfers: some Sequence<ImportedTransfer>, to sink: @escaping (String) throws -> Void
    ) throws {
        let writer = DelimitedWriter(sink: sink)
        try writer.write(header: headings(of: .exchanges))
        for transfer in transfers {
            try writer.write([
                .exact(transfer.day?.description ?? moment(transfer.at)),
                .exact(transfer.to.text), .exact(transfer.from.text),
                .exact(transfer.minutes.clock), .text(transfer.title),
            ])
        }
    }

    /// Writes offers or asks; offers also say when they come again and again.
    public static func write(
        _ posts: some Sequence<ImportedPost>, of kind: ImportedPost.Kind,
        to sink: @escaping (String) throws -> Void
    ) throws {
        let writer = DelimitedWriter(sink: sink)
        try writer.write(header: headings(of: kind == .offer ? .offers : .asks))
        for post in posts where post.kind == kind {
            let times: [[String]] = kind == .offer ? [post.days, post.parts] : []
            try writer.write(
                [
                    .exact(post.number), .exact(post.member), .text(post.title), .text(post.text),
                    .text(post.category ?? ""), .text(post.tags.joined(separator: "; ")),
                    .exact(moment(post.createdAt)), .exact(post.starts?.description ?? ""),
                    .exact(post.ends?.description ?? ""),
                ] + times.map { .exact($0.joined(separator: "; ")) })
        }
    }

    private static func moment(_ instant: Instant?) -> String {
        instant.map { "\($0.description.prefix(19))Z" } ?? ""
    }
}

extension Minutes {
    /// Hours and minutes, such as 1:30 or -0:05.
    var clock: String {
        let (hours, minutes) = parts
        return "\(count < 0 ? "-" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}
