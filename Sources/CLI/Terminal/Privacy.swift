#if canImport(Glibc)
    import Glibc
#endif

/// What a command writes is for its owner alone: books and backups hold people's lives.
enum Privacy {
    static func keepFilesClosed() {
        umask(0o077)
    }
}
