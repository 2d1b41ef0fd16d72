import Essentials

/// Who the export knows, so that the sides of a transfer can be told.
struct MemberDirectory {
    /// Name by number; nil where the name could not be read.
    private(set) var names: [String: FoldedText?] = [:]
    /// Every number a name was seen with, doubtful lines included.
    private(set) var doubtfulNumbers: Set<String> = []
    private(set) var doubtfulNames: Set<FoldedText> = []
    private(set) var lines: [String: LinePlace] = [:]

    /// Whether anybody is known, here or in the books already.
    var isEmpty: Bool { names.isEmpty && doubtfulNumbers.isEmpty && doubtfulNames.isEmpty }

    mutating func add(_ number: String, name: String?, at place: LinePlace) {
        names[number] = .some(name.map(FoldedText.init))
        lines[number] = place
    }

    /// Keeps what a faulty line seems to say, so that one mistake is named once and not again in
    /// every row that speaks of the same person.
    mutating func addDoubtful(_ cells: some Sequence<String>) {
        for cell in cells where !cell.trimmed.isEmpty {
            if let number = MemberNumber.read(cell) { doubtfulNumbers.insert(number) }
            doubtfulNames.insert(FoldedText(cell))
        }
    }

    mutating func addDoubtful(name: String) {
        if !name.isEmpty { doubtfulNames.insert(FoldedText(name)) }
    }

    func hasName(_ text: String) -> Bool {
        let folded = FoldedText(text)
        return doubtfulNames.contains(folded) || names.values.contains(folded)
    }

    enum Finding {
        case known
        /// On a line with a fault of its own.
        case doubtful
        case unknown
        /// The list has this other name for the number.
        case otherName
    }

    func find(_ party: PartyText, number: String) -> Finding {
        let folded = FoldedText(party.name)
        guard let name = names[number] else {
            let isDoubtful = doubtfulNumbers.contains(number) || doubtfulNames.contains(folded)
            return isDoubtful ? .doubtful : .unknown
        }
        guard let name, name != folded else { return .known }
        return doubtfulNames.contains(folded) ? .doubtful : .otherName
    }
}
