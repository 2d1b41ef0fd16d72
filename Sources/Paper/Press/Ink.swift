/// The colours of print: they stay apart in black and white too.
struct Ink: Hashable, Sendable {
    let red: Double
    let green: Double
    let blue: Double

    /// Text.
    static let black = Ink(red: 0.12, green: 0.11, blue: 0.10)
    /// Captions and running lines, 7:1 on white.
    static let soft = Ink(red: 0.32, green: 0.31, blue: 0.29)
    /// Headings, figures and bars: the green-blue of the screen.
    static let accent = Ink(red: 0.04, green: 0.33, blue: 0.36)
    /// Thin lines.
    static let line = Ink(red: 0.60, green: 0.58, blue: 0.54)
    /// The ground under a table's headings and behind bars.
    static let wash = Ink(red: 0.93, green: 0.94, blue: 0.92)
}
