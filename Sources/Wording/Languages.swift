/// The languages that pages can be read in, each by its own name.
public enum Languages {
    public static let offered: [(tag: String, name: String)] = [
        ("en", "English"), ("en-x-easy", "Easy English (draft)"), ("ca", "Català (esborrany)"),
        ("es", "Español (borrador)"),
    ]

    public static func isOffered(_ tag: String) -> Bool {
        offered.contains { $0.tag == tag }
    }
}
