import Communities
import Essentials
import Interchange

extension ImportReading {
    /// Reads the files of an import of this kind as the draft says, for the books given.
    static func read(
        _ kind: ImportKind, _ files: [ImportFile], draft: ImportDraft, books: ImportBooks
    ) -> ImportReading {
        read(
            kind, files, draft: draft, known: books.known(to: kind), today: books.today
        ) { books.zone.day(at: $0) }
    }

    static func read(
        _ kind: ImportKind, _ files: [ImportFile], draft: ImportDraft, known: Set<String>,
        today: Day, day: (Instant) -> Day
    ) -> ImportReading {
        let (answers, corrections) = (draft.answers, draft.corrections)
        var reading: ImportReading
        switch kind {
        case .timeOverflow:
            reading = .timeOverflow(
                files, answers: answers, corrections: corrections, known: known)
        case .goodturn:
            reading = .goodturn(files, answers: answers, corrections: corrections, known: known)
        case .csv, .people:
            let mapped = files.compactMap { file in
                draft.mapping(of: file.name).map { (file, $0) }
            }
            reading = .columns(
                mapped, answers: answers, corrections: corrections, known: known,
                enriching: kind == .people)
            let open = files.filter { draft.mapping(of: $0.name) == nil }
            reading.faults += open.map {
                LineFault(
                    .columnMissing, at: CellPlace(file: $0.name, line: 0, cell: 0))
            }
        }
        let sources = reading.sources
        reading.refuseFuture(after: today, day: { $0.day ?? day($0.at) }) { file in
            switch sources.first(where: { $0.file == file })?.kind {
            case .transfers: return 1
            case .transferList: return 6
            default:
                let mapping =
                    draft.mapping(of: file)
                    ?? files.first { $0.name == file }.flatMap(GoodturnFiles.mapping)
                return mapping?.columns[.day] ?? 0
            }
        }
        return reading.withBlindedKeys()
    }

    /// The same with digests in place of the words in the keys of rows.
    private func withBlindedKeys() -> ImportReading {
        var copy = self
        copy.transfers = transfers.map(\.blinded)
        copy.countedOnly = countedOnly.map {
            CountedTransfer(transfer: $0.transfer.blinded, reason: $0.reason)
        }
        return copy
    }
}

extension ImportedTransfer {
    fileprivate var blinded: ImportedTransfer {
        // Moment, from, to, minutes, title, occurrence; the title is the only part with words.
        var parts = key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
            .map(String.init)
        if parts.count >= 6 {
            let title = parts[4..<(parts.count - 1)].joined(separator: "\u{1F}")
            parts.replaceSubrange(4..<(parts.count - 1), with: [BlindedKey.of(title)])
        }
        return ImportedTransfer(
            place: place, key: parts.joined(separator: "\u{1F}"), at: at, day: day, from: from,
            to: to, minutes: minutes, title: title)
    }
}

extension ImportedPost {
    /// The key without words.
    var blindedKey: String {
        number.isEmpty
            ? "\(kind.rawValue)|\(member)|\(BlindedKey.of(title))" : "\(kind.rawValue)|\(number)"
    }
}

/// Text as a short digest: equal texts are recognised, none can be read back.
enum BlindedKey {
    static func of(_ text: String) -> String {
        text.isEmpty ? "" : Array(Digest.of(text).prefix(12)).map(hexadecimal).joined()
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
    }
}
