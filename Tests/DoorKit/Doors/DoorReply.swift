import HTTPTypes

/// What came back through a door.
public struct DoorReply: Sendable {
    public let status: Int
    public let headers: HTTPFields
    public let bytes: [UInt8]

    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var contentType: String? { headers[.contentType] }
    /// Where it leads on to, as a full path.
    public var location: String? { headers[.location] }

    /// The text without tags and with its blanks made one, for asking what a person reads.
    public var words: String {
        var plain = ""
        var isTag = false
        for letter in text {
            switch letter {
            case "<":
                isTag = true
                plain += " "
            case ">": isTag = false
            default: if !isTag { plain.append(letter) }
            }
        }
        let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        let read = entities.reduce(plain) { $0.replacing($1.key, with: $1.value) }
        return read.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
