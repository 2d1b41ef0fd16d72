import Essentials

/// Names one attempt at a writing verb: the same key again gets the same answer, posted once.
///
/// It travels as a hidden form field, an `Idempotency-Key` header or a flag.
public struct RequestKey: Hashable, Sendable {
    /// Sixteen bytes.
    public let bytes: [UInt8]

    /// Any text that a caller chose; longer keys are folded to sixteen bytes.
    ///
    /// Nil for an empty text and for one over 200 bytes.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 200 else { return nil }
        bytes = Identifier<Never>(text)?.bytes ?? Array(Digest.of(text).prefix(16))
    }

    public init(chance: Chance) {
        bytes = chance.bytes(16)
    }

    /// How it is written into a form.
    public var text: String {
        Identifier<Never>(bytes: bytes)?.description ?? ""
    }
}
