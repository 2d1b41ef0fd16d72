/// What one connection has worked out since anybody last wrote.
///
/// SQLite says in every transaction whether another connection has committed (`data_version`), so
/// an answer is never older than the books. Most of a page is asked again for the next one: the
/// community, the tags, the newest offers.
final class KnownAnswers {
    /// Answers are a page of something at most, so this many weigh a few megabytes.
    private static let countMax = 100

    private var version: Int64 = -1
    private var known: [AnyHashable: AnyObject] = [:]

    /// An answer, and how many statements it took to work out.
    private final class Kept<Value> {
        let answer: Value
        let statements: Int

        init(_ answer: Value, statements: Int) {
            self.answer = answer
            self.statements = statements
        }
    }

    /// Forgets everything when somebody has written.
    func keep(onlyOf version: Int64) {
        guard version != self.version else { return }
        self.version = version
        known.removeAll()
    }

    func answer<Value>(to key: AnyHashable, as type: Value.Type) -> (Value, statements: Int)? {
        guard let kept = known[key] as? Kept<Value> else { return nil }
        return (kept.answer, kept.statements)
    }

    func remember<Value>(_ answer: Value, to key: AnyHashable, statements: Int) {
        if known.count >= Self.countMax { known.removeAll() }
        known[key] = Kept(answer, statements: statements)
    }
}
