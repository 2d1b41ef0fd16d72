import Essentials

/// What a side of a transfer reads where it names no member: the bank, or somebody who left.
///
/// The phrases of nine languages are known. In a file of no known language the phrases are
/// learned: the at most two texts without a number that stand more than once.
struct PartyWords {
    private(set) var bank: String?
    /// The bank's name as the export writes it.
    private(set) var bankName: String?
    private(set) var learned: Set<String> = []
    /// Names among which only a person can find the bank's.
    private(set) var candidates: [String] = []

    private static let known = Set(
        TimeOverflowLanguage.all.flatMap {
            [BankName.compared($0.inactive), BankName.compared($0.deleted)]
        })

    init(
        cells: [String], headings: [String], fileNames: [String], answer: String?,
        directory: MemberDirectory
    ) {
        var counts: [String: (text: String, count: Int)] = [:]
        var hasKnownPhrase = false
        let times = Dictionary(grouping: cells.map(\.trimmed), by: { $0 }).mapValues(\.count)
        for (text, count) in times {
            if text.isEmpty || PartyText(text).number != nil && answer != text { continue }
            let key = BankName.compared(text)
            if PartyWords.known.contains(key) {
                hasKnownPhrase = true
            } else {
                let spelled = counts[key].map { min($0.text, PartyText.plain(text)) }
                counts[key] = (
                    spelled ?? PartyText.plain(text), (counts[key]?.count ?? 0) + count
                )
            }
        }
        let named = answer ?? BankName.ofFiles(fileNames)
        let isLanguageKnown = hasKnownPhrase || TimeOverflowLanguage.ofTransfers(headings) != nil
        let isNone = answer == "none"
        if !isNone, let named {
            (bankName, bank) = (named, BankName.compared(named))
            counts[BankName.compared(named)] = nil
        }
        let rest = counts.filter { !directory.hasName($0.value.text) }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        if bank == nil, !isNone {
            findBank(rest.map { ($0.key, $0.value.text, $0.value.count) }, isLanguageKnown)
        } else if !isLanguageKnown {
            let often = rest.filter { $0.value.count >= 2 }
            learned = Set(often.prefix(often.count <= 2 ? 2 : 0).map(\.key))
        }
    }

    /// Without a name from the files: the one text that stands often while no other does.
    private mutating func findBank(
        _ rest: [(key: String, text: String, count: Int)], _ isLanguageKnown: Bool
    ) {
        guard let top = rest.first else { return }
        let isAlone = top.count >= 2 && rest.dropFirst().allSatisfy { $0.count == 1 }
        if isLanguageKnown, isAlone {
            (bank, bankName) = (top.key, top.text)
        } else {
            candidates = rest.prefix(8).map(\.text)
        }
    }

    /// The side that a text without a member number stands for; nil when it is neither.
    func party(_ text: String) -> Party? {
        let key = BankName.compared(text)
        if key == bank { return .bank }
        return PartyWords.known.contains(key) || learned.contains(key) ? .former : nil
    }
}
