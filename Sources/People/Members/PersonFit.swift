/// Whom a typed number or piece of a name means.
public enum PersonFit: Hashable, Sendable {
    case one(Member)
    case nobody
    /// Several people fit; the closest first.
    case several([Member])
}
