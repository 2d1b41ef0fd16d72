extension SQL.StringInterpolation {
    /// Binds a parameter that may be null.
    public mutating func appendInterpolation<T: SQLBindable>(_ value: T?) {
        pieces.append(.parameter(SQLParameter(value)))
    }
}
