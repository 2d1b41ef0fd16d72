import Foundation

/// Bytes as letters that any mail server carries (RFC 2045), 76 to a line.
enum Base64Lines {
    static func lines(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 57).map { start in
            oneLine(Array(bytes[start..<min(start + 57, bytes.count)])) + "\r\n"
        }.joined()
    }

    static func oneLine(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }
}
