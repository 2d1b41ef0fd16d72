/// Where a set of books is kept: a folder with one SQLite file, or a PostgreSQL database.
public enum BooksPlace: Hashable, Sendable {
    /// The path of the folder.
    case folder(String)
    /// An address as libpq takes it, such as `postgres://name@host:5432/database`.
    case database(String)

    /// The file in a folder that holds everything.
    public static let fileName = "goodturn.sqlite"
}
