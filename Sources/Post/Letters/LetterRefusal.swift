import Essentials

/// Why a letter cannot be sent as it was written.
public enum LetterRefusal: Refusal, Hashable {
    /// No mail server would take this address.
    case unsendableAddress(String)
    /// A line break in a header could add headers of somebody else's choosing.
    case lineBreak(in: String)
    /// The message id is not one word, an `@`, and another.
    case unsendableMessageID(String)
    /// The address to unsubscribe at is not a web or mail address.
    case unsendableUnsubscribe(String)
    /// The sort of an enclosed file is not written as `application/pdf` is.
    case unsendableMediaType(String)

    public var kind: RefusalKind { .invalid }

    public var code: String {
        switch self {
        case .unsendableAddress: "unsendable-address"
        case .lineBreak: "line-break-in-header"
        case .unsendableMessageID: "unsendable-message-id"
        case .unsendableUnsubscribe: "unsendable-unsubscribe"
        case .unsendableMediaType: "unsendable-media-type"
        }
    }

    public var explanation: String {
        switch self {
        case .unsendableAddress(let address):
            "We cannot send e-mail to \"\(address)\". Check it letter by letter, "
                + "as in name@example.org."
        case .lineBreak(let field):
            "The \(field) of an e-mail must be one line. Take the line break out and try again."
        case .unsendableMessageID(let id):
            "The message id \"\(id)\" must look like 4417@time.example.org."
        case .unsendableUnsubscribe(let address):
            "\"\(address)\" cannot be used to stop letters. Use a web address that begins "
                + "with https:// or a mailto: address."
        case .unsendableMediaType(let type):
            "\"\(type)\" is not a sort of file. Write it as in application/pdf."
        }
    }
}
