extension ImportReading {
    /// The language that most people of the files read, as a tag such as `ca`; nil when none is
    /// told.
    public var language: String? {
        let counts = Dictionary(grouping: people.compactMap(\.language), by: { $0 })
            .mapValues(\.count)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
