import Essentials

/// A value that can be read back from a column.
///
/// An enum with a readable raw value needs only to declare its conformance.
public protocol SQLReadable {
    /// Reads the value; throws `StorageFault.unreadable` where it is of another kind.
    init(sqlValue: SQLValue) throws
}

extension SQLReadable where Self: RawRepresentable, RawValue: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        let raw = try RawValue(sqlValue: sqlValue)
        guard let known = Self(rawValue: raw) else {
            throw StorageFault.unreadable("\(raw) is no \(Self.self)")
        }
        self = known
    }
}

extension SQLValue: SQLReadable {
    public init(sqlValue: SQLValue) { self = sqlValue }
}

extension SQLValue {
    func integer(for type: Any.Type) throws -> Int64 {
        guard case .integer(let number) = self else { throw mismatch(type) }
        return number
    }

    func mismatch(_ type: Any.Type) -> StorageFault {
        .unreadable("a value of the kind \(kind) is no \(type)")
    }
}

extension Int64: SQLReadable {
    public init(sqlValue: SQLValue) throws { self = try sqlValue.integer(for: Self.self) }
}

extension Int: SQLReadable {
    public init(sqlValue: SQLValue) throws { self = Int(try sqlValue.integer(for: Self.self)) }
}

extension Int32: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        guard let fitting = Int32(exactly: try sqlValue.integer(for: Self.self)) else {
            throw StorageFault.unreadable("a number beyond 32 bits")
        }
        self = fitting
    }
}

extension Bool: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        switch try sqlValue.integer(for: Self.self) {
        case 0: self = false
        case 1: self = true
        default: throw StorageFault.unreadable("a truth value other than 0 and 1")
        }
    }
}

extension String: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        guard case .text(let text) = sqlValue else { throw sqlValue.mismatch(Self.self) }
        self = text
    }
}

extension [UInt8]: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .bytes(let bytes): self = bytes
        case .id(let high, let low): self = Identifier<Never>(high: high, low: low).bytes
        default: throw sqlValue.mismatch(Self.self)
        }
    }
}

extension Identifier: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        switch sqlValue {
        case .id(let high, let low): self.init(high: high, low: low)
        case .bytes(let bytes):
            guard let read = Self(bytes: bytes) else { throw sqlValue.mismatch(Self.self) }
            self = read
        default: throw sqlValue.mismatch(Self.self)
        }
    }
}

extension Day: SQLReadable {
    public init(sqlValue: SQLValue) throws { self.init(number: try Int32(sqlValue: sqlValue)) }
}

extension Instant: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        self.init(milliseconds: try sqlValue.integer(for: Self.self))
    }
}

extension Minutes: SQLReadable {
    public init(sqlValue: SQLValue) throws { self.init(try sqlValue.integer(for: Self.self)) }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
    public init(sqlValue: SQLValue) throws {
        self = sqlValue == .null ? nil : try Wrapped(sqlValue: sqlValue)
    }
}
