import Essentials

/// Makes an export of a time bank that never was, as TimeOverflow would write it.
///
/// It has what real ones have: people who left, deleted people, lengths of nothing, seconds that
/// were cut, rows that are truly twice there, two people of one name, names with brackets, commas,
/// quotes and line breaks. The same seed gives the same bytes.
public struct TimeOverflowGenerator: Sendable {
    public struct Size: Hashable, Sendable {
        public var members: Int
        public var posts: Int
        public var transfers: Int

        public init(members: Int = 300, posts: Int = 600, transfers: Int = 5_000) {
            self.members = members
            self.posts = posts
            self.transfers = transfers
        }
    }

    /// The languages in which an export can be made.
    public static let languages = ["en", "es", "ca", "pt-BR", "fr"]

    let size: Size
    let words: GeneratorWords
    let language: TimeOverflowLanguage
    var random: SeededRandom
    var tables: [ImportSource.Kind: GeneratedTable] = [:]
    var names: [String] = []
    private var seconds: [Int64] = []

    /// Nil for a language that is not one of the five, or fewer than 30 members.
    public init?(seed: UInt64, language code: String, size: Size = Size()) {
        guard size.members >= 30, let words = GeneratorWords.of(code),
            let language = TimeOverflowLanguage.all.first(where: { $0.code == code })
        else { return nil }
        self.size = size
        self.words = words
        self.language = language
        random = SeededRandom(seed: seed)
        makeNames()
        makeTransfers()
        makeMembers()
        makePosts(.offers)
        makePosts(.inquiries)
    }

    /// The four files, as they stand in the ZIP.
    public var files: [ImportFile] {
        [ImportSource.Kind.inquiries, .members, .offers, .transfers].compactMap {
            tables[$0]?.file
        }
    }

    /// The ZIP that a manager downloads.
    public func archive() throws(ArchiveRefusal) -> ImportFile {
        ImportFile(
            name: "\(words.bank)_2026-04-01.zip", bytes: try Archive(files: files).packed())
    }

    private func fileName(_ plural: Int) -> String {
        "\(words.bank)_\(words.plurals[plural])_2026-04-01.csv"
    }

    /// Numbers start at 1; every twelfth member has left or was deleted.
    private func isGone(_ member: Int) -> Bool { member % 12 == 5 }

    private mutating func makeNames() {
        names = (0..<size.members).map { index in
            if index % 20 == 3 {
                return GeneratorWords.awkwardNames[index / 20 % GeneratorWords.awkwardNames.count]
            }
            return random.pick(GeneratorWords.givenNames) + " "
                + random.pick(GeneratorWords.familyNames)
        }
        names[1] = names[0]
        seconds = Array(repeating: 0, count: size.members)
    }

    /// How a side of a transfer reads: the bank is -1.
    private func side(_ member: Int) -> String {
        if member < 0 { return GeneratedTable.escaped(words.bank) }
        if isGone(member) { return member % 24 == 5 ? language.inactive : language.deleted }
        return GeneratedTable.escaped("\(names[member]) (\(member + 1))")
    }

    private mutating func makeTransfers() {
        var rows = [words.transfers]
        let start: Int64 = 1_546_300_800
        while rows.count <= size.transfers {
            let from = random.chance(4) ? -1 : random.below(size.members)
            var to = from < 0 || random.chance(96) ? random.below(size.members) : -1
            if to == from { to = (to + 1) % size.members }
            let length =
                Int64(
                    random.chance(2) ? random.below(60) : 15 * 60 * (1 + random.below(16)))
                + Int64(random.chance(10) ? random.below(60) : 0)
            if from >= 0 { seconds[from] -= length }
            if to >= 0 { seconds[to] += length }
            let at = Instant(milliseconds: (start + Int64(random.below(200_000_000))) * 1_000)
            let minutes = length / 60
            let title = random.chance(70) ? random.pick(GeneratorWords.tasks) : ""
            let quantity =
                length == 0 ? "0" : "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
            rows.append([GeneratedTable.stamp(at), side(from), side(to), title, quantity])
            if random.chance(1), rows.count <= size.transfers {
                rows.append(rows[rows.count - 1])
                if from >= 0 { seconds[from] -= length }
                if to >= 0 { seconds[to] += length }
            }
        }
        tables[.transfers] = GeneratedTable(name: fileName(1), kind: .transfers, rows: rows)
    }

    private mutating func makeMembers() {
        var rows = [words.members]
        for member in 0..<size.members where !isGone(member) {
            let number = member + 1
            let created = Instant(milliseconds: 1_500_000_000_000)
                .adding(seconds: Int64(random.below(90_000_000)))
            // Some transfers were deleted in the old system: the balance knows, the rows do not.
            let lost = Int64(random.chance(5) ? 60 * (random.below(240) - 120) : 0)
            let balance = seconds[member] + lost
            rows.append([
                "\(number)", names[member],
                random.chance(80) ? "member\(number)@mail.example" : "",
                random.chance(70) ? "+34 600 000 \(number % 900 + 100)" : "", "",
                GeneratedTable.stamp(created),
                random.chance(60) ? GeneratedTable.stamp(created.adding(days: 300)) : "",
                language.code, balance == 0 && random.chance(50) ? "" : "\(balance)",
            ])
        }
        tables[.members] = GeneratedTable(name: fileName(0), kind: .members, rows: rows)
    }

    /// Goes on for a while: so many more exchanges between people who are still there.
    ///
    /// The balances follow. The files of the same bank without them are the earlier export.
    public mutating func goOn(exchanges count: Int) {
        guard var transfers = tables[.transfers], var members = tables[.members] else { return }
        let here = (0..<size.members).filter { !isGone($0) }
        let start = Instant(milliseconds: (1_546_300_800 + 200_000_000) * 1_000)
        for index in 0..<count {
            let place = random.below(here.count)
            let from = here[place]
            let to = here[(place + 1 + random.below(here.count - 1)) % here.count]
            let quarters = 1 + random.below(12)
            let moment = start.adding(seconds: Int64(index) * 3_600 + 17)
            transfers.rows.append([
                GeneratedTable.stamp(moment), side(from), side(to),
                random.pick(GeneratorWords.tasks),
                "\(quarters / 4):\(["00", "15", "30", "45"][quarters % 4])",
            ])
            members.move(seconds: Int64(quarters) * 900, from: from + 1, to: to + 1)
        }
        tables[.transfers] = transfers
        tables[.members] = members
    }

    private mutating func makePosts(_ kind: ImportSource.Kind) {
        let isOffers = kind == .offers
        let count = isOffers ? size.posts - size.posts / 3 : size.posts / 3
        var rows = [isOffers ? words.offers : words.inquiries]
        for index in 0..<count {
            if index % max(count / GeneratorWords.categories.count, 1) == 0 {
                rows.append(["", random.pick(GeneratorWords.categories), "", "", ""])
            }
            var member = random.below(size.members)
            if isGone(member) { member = (member + 1) % size.members }
            let created = Instant(milliseconds: 1_600_000_000_000 + Int64(index) * 7_000_000)
            let tags = random.chance(50) ? "garden, \(random.pick(GeneratorWords.tags))" : ""
            rows.append([
                "\(index * 2 + (isOffers ? 1 : 2))", random.pick(GeneratorWords.tasks), tags,
                "\(names[member]) (\(member + 1))", GeneratedTable.stamp(created),
            ])
        }
        tables[kind] = GeneratedTable(
            name: fileName(isOffers ? 2 : 3), kind: kind, rows: rows)
    }
}

extension GeneratedTable {
    /// Changes two balances in the list of members.
    fileprivate mutating func move(seconds: Int64, from payer: Int, to payee: Int) {
        for (number, change) in [(payer, -seconds), (payee, seconds)] {
            guard let row = rows.firstIndex(where: { $0[0] == "\(number)" }) else { continue }
            rows[row][8] = "\((Int64(rows[row][8]) ?? 0) + change)"
        }
    }

    /// As the old system writes a moment: `2024-03-05 10:22:33 UTC`.
    static func stamp(_ instant: Instant) -> String {
        let text = instant.description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
    }

    /// As the old system's pages, and with them the transfers, write a name.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
        return result
    }
}
