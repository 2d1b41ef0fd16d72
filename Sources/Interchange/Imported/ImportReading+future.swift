import Essentials

extension ImportReading {
    /// Turns what has not happened yet into faults, since nothing of tomorrow is ever posted.
    ///
    /// Which day it is, and on which day a moment falls, depends on the community's zone, so both
    /// come from outside; `cell` says in which cell of a file the date stands.
    public mutating func refuseFuture(
        after today: Day, day: (ImportedTransfer) -> Day, cell: (String) -> Int
    ) {
        func fault(_ transfer: ImportedTransfer) -> LineFault? {
            let found = day(transfer)
            guard found > today else { return nil }
            let place = CellPlace(
                file: transfer.place.file, line: transfer.place.line,
                cell: cell(transfer.place.file))
            return LineFault(.dateInFuture, at: place, read: found.description)
        }
        let found =
            transfers.compactMap(fault) + countedOnly.compactMap { fault($0.transfer) }
            + people.compactMap { person in
                guard let born = person.born, born > today else { return nil }
                let place = CellPlace(file: person.place.file, line: person.place.line, cell: 0)
                return LineFault(.dateInFuture, at: place, read: born.description)
            }
        guard !found.isEmpty else { return }
        faults = (faults + found).sorted()
    }
}
