/// Which Goodturn this is.
public enum Release {
    /// The version in the form of Semantic Versioning 2.0.0; CHANGELOG.md says what it brought.
    public static let version = "0.1.0"
}
