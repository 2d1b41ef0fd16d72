/// A number of smallest steps of one unit.
///
/// Two units are never added; there is no conversion.
public struct Amount: Hashable, Sendable {
    public let count: Int64
    public let unit: CreditUnit.ID

    public init(_ count: Int64, of unit: CreditUnit.ID) {
        self.count = count
        self.unit = unit
    }

    public static func + (left: Self, right: Self) -> Self {
        precondition(left.unit == right.unit, "amounts of two units are never added")
        return Amount(left.count + right.count, of: left.unit)
    }

    public static func - (left: Self, right: Self) -> Self { left + (-right) }
    public static prefix func - (value: Self) -> Self { Amount(-value.count, of: value.unit) }
}
