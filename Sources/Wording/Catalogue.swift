import Embedded
import Foundation
import Synchronization

/// One language's phrases, read from a gettext PO file that travels in the binary.
struct Catalogue: Sendable {
    let language: String
    /// The forms of each phrase, by its English sentence; one form where nothing is counted.
    let phrases: [String: [String]]
    let pluralRule: PluralRule

    private static let read = Mutex<[String: Catalogue]>([:])

    /// The catalogue of a language, when one travels in the binary as `catalogues/LANGUAGE.po`.
    ///
    /// It is read when it is first asked for, since most houses speak one language.
    static func shipped(_ language: String) -> Catalogue? {
        guard language != "en" else { return nil }
        return read.withLock { known in
            if let found = known[language] { return found }
            guard let text = embedded("catalogues/\(language).po") else { return nil }
            let found = Catalogue(language: language, portableObject: text)
            known[language] = found
            return found
        }
    }

    private static func embedded(_ name: String) -> String? {
        guard var place = goodturn_first_file() else { return nil }
        while let carried = place.pointee.name {
            if String(cString: carried) == name {
                let bytes = UnsafeBufferPointer(
                    start: place.pointee.bytes, count: place.pointee.length)
                return String(decoding: bytes, as: UTF8.self)
            }
            place += 1
        }
        return nil
    }

    func phrase(_ english: String) -> String? {
        phrases[english]?.first
    }

    func plural(one: String, number: Int) -> String? {
        guard let forms = phrases[one], forms.count > 1 else { return nil }
        let index = pluralRule.index(of: number)
        return forms.indices.contains(index) ? forms[index] : forms.last
    }

    /// Reads `msgid`, `msgid_plural`, `msgstr` and `msgstr[n]`; empty and fuzzy entries are left out.
    init(language: String, portableObject text: String) {
        self.language = language
        pluralRule = PluralRule(language: language)
        var phrases: [String: [String]] = [:]
        var entry = Entry()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty {
                entry.store(in: &phrases)
                entry = Entry()
            } else {
                entry.read(line)
            }
        }
        entry.store(in: &phrases)
        self.phrases = phrases
    }

    private struct Entry {
        var id = ""
        var forms: [Int: String] = [:]
        var isFuzzy = false
        private var field: Field?

        private enum Field { case id, plural, form(Int) }

        mutating func read(_ line: String) {
            if line.hasPrefix("#") {
                isFuzzy = isFuzzy || line.hasPrefix("#,") && line.contains("fuzzy")
            } else if line.hasPrefix("msgid_plural ") {
                field = .plural
            } else if line.hasPrefix("msgid ") {
                field = .id
                append(line)
            } else if line.hasPrefix("msgstr[") {
                field = .form(Int(line.dropFirst(7).prefix { $0 != "]" }) ?? 0)
                append(line)
            } else if line.hasPrefix("msgstr ") {
                field = .form(0)
                append(line)
            } else if line.hasPrefix("\"") {
                append(line)
            }
        }

        private mutating func append(_ line: String) {
            guard let open = line.firstIndex(of: "\""), let close = line.lastIndex(of: "\""),
                open < close
            else { return }
            let quoted = String(line[line.index(after: open)..<close])
            let text =
                quoted
                .replacingOccurrences(of: "\\n", with: "\n")
                .replacingOccurrences(of: "\\\"", with: "\"")
                .replacingOccurrences(of: "\\\\", with: "\\")
            switch field {
            case .id: id += text
            case .form(let index): forms[index, default: ""] += text
            case .plural, nil: break
            }
        }

        func store(in phrases: inout [String: [String]]) {
            guard !id.isEmpty, !isFuzzy else { return }
            let ordered = forms.sorted { $0.key < $1.key }.map(\.value)
            guard !ordered.isEmpty, ordered.allSatisfy({ !$0.isEmpty }) else { return }
            phrases[id] = ordered
        }
    }
}
