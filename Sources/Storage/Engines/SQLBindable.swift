import Essentials

/// A value that can stand in a statement as a parameter.
///
/// An enum with a bindable raw value needs only to declare its conformance.
public protocol SQLBindable {
    /// The kind of column the values of this type go to, null included.
    static var sqlKind: SQLKind { get }
    var sqlValue: SQLValue { get }
}

extension SQLBindable where Self: RawRepresentable, RawValue: SQLBindable {
    public static var sqlKind: SQLKind { RawValue.sqlKind }
    public var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLValue: SQLBindable {
    public static var sqlKind: SQLKind { .unknown }
    public var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int32: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(self) }
}

/// Kept as 0 or 1.
extension Bool: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
    public static var sqlKind: SQLKind { .text }
    public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLBindable {
    public static var sqlKind: SQLKind { .bytes }
    public var sqlValue: SQLValue { .bytes(self) }
}

extension Identifier: SQLBindable {
    public static var sqlKind: SQLKind { .id }
    public var sqlValue: SQLValue { .id(high: high, low: low) }
}

/// Kept as the day's number.
extension Day: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(Int64(number)) }
}

/// Kept as milliseconds of UTC.
extension Instant: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(milliseconds) }
}

extension Minutes: SQLBindable {
    public static var sqlKind: SQLKind { .integer }
    public var sqlValue: SQLValue { .integer(count) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    public static var sqlKind: SQLKind { Wrapped.sqlKind }
    public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
