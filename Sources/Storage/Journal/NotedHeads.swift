import Ledger

/// Heads that somebody wrote down earlier, held against the chain as it is walked.
///
/// A head that no longer holds lies at its place or before it. One that does, further back, says
/// that everything up to there still stands; the change is between the two.
struct NotedHeads {
    private var waiting: [ChainHead]
    private var lost: [AuditProblem] = []
    /// The newest place up to which a noted head vouches for everything.
    private var soundPlace = 0
    /// The record right behind it, where a change may begin.
    private var nameBehindSound: String?

    init(_ heads: [ChainHead]) {
        waiting = heads.filter { !$0.agrees(with: Chain.start, at: 0) }
    }

    /// Takes note of the head behind one more record.
    mutating func pass(_ head: [UInt8], at place: Int, name: @autoclosure () -> String) {
        guard !waiting.isEmpty else { return }
        if nameBehindSound == nil { nameBehindSound = name() }
        if waiting.contains(where: { $0.agrees(with: head, at: place) }) {
            waiting.removeAll { $0.agrees(with: head, at: place) }
            soundPlace = place
            nameBehindSound = nil
        }
        for missed in waiting where missed.place == place {
            lost.append(
                AuditProblem(
                    code: "head-differs", row: span(to: place, name()),
                    explanation: "The head noted at place \(place) is another one. "
                        + "Something there was changed and sealed anew after it was noted."))
        }
        waiting.removeAll { $0.place == place }
    }

    private func span(to place: Int, _ last: String) -> String {
        let first = nameBehindSound ?? last
        return place == soundPlace + 1
            ? "place \(place), \(last)"
            : "places \(soundPlace + 1) to \(place), \(first) to \(last)"
    }

    /// What is wrong once the whole chain has been walked.
    func problems(placesInAll: Int) -> [AuditProblem] {
        lost
            + waiting.map { head in
                head.place == nil
                    ? AuditProblem(
                        code: "head-not-found", row: head.description,
                        explanation: "The chain never had this head: "
                            + "sealed rows were changed after it was printed.")
                    : AuditProblem(
                        code: "chain-too-short", row: head.description,
                        explanation: "The chain has only \(placesInAll) places: "
                            + "sealed rows were taken away after this head was printed.")
            }
    }
}
