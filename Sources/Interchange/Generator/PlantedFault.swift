/// A fault that was put into a made-up export, and where a reading must find it.
public struct PlantedFault: Hashable, Sendable, Comparable {
    public let code: FaultCode
    public let place: CellPlace

    public static func < (left: Self, right: Self) -> Bool { left.place < right.place }
}

extension LineFault {
    /// The fault without its words, for comparing with what was planted.
    public var planted: PlantedFault { PlantedFault(code: code, place: place) }
}
