/// The days and the parts of a day that make up a week, in the words of the page's language.
public struct Week: Sendable {
    /// A day or a part of one: the key stored, the short word on top, the full word read out.
    public struct Part: Sendable {
        let key: String
        let short: String
        let full: String

        public init(_ key: String, short: String, full: String) {
            self.key = key
            self.short = short
            self.full = full
        }
    }

    let days: [Part]
    let parts: [Part]

    /// Days from the first of the week, parts from the morning on.
    public init(days: [Part], parts: [Part]) {
        self.days = days
        self.parts = parts
    }

    /// The key of a part of a day, such as `mon-morning`.
    static func key(_ day: Part, _ part: Part) -> String { "\(day.key)-\(part.key)" }
}
