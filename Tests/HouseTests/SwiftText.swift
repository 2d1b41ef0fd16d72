/// A Swift text taken apart: what is code, what is inside string literals; comments are in neither.
///
/// Both parts are as long as the original, with spaces for what is left out, so that a place in
/// one is a place in the file. Letters beyond ASCII become underscores.
struct SwiftText: Sendable {
    let code: String
    let literals: String

    init(_ original: String) {
        var scanner = SwiftScanner(Array(original.utf8))
        scanner.scanCode(endingWithParenthesis: false)
        code = String(decoding: scanner.code, as: UTF8.self)
        literals = String(decoding: scanner.literals, as: UTF8.self)
    }
}

/// Walks once through the bytes and puts each in the part that it belongs to.
private struct SwiftScanner {
    private let bytes: [UInt8]
    private var place = 0
    private(set) var code: [UInt8]
    private(set) var literals: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        code = bytes.map { $0 == newline ? newline : space }
        literals = code
    }

    mutating func scanCode(endingWithParenthesis: Bool) {
        var depth = 0
        while place < bytes.count {
            switch bytes[place] {
            case slash where next(1) == slash:
                while place < bytes.count, bytes[place] != newline { place += 1 }
            case slash where next(1) == star:
                skipBlockComment()
            case quote,
                hash where opensString:
                scanString()
            case open:
                depth += 1
                keepCode()
            case close:
                if depth == 0, endingWithParenthesis { return }
                depth -= 1
                keepCode()
            default:
                keepCode()
            }
        }
    }

    /// True at a quote, or at the hashes in front of one.
    private var opensString: Bool {
        var ahead = place
        while ahead < bytes.count, bytes[ahead] == hash { ahead += 1 }
        return ahead < bytes.count && bytes[ahead] == quote
    }

    private mutating func scanString() {
        var hashes = 0
        while bytes[place] == hash {
            hashes += 1
            place += 1
        }
        let quotes = next(1) == quote && next(2) == quote ? 3 : 1
        place += quotes
        while place < bytes.count {
            if bytes[place] == quote, ends(quotes: quotes, hashes: hashes) {
                place += quotes + hashes
                return
            } else if bytes[place] == backslash, next(hashes + 1) == open {
                place += hashes + 2
                scanCode(endingWithParenthesis: true)
                place += 1
            } else if bytes[place] == backslash, hashes == 0 {
                place += 2
            } else {
                if bytes[place] != newline { literals[place] = plain(bytes[place]) }
                place += 1
            }
        }
    }

    private func ends(quotes: Int, hashes: Int) -> Bool {
        let end = place + quotes + hashes
        guard end <= bytes.count else { return false }
        return bytes[place..<(place + quotes)].allSatisfy { $0 == quote }
            && bytes[(place + quotes)..<end].allSatisfy { $0 == hash }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if bytes[place] == slash, next(1) == star {
                depth += 1
                place += 2
            } else if bytes[place] == star, next(1) == slash {
                depth -= 1
                place += 2
            } else {
                place += 1
            }
        } while depth > 0 && place < bytes.count
    }

    private mutating func keepCode() {
        code[place] = plain(bytes[place])
        place += 1
    }

    private func next(_ step: Int) -> UInt8? {
        place + step < bytes.count ? bytes[place + step] : nil
    }

    private func plain(_ byte: UInt8) -> UInt8 {
        byte < 128 ? byte : UInt8(ascii: "_")
    }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
private let quote = UInt8(ascii: "\"")
private let hash = UInt8(ascii: "#")
private let backslash = UInt8(ascii: "\\")
private let open = UInt8(ascii: "(")
private let close = UInt8(ascii: ")")
