import Foundation

extension String {
    /// The text of encoded words, read by rules of its own and not by the code under test.
    var decodedWords: String {
        let bytes = matches(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/).compactMap { match in
            Data(base64Encoded: String(match.1))
        }
        // Each word must be whole text of its own.
        return bytes.map { String(data: $0, encoding: .utf8) ?? "(cut letter)" }.joined()
    }

    /// The text that quoted-printable lines stand for.
    var unquoted: String {
        var bytes: [UInt8] = []
        var rest = Array(replacing("=\r\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "=") {
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                rest = rest.dropFirst(2)
                bytes.append(UInt8(digits, radix: 16) ?? 0)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
