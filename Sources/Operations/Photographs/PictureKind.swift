/// A kind of picture file that is taken in, known by its first bytes and never by its name.
enum PictureKind {
    case jpeg, png, webp

    init?(_ file: [UInt8]) {
        if file.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if file.count > 16, file.starts(with: Array("RIFF".utf8)),
            file[8..<12].elementsEqual("WEBP".utf8)
        {
            self = .webp
        } else {
            return nil
        }
    }

    /// Width and height as the head of the file says, before anything is unpacked.
    func size(of file: [UInt8]) -> (width: Int, height: Int)? {
        let bytes = PictureBytes(file)
        switch self {
        case .png:
            guard let width = bytes.big(16, 4), let height = bytes.big(20, 4) else { return nil }
            return (width, height)
        case .jpeg: return bytes.jpegSize
        case .webp: return bytes.webpSize
        }
    }
}

/// The bytes of a picture, read with care: nil instead of past the end.
struct PictureBytes {
    let file: [UInt8]

    init(_ file: [UInt8]) {
        self.file = file
    }

    func big(_ start: Int, _ count: Int) -> Int? {
        guard start >= 0, start + count <= file.count else { return nil }
        return file[start..<(start + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ start: Int, _ count: Int) -> Int? {
        guard start >= 0, start + count <= file.count else { return nil }
        return file[start..<(start + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// From the first frame header (ISO 10918-1, B.2.2).
    var jpegSize: (width: Int, height: Int)? {
        var place = 2
        while let mark = big(place, 2), mark >> 8 == 0xFF {
            let code = mark & 0xFF
            let isFrame = (0xC0...0xCF).contains(code) && ![0xC4, 0xC8, 0xCC].contains(code)
            if isFrame {
                guard let height = big(place + 5, 2), let width = big(place + 7, 2) else {
                    return nil
                }
                return (width, height)
            }
            if code == 0xFF {
                place += 1
                continue
            }
            guard let length = big(place + 2, 2), length >= 2 else { return nil }
            place += 2 + length
        }
        return nil
    }

    /// From the first chunk, in its three forms (RFC 9649).
    var webpSize: (width: Int, height: Int)? {
        guard file.count >= 30 else { return nil }
        switch String(decoding: file[12..<16], as: UTF8.self) {
        case "VP8X":
            guard let width = little(24, 3), let height = little(27, 3) else { return nil }
            return (width + 1, height + 1)
        case "VP8L":
            guard let bits = little(21, 4) else { return nil }
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        case "VP8 ":
            guard let width = little(26, 2), let height = little(28, 2) else { return nil }
            return (width & 0x3FFF, height & 0x3FFF)
        default: return nil
        }
    }
}

/// The one thing that is read from the hidden data of a photograph: which side is up.
enum Exif {
    enum Turn {
        case none, left, right, half
    }

    /// How the picture must be turned to stand upright; mirrored ones are left as they are.
    static func turn(of file: [UInt8]) -> Turn {
        let bytes = PictureBytes(file)
        var place = 2
        while let mark = bytes.big(place, 2), mark >> 8 == 0xFF, mark != 0xFFDA {
            guard let length = bytes.big(place + 2, 2), length >= 2 else { return .none }
            let content = place + 4
            if mark == 0xFFE1, bytes.big(content, 4) == 0x4578_6966 {
                return turn(in: bytes, at: content + 6)
            }
            place += 2 + length
        }
        return .none
    }

    /// Tag 0x0112 of the first directory (TIFF 6.0, section 2).
    private static func turn(in bytes: PictureBytes, at start: Int) -> Turn {
        guard let order = bytes.big(start, 2), order == 0x4949 || order == 0x4D4D else {
            return .none
        }
        func number(_ place: Int, _ count: Int) -> Int? {
            order == 0x4949 ? bytes.little(place, count) : bytes.big(place, count)
        }
        guard let offset = number(start + 4, 4), let count = number(start + offset, 2) else {
            return .none
        }
        for entry in 0..<min(count, 64) {
            let place = start + offset + 2 + entry * 12
            guard number(place, 2) == 0x0112 else { continue }
            switch number(place + 8, 2) {
            case 3: return .half
            case 6: return .right
            case 8: return .left
            default: return .none
            }
        }
        return .none
    }
}
