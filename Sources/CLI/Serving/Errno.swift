#if canImport(Glibc)
    import Glibc
#endif

/// The operating system's numbers that a server may meet when it starts.
enum Errno {
    static let addressInUse = EADDRINUSE
    static let accessDenied = EACCES
}
