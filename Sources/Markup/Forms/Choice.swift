/// One answer a person may pick in a list, by radio button or by tick.
public struct Choice: Sendable {
    let value: String
    let label: String
    let hint: String?

    /// What the server receives, what the person reads, and a line of help below it.
    public init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}
