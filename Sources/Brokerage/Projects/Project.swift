import Essentials

/// Something that help is given for and that somebody may pay for, such as a winter of warm visits.
///
/// An ask, a pair, a sheet of slips or one exchange may belong to a project; what follows from them
/// belongs to it as well. Most help belongs to none.
public struct Project: Hashable, Sendable, Codable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public var name: String
    /// Who pays for it; empty where nobody does.
    public var funder: String
    /// When it was ended; an ended one is no longer offered, and stays in reports.
    public var ended: Instant?

    public init(id: ID, name: String, funder: String = "", ended: Instant? = nil) {
        self.id = id
        self.name = name
        self.funder = funder
        self.ended = ended
    }

    public static let lettersMax = 80
}

/// The ways a project says no, in order of precedence.
public enum ProjectRefusal: Refusal, Hashable, CaseIterable {
    case nameMissing
    case nameTaken
    case alreadyEnded

    public var kind: RefusalKind {
        switch self {
        case .nameMissing: .invalid
        case .nameTaken, .alreadyEnded: .conflict
        }
    }

    public var code: String {
        switch self {
        case .nameMissing: "project-name-missing"
        case .nameTaken: "project-name-taken"
        case .alreadyEnded: "project-ended"
        }
    }

    public var explanation: String {
        switch self {
        case .nameMissing: "Write a name for the project, of at most 80 letters."
        case .nameTaken: "There is a project of this name already. Choose another name."
        case .alreadyEnded: "This project has ended before. Open it again to use it."
        }
    }
}

extension Project {
    /// The same with tidy words, when it can be kept.
    ///
    /// - Throws: `ProjectRefusal.nameMissing`.
    public func checked() throws(ProjectRefusal) -> Project {
        var tidy = self
        tidy.name = name.tidied
        tidy.funder = funder.tidied
        guard !FoldedText(tidy.name).text.isEmpty, tidy.name.count <= Self.lettersMax,
            tidy.funder.count <= Self.lettersMax
        else { throw .nameMissing }
        return tidy
    }
}
