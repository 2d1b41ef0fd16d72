import Essentials

/// The time bank's own name, as the names of exported files begin with it.
enum BankName {
    /// Takes the name from `<bank name>_<plural>_<date>.csv`; nil for a file of another name.
    static func ofFile(_ name: String) -> String? {
        var stem = name
        for ending in [".csv", ".CSV", ".zip"] where stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
        }
        let parts = stem.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count >= 3, let date = parts.last, Day(String(date.prefix(10))) != nil
        else { return nil }
        let bank = parts.dropLast(2).joined(separator: "_")
        return bank.trimmed.isEmpty ? nil : bank.trimmed
    }

    /// The name that most files begin with; the first by spelling when two are as common.
    static func ofFiles(_ names: [String]) -> String? {
        let counts = Dictionary(grouping: names.compactMap(ofFile), by: { $0 }).mapValues(\.count)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Text in which only letters and figures count, as file names lose the rest.
    static func compared(_ text: String) -> String {
        FoldedText(PartyText.plain(text)).text.filter { $0 != " " }
    }
}
