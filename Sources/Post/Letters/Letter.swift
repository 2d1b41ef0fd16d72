import Essentials

/// One e-mail to one person, ready to be sent.
///
/// Always in plain text, since some read nothing else; HTML is an extra. One letter has one
/// receiver, so that nobody learns another's address.
public struct Letter: Hashable, Sendable {
    public var from: MailAddress
    public var to: MailAddress
    /// Where an answer goes, if not to `from`.
    public var replyTo: MailAddress?
    public var subject: String
    public var text: String
    public var html: String?
    /// As in `4417@time.example.org`, without angle brackets; the same for each try, so that a
    /// receiver who gets it twice can tell.
    public var messageID: String
    public var date: Instant
    /// A web address or `mailto:` where the reader can stop such letters.
    public var unsubscribe: String?
    public var enclosures: [Enclosure]

    public init(
        from: MailAddress, to: MailAddress, subject: String, text: String, messageID: String,
        date: Instant
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.messageID = messageID
        self.date = date
        enclosures = []
    }
}

/// A file that travels with a letter, such as a statement as PDF.
public struct Enclosure: Hashable, Sendable {
    public var name: String
    /// Its sort, such as `application/pdf`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(name: String, mediaType: String = "application/pdf", bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
