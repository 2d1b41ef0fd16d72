import Essentials

/// What a picture can belong to.
public enum Pictured: Hashable, Sendable {
    case offer(Offer.ID)
    case ask(Ask.ID)

    /// The thing by its bytes, as its pictures name it.
    public var subject: Identifier<Photograph.SubjectTag> {
        switch self {
        case .offer(let id): Identifier(sameBytesAs: id)
        case .ask(let id): Identifier(sameBytesAs: id)
        }
    }
}
