/// The sizes of one sheet, in points; a point is 1/72 inch, and all lengths here are points.
struct TypeScale: Hashable, Sendable {
    let body: Double
    let small: Double
    let running: Double
    let figure: Double
    private let headings: [Double]

    init(_ size: PrintSize) {
        switch size {
        case .ordinary:
            (body, small, running, figure) = (12, 10, 9, 34)
            headings = [21, 15, 12.5]
        case .large:
            // Nothing a person must read falls below 16 points.
            (body, small, running, figure) = (18, 16, 16, 44)
            headings = [27, 22, 19]
        }
    }

    func heading(level: Int) -> Double {
        headings[min(max(level, 1), headings.count) - 1]
    }

    /// From one line to the next.
    var leading: Double { body * 1.4 }
    /// Height of a line to write on by hand: 10 mm, or 13 mm in large print.
    var writing: Double { body == 12 ? 28 : 37 }
}

extension Double {
    /// Millimetres in points.
    static func mm(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
