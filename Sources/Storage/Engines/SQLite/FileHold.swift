import Foundation
import Synchronization

/// A hold on a database file across processes: shared by whoever uses it, alone for whoever
/// replaces it.
///
/// SQLite keeps two writers apart, but cannot know that another program puts a new file in the
/// place of the one it has open. The hold lies on a small file beside the database (`flock(2)`)
/// and ends with the process, however that ends.
public final class FileHold: Sendable {
    private let descriptor: Mutex<Int32>

    /// Takes hold of the database file at that path.
    ///
    /// - Returns: nil when somebody else's hold is in the way. Where no file can be made, there is
    ///   nothing to hold and nobody to be kept out.
    public init?(on path: String, alone: Bool) {
        let opened = open(path + ".hold", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        descriptor = Mutex(opened)
        guard opened >= 0 else { return }
        guard flock(opened, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0 else {
            release()
            return nil
        }
    }

    /// Lets go; a second time does nothing.
    public func release() {
        descriptor.withLock { descriptor in
            if descriptor >= 0 { close(descriptor) }
            descriptor = -1
        }
    }

    deinit { release() }
}
