/// A square code to scan, with the same thing in letters for whoever would rather type.
public struct PaperCode: Hashable, Sendable {
    /// What the squares say, such as a web address.
    public var text: String
    /// What is printed beside them to type; the same text unless a shorter one leads there too.
    public var typed: String
    /// What it is for: "Scan this or type it to say you came".
    public var caption: String

    public init(_ text: String, typed: String? = nil, caption: String = "") {
        self.text = text
        self.typed = typed ?? text
        self.caption = caption
    }
}
