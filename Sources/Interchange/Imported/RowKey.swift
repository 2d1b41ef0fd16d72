import Essentials

/// The canonical text of a transfer row, and how often it came before in the same file.
///
/// People appear by number only, so that somebody who changes their name keeps their rows.
enum RowKey {
    /// Between the parts: the sign Unicode has for separating units, never typed.
    static let mark = "\u{1F}"

    static func content(
        at moment: String, from: Party, to: Party, minutes: Minutes, title: String
    ) -> String {
        [moment, from.text, to.text, "\(minutes.count)", title].joined(separator: mark)
    }
}

/// Counts equal contents, so that identical rows stay two rows.
struct RowKeys {
    private var counts: [String: Int] = [:]

    mutating func key(for content: String) -> String {
        let occurrence = counts[content, default: 0] + 1
        counts[content] = occurrence
        return content + RowKey.mark + "\(occurrence)"
    }
}

/// The rows of earlier imports, each taken at most once.
struct EarlierRows {
    private var keys: Set<String>

    init(_ keys: Set<String>) {
        self.keys = keys
    }

    mutating func take(_ transfer: ImportedTransfer) -> Bool {
        keys.remove(transfer.key) != nil
    }

    /// Takes an earlier row that differs only by somebody having left since.
    mutating func takeLoosely(_ transfer: ImportedTransfer) -> Bool {
        guard transfer.from == .former || transfer.to == .former else { return false }
        let parts = transfer.key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        guard parts.count >= 5 else { return false }
        let match = keys.filter { key in
            let other = key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
            return other.count == parts.count && other[0] == parts[0]
                && other[3...].dropLast() == parts[3...].dropLast()
                && (transfer.from == .former || other[1] == parts[1])
                && (transfer.to == .former || other[2] == parts[2])
        }.min()
        guard let match else { return false }
        keys.remove(match)
        return true
    }
}
