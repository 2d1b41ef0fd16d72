/// A statement, or a piece of one, whose interpolated values are always bound as parameters.
///
///     "SELECT name FROM member WHERE community = \(community) AND id IN (\(list: ids))"
public struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
    enum Piece: Hashable, Sendable {
        case text(String)
        case parameter(SQLParameter)
    }

    var pieces: [Piece]

    public init(stringLiteral text: String) {
        pieces = text.isEmpty ? [] : [.text(text)]
    }

    public init(stringInterpolation: StringInterpolation) {
        pieces = stringInterpolation.pieces
    }

    /// Text that the program itself has made, such as a table's name; never what a person typed.
    public init(literal text: String) {
        self.init(stringLiteral: text)
    }

    public var isEmpty: Bool { pieces.isEmpty }

    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.pieces += right.pieces
        return sum
    }

    public static func += (left: inout SQL, right: SQL) {
        left.pieces += right.pieces
    }
}

extension SQL {
    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        public mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { pieces.append(.text(text)) }
        }

        /// Binds a parameter.
        public mutating func appendInterpolation<T: SQLBindable>(_ value: T) {
            pieces.append(.parameter(SQLParameter(value)))
        }

        /// Binds a parameter that may be null.
        public mutating func appendInterpolation<T: SQLBindable>(_ value: T?) {
            pieces.append(.parameter(SQLParameter(value)))
        }

        /// Binds a value whose kind is known apart from it, as that of a null is.
        public mutating func appendInterpolation(_ value: SQLValue, as kind: SQLKind) {
            pieces.append(.parameter(SQLParameter(value: value, kind: kind)))
        }

        /// Puts another piece of SQL in this place, with its parameters.
        public mutating func appendInterpolation(_ sql: SQL) {
            pieces += sql.pieces
        }

        /// Binds each value, with commas between; for `IN (…)`, where an empty list matches nothing.
        ///
        /// A short list says its last value again until it is 1, 2, 4, 8 … long: the same question
        /// about another number of things is then the same statement, and the engine knows it.
        public mutating func appendInterpolation<T: SQLBindable>(list: some Sequence<T>) {
            var parameters = list.map { SQLParameter($0) }
            guard let last = parameters.last else {
                return pieces.append(.text(T.sqlKind.emptyList))
            }
            let length = Self.roundedLength(parameters.count)
            parameters += repeatElement(last, count: length - parameters.count)
            for (place, parameter) in parameters.enumerated() {
                if place > 0 { pieces.append(.text(", ")) }
                pieces.append(.parameter(parameter))
            }
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
    var parameters: [SQLParameter] {
        pieces.compactMap { piece in
            if case .parameter(let parameter) = piece { parameter } else { nil }
        }
    }

    /// The text with the engine's own marks where the parameters go.
    func text(for dialect: Dialect) -> String {
        var text = ""
        text.reserveCapacity(512)
        var position = 0
        for piece in pieces {
            switch piece {
            case .text(let part): text += part
            case .parameter:
                position += 1
                text += dialect == .sqlite ? "?" : "$\(position)"
            }
        }
        return text
    }
}
