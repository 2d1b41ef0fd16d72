/// Ids for elements, made from field names so that labels, hints and summaries meet.
enum ElementID {
    /// Keeps letters, digits and dashes, and turns everything else into a dash.
    static func made(from name: String) -> String {
        let letters = name.utf8.map { letter -> UInt8 in
            switch letter {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                letter
            default:
                UInt8(ascii: "-")
            }
        }
        return "f-" + String(decoding: letters, as: UTF8.self)
    }
}
