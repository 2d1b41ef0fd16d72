/// A piece of page whose text can never turn into markup by accident.
///
/// The literal parts of an `HTML` string are trusted markup, written by us. Everything between
/// `\(` and `)` is text and is escaped, unless it is `HTML` or a `Component` already. A `nil`
/// renders nothing. There are no templates and no result builders: the page reads as HTML, the
/// compiler checks every name, and fifty rows cost some twenty microseconds.
///
///     let greeting: HTML = "<p>Good morning, \(member.name).</p>"
public struct HTML: Sendable, Hashable {
    /// The rendered bytes, always UTF-8.
    @usableFromInline var bytes: [UInt8]

    @usableFromInline init(bytes: [UInt8]) { self.bytes = bytes }

    /// Nothing at all.
    public init() { bytes = [] }

    /// Text, escaped so that it shows as it was written.
    public init(text: String) {
        bytes = []
        HTML.escape(text, into: &bytes)
    }

    /// Markup from a source we trust as much as our own, spliced without escaping.
    ///
    /// Never give it what a person typed.
    public static func raw(_ markup: String) -> HTML { HTML(bytes: Array(markup.utf8)) }

    /// Whether nothing would be rendered.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The bytes for the wire, in UTF-8.
    public func render() -> [UInt8] { bytes }

    /// The same page part as a string, for tests and for post.
    public var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds another piece behind this one.
    public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

    /// One piece behind the other.
    public static func + (left: HTML, right: HTML) -> HTML {
        HTML(bytes: left.bytes + right.bytes)
    }

    /// Pieces one behind the other, with a separator between them.
    public static func joined(_ pieces: [HTML], by separator: HTML = HTML()) -> HTML {
        HTML(bytes: Array(pieces.map(\.bytes).joined(separator: separator.bytes)))
    }
}

extension HTML: CustomStringConvertible {
    public var description: String { markup }
}
