/// Lets so many tests at a database at a time, so that a hundred at once do not exhaust a server.
actor Turnstile {
    static let databases = Turnstile(places: 12)
    @TaskLocal private static var isInside = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        free = places
    }

    /// Runs the body once there is a place; who has one already needs no second.
    ///
    /// Tests that each held one and waited for another would wait for ever.
    nonisolated func within<T>(_ body: () async throws -> T) async throws -> T {
        guard !Self.isInside else { return try await body() }
        await enter()
        do {
            let value = try await Self.$isInside.withValue(true) { try await body() }
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
