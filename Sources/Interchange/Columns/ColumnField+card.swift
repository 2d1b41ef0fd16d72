extension ColumnField {
    /// The columns about a person's card, in the order of our own CSV.
    public static let card: [ColumnField] = [
        .fullName, .standing, .area, .address, .bestHours, .channel, .format, .ageBand, .languages,
        .emergencyName, .emergencyPhone, .firstReferee, .secondReferee, .referredBy, .accessNeeds,
        .preferences, .free, .keepTo, .interests, .lifeExperience, .ownFields,
    ]

    /// What a cell about a card may hold.
    public enum CardShape: Hashable, Sendable {
        /// Anything that somebody wrote.
        case words
        /// One of these words.
        case one([String])
        /// Any of these words, `; ` between them.
        case some([String])
        /// A name and an answer on each line, such as `Bus route: 12`.
        case answers
    }

    /// The shape of a card's column, and of an offer's days and parts; the words are those of docs/reference/csv.md.
    public var cardShape: CardShape {
        switch self {
        case .standing: .one(["active", "paused", "left", "died", "in-care"])
        case .channel: .one(["telephone", "email", "letter", "in-person", "text-message"])
        case .format: .one(["ordinary", "large-print", "easy-read", "audio"])
        case .ageBand: .one(["under-18", "18-25", "26-49", "50-64", "65-79", "80-on"])
        case .free: .some(Self.week)
        case .days: .some(Self.weekdays)
        case .parts: .some(Self.partsOfDay)
        case .keepTo: .some(["ask-on-the-day", "in-pieces", "letter-only"])
        case .ownFields: .answers
        default: .words
        }
    }

    /// How many letters a cell about a card may hold; as many as the form of the card takes.
    public var lettersMax: Int {
        switch self {
        case .accessNeeds, .preferences: 2_000
        // Fifty things of a hundred and twenty letters, or a dozen answers.
        case .interests, .lifeExperience, .ownFields: 6_000
        default: 300
        }
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let partsOfDay = ["morning", "afternoon", "evening"]
    private static let week = weekdays.flatMap { day in partsOfDay.map { "\(day)-\($0)" } }
}

extension CellReading {
    /// What a cell says of a card; nil where it is empty, or with a fault noted.
    mutating func card(_ cell: SheetCell, _ field: ColumnField) -> String? {
        guard let text = words(cell) else { return nil }
        guard text.count <= field.lettersMax else {
            note(
                .textTooLong, cell,
                problem: "This has \(text.count) letters, more than a card can hold.",
                help: "Write it in \(field.lettersMax) letters.")
            return nil
        }
        switch field.cardShape {
        case .words: return text
        case .one(let known): return code(text, known, cell)
        case .some(let known):
            let parts = text.split { ",;\n".contains($0) }.map { String($0).trimmed }
            let read = parts.filter { !$0.isEmpty }.compactMap { code($0, known, cell) }
            return read.isEmpty ? nil : known.filter(read.contains).joined(separator: "; ")
        case .answers: return answers(text, cell)
        }
    }

    private mutating func code(_ text: String, _ known: [String], _ cell: SheetCell) -> String? {
        let word = text.lowercased()
        if known.contains(word) { return word }
        note(
            .wordUnknown, cell, problem: "\(text) is none of the words that may stand here.",
            help:
                "Use \(known.count > 8 ? "words such as \(known[0])" : known.joined(separator: ", "))."
        )
        return nil
    }

    private mutating func answers(_ text: String, _ cell: SheetCell) -> String? {
        let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
            .filter { !$0.isEmpty }
        for line in lines {
            let sides = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else {
                note(.answerUnnamed, cell)
                return nil
            }
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
