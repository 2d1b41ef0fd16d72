import CZlib

/// Compresses bytes as they come, into the gzip format (RFC 1952), with little memory.
///
/// zlib keeps the address of its state, so this is one object that stays where it is.
public final class GzipWriter {
    private let stream: UnsafeMutablePointer<z_stream>
    private let header: UnsafeMutablePointer<gz_header>
    private let padding: UnsafeMutableBufferPointer<UInt8>
    private static let chunk = 32_768

    /// - Parameters:
    ///   - level: 1 is quickest, 9 is smallest.
    ///   - padding: bytes that mean nothing, for the header; readers skip them.
    public init(level: Int32 = 6, padding bytes: [UInt8] = []) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 is the largest window; 16 more asks for gzip's header and trailer.
        let code = deflateInit2_(
            stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        precondition(code == Z_OK, "zlib could not start")
        padding = .allocate(capacity: bytes.count)
        _ = padding.initialize(from: bytes)
        header = .allocate(capacity: 1)
        header.initialize(to: gz_header())
        header.pointee.os = 255
        if !bytes.isEmpty {
            header.pointee.extra = padding.baseAddress
            header.pointee.extra_len = UInt32(bytes.count)
        }
        deflateSetHeader(stream, header)
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        header.deinitialize(count: 1)
        header.deallocate()
        padding.deinitialize()
        padding.deallocate()
    }

    /// Takes more bytes, and hands out what is ready of the compressed ones.
    public func write(_ bytes: [UInt8]) -> [UInt8] {
        bytes.isEmpty ? [] : run(bytes, Z_NO_FLUSH)
    }

    /// Ends the stream, and hands out the rest of it.
    public func finish() -> [UInt8] { run([], Z_FINISH) }

    /// The gzip form of bytes that are all there.
    public static func gzip(
        _ bytes: [UInt8], level: Int32 = 6, padding: [UInt8] = []
    ) -> [UInt8] {
        let writer = GzipWriter(level: level, padding: padding)
        return writer.write(bytes) + writer.finish()
    }

    private func run(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
        var input = bytes
        var output: [UInt8] = []
        var room = [UInt8](repeating: 0, count: Self.chunk)
        input.withUnsafeMutableBufferPointer { given in
            stream.pointee.next_in = given.baseAddress
            stream.pointee.avail_in = UInt32(given.count)
            repeat {
                let made = room.withUnsafeMutableBufferPointer { space in
                    stream.pointee.next_out = space.baseAddress
                    stream.pointee.avail_out = UInt32(space.count)
                    let code = deflate(stream, flush)
                    precondition(code != Z_STREAM_ERROR, "zlib lost its state")
                    return space.count - Int(stream.pointee.avail_out)
                }
                output += room[..<made]
            } while stream.pointee.avail_out == 0
            stream.pointee.next_in = nil
        }
        return output
    }
}
