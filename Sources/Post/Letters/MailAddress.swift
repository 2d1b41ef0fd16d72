/// Where mail goes to or comes from, with the name people see beside it.
///
/// Only what every mail server carries: ASCII, one `@`, no spaces. That also means that no address
/// can smuggle a line into a message or a command.
public struct MailAddress: Hashable, Sendable {
    public let address: String
    public let name: String?

    public init(_ address: String, name: String? = nil) throws(LetterRefusal) {
        guard MailAddress.isSendable(address) else { throw .unsendableAddress(address) }
        if let name, name.hasLineBreak { throw .lineBreak(in: "name") }
        self.address = address
        self.name = name?.isEmpty == true ? nil : name
    }

    private static func isSendable(_ address: String) -> Bool {
        let parts = address.utf8.split(
            separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].count <= 64, !parts[1].isEmpty,
            address.utf8.count <= 254
        else { return false }
        let forbidden = Set("<>()[]\\,;:\" ".utf8)
        return address.utf8.allSatisfy { $0 > 32 && $0 < 127 && !forbidden.contains($0) }
            && !parts[1].starts(with: ".".utf8) && parts[1].last != UInt8(ascii: ".")
    }
}

extension String {
    /// Whether the text would end the line of a header it stood in.
    ///
    /// Looked for among scalars, since Swift sees a carriage return and line feed as one letter.
    var hasLineBreak: Bool {
        unicodeScalars.contains { $0 == "\r" || $0 == "\n" || $0 == "\0" }
    }
}
