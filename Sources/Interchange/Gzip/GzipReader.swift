import CZlib

/// Unpacks the gzip format (RFC 1952) as it comes, with little memory.
public final class GzipReader {
    private let stream: UnsafeMutablePointer<z_stream>
    private static let chunk = 65_536
    /// Whether the stream's own end has come, with a checksum that fits.
    public private(set) var isAtEnd = false

    public init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let code = inflateInit2_(
            stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(code == Z_OK, "zlib could not start")
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Takes more compressed bytes, and hands out what they hold.
    ///
    /// - Returns: nil where the bytes are not gzip, or were damaged.
    public func read(_ bytes: [UInt8]) -> [UInt8]? {
        guard !isAtEnd else { return bytes.isEmpty ? [] : nil }
        var input = bytes
        var output: [UInt8] = []
        var room = [UInt8](repeating: 0, count: Self.chunk)
        let isWell = input.withUnsafeMutableBufferPointer { given -> Bool in
            stream.pointee.next_in = given.baseAddress
            stream.pointee.avail_in = UInt32(given.count)
            repeat {
                let (code, made) = room.withUnsafeMutableBufferPointer { space in
                    stream.pointee.next_out = space.baseAddress
                    stream.pointee.avail_out = UInt32(space.count)
                    let code = inflate(stream, Z_NO_FLUSH)
                    return (code, space.count - Int(stream.pointee.avail_out))
                }
                output += room[..<made]
                isAtEnd = code == Z_STREAM_END
                // Z_BUF_ERROR says only that more input is needed.
                guard code == Z_OK || code == Z_BUF_ERROR || isAtEnd else { return false }
            } while stream.pointee.avail_out == 0 && !isAtEnd
            // Bytes behind the end do not belong to it.
            return stream.pointee.avail_in == 0
        }
        return isWell ? output : nil
    }
}
