/// Repeatable chance: SplitMix64 (Steele, Lea, Flood 2014), the same on every machine.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to `bound - 1`.
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0)
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// True in `percent` of 100 draws.
    public mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of the things, all equally likely.
    public mutating func pick<Element>(_ things: [Element]) -> Element {
        things[below(things.count)]
    }

    /// A number from 0 up to but not including 1.
    public mutating func fraction() -> Double {
        Double(next() >> 11) / Double(1 << 53)
    }
}
