import Interchange
import Testing

@Suite struct `Gzip packing` {
    private static let samples: [[UInt8]] = [
        [], [0], Array("one good turn".utf8), [UInt8](repeating: 7, count: 200_000),
        (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31) },
    ]

    @Test(arguments: samples)
    func `gives back what was packed, however it is cut`(bytes: [UInt8]) throws {
        let packed = GzipWriter.gzip(bytes, padding: [1, 2, 3])
        for size in [1, 7, 1_000, packed.count] where packed.count / size < 20_000 {
            let reader = GzipReader()
            var read: [UInt8] = []
            for start in stride(from: 0, to: packed.count, by: size) {
                let piece = Array(packed[start..<min(start + size, packed.count)])
                read += try #require(reader.read(piece))
            }
            #expect(read == bytes)
            #expect(reader.isAtEnd)
        }
    }

    @Test func `begins as gzip does and gets smaller`() {
        let packed = GzipWriter.gzip([UInt8](repeating: 65, count: 10_000))
        #expect(packed.prefix(3) == [0x1f, 0x8b, 8])
        #expect(packed.count < 200)
    }

    @Test func `pads each page by as much as was asked`() {
        let bytes = Array("one good turn".utf8)
        let plain = GzipWriter.gzip(bytes)
        let padded = GzipWriter.gzip(bytes, padding: [UInt8](repeating: 9, count: 40))
        #expect(padded.count == plain.count + 42)
    }

    @Test func `refuses what is not gzip and what was damaged`() {
        #expect(GzipReader().read(Array("not gzip at all".utf8)) == nil)
        var packed = GzipWriter.gzip([UInt8](repeating: 65, count: 10_000))
        packed[packed.count - 6] ^= 1
        #expect(GzipReader().read(packed) == nil)
    }

    @Test func `is not at its end while something is missing`() {
        let packed = GzipWriter.gzip(Array("one good turn".utf8))
        let reader = GzipReader()
        _ = reader.read(Array(packed.dropLast()))
        #expect(!reader.isAtEnd)
    }
}
