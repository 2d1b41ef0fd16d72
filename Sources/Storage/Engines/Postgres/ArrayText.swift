import Essentials

/// A list as PostgreSQL writes it, `{1,2}`: one text parameter, cast to an array there.
struct ArrayText: SQLBindable {
    static let sqlKind = SQLKind.text
    let text: String

    var sqlValue: SQLValue { .text(text) }

    init(_ numbers: [Int64]) {
        text = "{" + numbers.map(String.init).joined(separator: ",") + "}"
    }

    init<Of>(_ ids: [Identifier<Of>]) {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        bytes.reserveCapacity(ids.count * 33 + 2)
        for id in ids {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            Self.appendDigits(of: id.high, to: &bytes)
            Self.appendDigits(of: id.low, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Lists of bytes, each in the hexadecimal form.
    init(_ blobs: [[UInt8]]) {
        var bytes: [UInt8] = [UInt8(ascii: "{")]
        for blob in blobs {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(contentsOf: #""\\x"#.utf8)
            for byte in blob {
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "}"))
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func appendDigits(of half: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 60, through: 0, by: -4) {
            bytes.append(digits[Int(half >> UInt64(shift) & 15)])
        }
    }
}
