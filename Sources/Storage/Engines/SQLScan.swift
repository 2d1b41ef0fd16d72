/// Rows of a `SELECT` taken one by one, column by column, with nothing kept of them.
///
/// For walks over whole tables, several of which may be under way side by side. What it reads is
/// raw: a value of another kind than asked for reads as 0 or as no bytes, and never stops the walk.
public protocol SQLScan: AnyObject {
    /// Goes to the next row; false at the end.
    func next() throws -> Bool
    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) -> Int64
    /// Lends the bytes of an id, a blob or a text until the next row.
    func withBytes(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Void)
}

extension SQLScan {
    func optionalInteger(_ column: Int) -> Int64? {
        isNull(column) ? nil : integer(column)
    }
}
