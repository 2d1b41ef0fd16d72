/// What a person mended in the preview, and which lines they left out and why.
public struct ImportCorrections: Hashable, Sendable {
    /// New text of a cell; cell 0 replaces the whole record.
    public var mended: [CellPlace: String]
    /// The reason by the line; a line without a reason is not left out.
    public var leftOut: [LinePlace: String]

    public init(mended: [CellPlace: String] = [:], leftOut: [LinePlace: String] = [:]) {
        self.mended = mended
        self.leftOut = leftOut
    }

    func reason(for place: LinePlace) -> String? {
        guard let reason = leftOut[place], reason.contains(where: { !$0.isWhitespace })
        else { return nil }
        return reason
    }
}

/// A line that somebody left out by name, with the reason they gave.
public struct LeftOutLine: Hashable, Sendable, Codable {
    public let place: LinePlace
    public let reason: String
    public let read: String
}
