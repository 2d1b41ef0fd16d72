/// What stands behind the question mark of an address.
enum QueryText {
    /// `?name=value&…`, where everything but plain letters and digits is written as `%41`; nothing
    /// for no parts.
    static func encoded(_ parts: [(name: String, value: String)]) -> String {
        let pairs = parts.map { "\($0.name)=\(encoded($0.value))" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// The parts of a query that have plain names, as they came.
    static func encoded(_ query: TypedForm) -> String {
        encoded(
            query.names.filter(isPlain).flatMap { name in
                query.all(name).map { (name: name, value: $0) }
            })
    }

    private static func isPlain(_ name: String) -> Bool {
        name.utf8.allSatisfy {
            $0 == UInt8(ascii: "-") || UnicodeScalar($0).properties.isAlphabetic
        }
    }

    private static func encoded(_ text: String) -> String {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.utf8.count)
        for letter in text.utf8 {
            switch letter {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                letters.append(letter)
            default:
                letters.append(UInt8(ascii: "%"))
                letters += [letter].hexadecimal.uppercased().utf8
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
