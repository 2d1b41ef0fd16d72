/// A statement, or a piece of one, whose interpolated values are always bound as parameters.
///
///     "SELECT name FROM member WHERE community = \(community) AND id IN (\(list: ids))"
public struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The text as SQLite takes it: a question mark stands for each parameter and for nothing else.
    private(set) var text: String
    private(set) var parameters: [SQLParameter]

    public init(stringLiteral text: String) {
        SQL.assertNothingToBind(text)
        self.text = text
        parameters = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        parameters = stringInterpolation.parameters
    }

    /// Text that the program itself has made, such as a table's name; never what a person typed.
    public init(literal text: String) {
        self.init(stringLiteral: text)
    }

    public var isEmpty: Bool { text.isEmpty }

    /// A question mark of our own would be numbered like a parameter, and shift all that follow.
    fileprivate static func assertNothingToBind(_ text: String) {
        assert(!text.utf8.contains(UInt8(ascii: "?")), "A question mark in SQL: \(text)")
    }

    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum += right
        return sum
    }

    public static func += (left: inout SQL, right: SQL) {
        left.text += right.text
        left.parameters += right.parameters
    }
}

extension SQL {
    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var parameters: [SQLParameter] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            parameters.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) {
            SQL.assertNothingToBind(text)
            self.text += text
        }

        private mutating func append(_ parameter: SQLParameter) {
            text += "?"
            parameters.append(parameter)
        }

        /// Binds a parameter.
        public mutating func appendInterpolation<T: SQLBindable>(_ value: T) {
            append(SQLParameter(value))
        }

        /// Binds a parameter that may be null.
        public mutating func appendInterpolation<T: SQLBindable>(_ value: T?) {
            append(SQLParameter(value))
        }

        /// Binds a value whose kind is known apart from it, as that of a null is.
        public mutating func appendInterpolation(_ value: SQLValue, as kind: SQLKind) {
            append(SQLParameter(value: value, kind: kind))
        }

        /// Puts another piece of SQL in this place, with its parameters.
        public mutating func appendInterpolation(_ sql: SQL) {
            text += sql.text
            parameters += sql.parameters
        }

        /// Binds each value, with commas between; for `IN (…)`, where an empty list matches nothing.
        ///
        /// A short list says its last value again until it is 1, 2, 4, 8 … long: the same question
        /// about another number of things is then the same statement, and the engine knows it.
        public mutating func appendInterpolation<T: SQLBindable>(list: some Sequence<T>) {
            let before = parameters.count
            for value in list { parameters.append(SQLParameter(value)) }
            let count = parameters.count - before
            guard count > 0 else { return text += T.sqlKind.emptyList }
            let length = Self.roundedLength(count)
            parameters += repeatElement(parameters[before + count - 1], count: length - count)
            text += "?"
            for _ in 1..<length { text += ", ?" }
        }

        /// The next power of two; a list over 1,024 stays as it is.
        private static func roundedLength(_ count: Int) -> Int {
            guard count > 1, count <= 1_024 else { return count }
            return 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
        }

        /// Puts trusted text in this place, such as a table's name; never what a person typed.
        public mutating func appendInterpolation(literal text: String) {
            appendLiteral(text)
        }
    }
}

/// A bound value with the kind it would have if it were not null.
struct SQLParameter: Hashable, Sendable {
    let value: SQLValue
    let kind: SQLKind

    init(_ bindable: some SQLBindable) {
        value = bindable.sqlValue
        let declared = type(of: bindable).sqlKind
        kind = declared == .unknown ? value.kind : declared
    }

    init(value: SQLValue, kind: SQLKind) {
        self.value = value
        self.kind = kind
    }
}

extension SQLKind {
    /// A query without rows, which may stand where PostgreSQL takes no empty list.
    fileprivate var emptyList: String {
        let type =
            switch self {
            case .unknown, .text: "TEXT"
            case .integer: "BIGINT"
            case .bytes: "BYTEA"
            case .id: "UUID"
            }
        return "SELECT CAST(NULL AS \(type)) WHERE 1 = 0"
    }
}

extension Sequence<SQL> {
    public func joined(separator: SQL = "") -> SQL {
        var sum: SQL = ""
        for (position, part) in enumerated() {
            if position > 0 { sum += separator }
            sum += part
        }
        return sum
    }
}

extension SQL {
    /// The text with the engine's own marks where the parameters go.
    func text(for dialect: Dialect) -> String {
        guard dialect == .postgres, !parameters.isEmpty else { return text }
        var marked: [UInt8] = []
        marked.reserveCapacity(text.utf8.count + parameters.count * 2)
        var position = 0
        for letter in text.utf8 {
            if letter == UInt8(ascii: "?") {
                position += 1
                marked.append(UInt8(ascii: "$"))
                marked += String(position).utf8
            } else {
                marked.append(letter)
            }
        }
        return String(decoding: marked, as: UTF8.self)
    }
}
