import DoorKit
import Essentials
import Operations
import Storage
import Testing

/// What came of thirty-two people who pressed the same button at the same moment.
struct Race: Sendable {
    /// The forms that went through; a form that many sent counts once.
    let wins: Int
    /// What they were answered, in words.
    let answers: Set<String>
    /// The codes of the refusals that the others met.
    let refusals: Set<String>
    /// Lines that the audit list gained.
    let acts: Int

    /// Sixteen send one form with one key; sixteen send forms of their own.
    static let callers = 32
    static let sharing = 16
    static let forms = callers - sharing + 1

    fileprivate enum Outcome: Hashable, Sendable {
        case answered(String)
        case refused(String)
    }
}

extension EngineKind {
    /// A small town on an engine of this kind, gone afterwards.
    func withTown(_ body: (SmallTown) async throws -> Void) async throws {
        try await withEngine { engine in try await body(try await SmallTown(on: engine)) }
    }
}

extension SmallTown {
    /// Lets 32 callers use one verb at once: half of them with one request key, half with their own.
    ///
    /// What holds for every verb is checked here: nobody meets an outage, and callers who share a
    /// key get one and the same answer. What the verb itself promises is the test's to expect.
    /// - Parameters:
    ///   - verb: the desk and its function, as `HouseTests/Races` looks for it.
    ///   - act: what the audit list calls it; nil for verbs that it does not keep.
    ///   - isKeyed: false for verbs without a request key, whose callers all send forms of their own.
    ///   - body: gets the key and the number of the form; the shared form is number 0.
    @discardableResult
    func race<Answer: Sendable>(
        _ verb: String, act: String? = nil, isKeyed: Bool = true,
        at place: SourceLocation = #_sourceLocation,
        _ body: @escaping @Sendable (RequestKey, Int) async throws -> Answer
    ) async throws -> Race {
        let before = try await acts(called: act)
        let shared = key()
        var outcomes: [Int: Set<Race.Outcome>] = [:]
        await withTaskGroup(of: (Int, Race.Outcome?).self) { group in
            for caller in 0..<Race.callers {
                let form = isKeyed ? max(0, caller - Race.sharing + 1) : caller
                let key = form == 0 ? shared : self.key()
                group.addTask {
                    do {
                        return (form, .answered("\(try await body(key, form))"))
                    } catch let refusal as any Refusal {
                        return (form, .refused(refusal.code))
                    } catch {
                        Issue.record("\(verb): no refusal, but \(error)", sourceLocation: place)
                        return (form, nil)
                    }
                }
            }
            for await (form, outcome) in group {
                if let outcome { outcomes[form, default: []].insert(outcome) }
            }
        }
        #expect(
            outcomes.values.allSatisfy { $0.count == 1 }, "\(verb): one answer a form",
            sourceLocation: place)
        let all = outcomes.values.flatMap { $0 }
        let answers = all.compactMap { if case .answered(let words) = $0 { words } else { nil } }
        let refusals = all.compactMap { if case .refused(let code) = $0 { code } else { nil } }
        let kept = try await acts(called: act) - before
        return Race(
            wins: answers.count, answers: Set(answers), refusals: Set(refusals), acts: kept)
    }

    /// How many lines of the audit list stand under a verb.
    func acts(called verb: String?) async throws -> Int {
        guard let verb else { return 0 }
        return try await store.read { reading in
            try reading.connection.row("SELECT COUNT(*) FROM act WHERE verb = \(verb)")?.read(0)
                ?? 0
        }
    }

    /// A number that a test asks of the tables themselves.
    func count(_ query: SQL) async throws -> Int {
        try await store.read { try $0.connection.row(query)?.read(0) ?? 0 }
    }
}
