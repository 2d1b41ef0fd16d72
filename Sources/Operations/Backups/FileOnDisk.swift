import Foundation

/// A file to hand out piece by piece, so that a large one never lies in memory as a whole.
///
/// It is held open from the first: a file that is removed meanwhile is still read to its end.
public final class FileOnDisk: Sendable {
    /// What it is called where it is saved.
    public let name: String
    public let bytes: Int
    private let handle: FileHandle

    /// How much is in memory at a time.
    static let pieceSize = 262_144

    init?(path: String, name: String) {
        guard let handle = FileHandle(forReadingAtPath: path),
            let end = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil
        else { return nil }
        self.name = name
        self.handle = handle
        bytes = Int(end)
    }

    deinit {
        try? handle.close()
    }

    /// The next piece; nil at the end.
    public func next() throws -> [UInt8]? {
        guard let piece = try handle.read(upToCount: Self.pieceSize), !piece.isEmpty else {
            return nil
        }
        return Array(piece)
    }
}
