/// What sort of "no" it is, so that each door has one mapping for all refusals.
public enum RefusalKind: String, Sendable, Codable, CaseIterable {
    /// What was given cannot be right.
    case invalid
    /// This hat may not.
    case forbidden
    /// There is no such thing here.
    case missing
    /// It would break with what already stands.
    case conflict
}

/// A rule that says no, as a value: the sort, a stable code, and words for the person.
///
/// An explanation says what happened, why, and what to do. It is never a code alone.
public protocol Refusal: Error, CustomStringConvertible {
    var kind: RefusalKind { get }
    /// Stable, lower case, words joined by hyphens; a promise to programs.
    var code: String { get }
    var explanation: String { get }
}

extension Refusal {
    public var description: String { explanation }
}

/// One thing wrong with one field of what was typed.
public struct FieldFault: Hashable, Sendable, Codable {
    public let field: String
    public let explanation: String

    public init(_ field: String, _ explanation: String) {
        self.field = field
        self.explanation = explanation
    }
}

/// Several fields could not be read; all are named at once, nothing was done.
public struct FieldFaults: Refusal, Hashable {
    public let faults: [FieldFault]

    public init(_ faults: [FieldFault]) {
        self.faults = faults
    }

    public init(_ field: String, _ explanation: String) {
        faults = [FieldFault(field, explanation)]
    }

    public var kind: RefusalKind { .invalid }
    public var code: String { "fields" }
    public var explanation: String {
        faults.map(\.explanation).joined(separator: " ")
    }
}

/// There is no such thing in this community, or it is not yours to see.
public struct NotFound: Refusal, Hashable {
    public let what: String

    public init(_ what: String) {
        self.what = what
    }

    public var kind: RefusalKind { .missing }
    public var code: String { "not-found" }
    public var explanation: String {
        "We cannot find this \(what). It may have been removed, or the address is not quite right."
    }
}
