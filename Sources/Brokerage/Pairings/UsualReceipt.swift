import Essentials

/// What became of a press of "as usual this week".
public struct UsualReceipt: Hashable, Sendable, Codable {
    public let batch: SlipBatchID
    public let saved: [Exchange.ID]
    public let refused: [RefusedMeeting]

    public init(batch: SlipBatchID, saved: [Exchange.ID], refused: [RefusedMeeting]) {
        self.batch = batch
        self.saved = saved
        self.refused = refused
    }
}

/// A meeting that was not noted, and why in words.
public struct RefusedMeeting: Hashable, Sendable, Codable {
    public let line: UsualLine
    public let code: String
    public let explanation: String

    public init(line: UsualLine, _ refusal: any Refusal) {
        self.line = line
        code = refusal.code
        explanation = refusal.explanation
    }

    /// Whether it is noted once somebody says that it happened all the same.
    public var asksAllTheSame: Bool { code == ExchangeRefusal.keptApart.code }
}
