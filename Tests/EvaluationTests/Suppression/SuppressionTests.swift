import Essentials
import Evaluation
import Testing

@Suite struct `Suppression of small counts` {
    @Test(arguments: [
        (0, Int?.some(0)), (1, nil), (4, nil), (5, 5), (50, 50),
    ])
    func `hides counts from one to four`(count: Int, shown: Int?) {
        #expect(Suppression(smallest: 5).shown(count) == shown)
    }

    @Test(arguments: [
        ([20, 30], [false, false]), ([3, 30, 20], [true, false, true]),
        ([3, 2, 20], [true, true, false]), ([1, 2, 20], [true, true, true]),
        ([3, 0, 30], [true, false, true]), ([0, 0, 0], [false, false, false]),
        ([4, 4, 4], [true, true, true]), ([1, 1, 9, 8], [true, true, false, true]),
    ])
    func `hides a second count so that the first cannot be worked out`(
        parts: [Int], hidden: [Bool]
    ) {
        #expect(Suppression(smallest: 5).hidden(parts) == hidden)
    }

    @Test func `hides the total when one small count stands alone`() {
        let shown = Suppression(smallest: 5).shown([3, 0, 0])
        #expect(shown.parts == [nil, 0, 0])
        #expect(shown.total == nil)
    }

    @Test func `hides nothing when the scheme asks for nothing`() {
        #expect(Suppression(smallest: 1).shown([1, 2]).parts == [1, 2])
        #expect(Suppression(smallest: 0).shown([1, 2]).total == 3)
    }

    @Test func `never lets a small count be worked out from a total`() {
        var random = SeededRandom(seed: 20_260_310)
        for _ in 0..<2_000 {
            let rule = Suppression(smallest: 2 + random.below(9))
            let parts = (0..<(1 + random.below(7))).map { _ in random.below(14) }
            let shown = rule.shown(parts)
            for (part, seen) in zip(parts, shown.parts) {
                #expect(seen == nil || seen == part)
                if rule.isSmall(part) { #expect(seen == nil) }
            }
            guard let total = shown.total else { continue }
            let hidden = zip(parts, shown.parts).filter { $0.1 == nil }.map(\.0)
            let left = total - shown.parts.compactMap { $0 }.reduce(0, +)
            #expect(left == hidden.reduce(0, +))
            #expect(hidden.isEmpty || hidden.count >= 2 && left >= rule.smallest)
        }
    }

    @Test(arguments: [
        ([20, 30], [[20], [10, 20]], [false, false], [[false], [false, false]]),
        // Three people of a project follow from its funder, so the funder goes, and another.
        (
            [20, 30, 40], [[20], [3, 27], [40]], [false, false, false],
            [[false], [true, true], [false]]
        ),
        ([3, 30, 40], [[3], [30], [40]], [true, true, false], [[true], [true], [false]]),
        ([23, 30], [[3, 20], [30]], [false, false], [[true, true], [false]]),
        ([4, 30], [[4, 2], [30]], [true, true], [[true, true], [true]]),
    ])
    func `hides a part that would follow from its sum`(
        sums: [Int], parts: [[Int]], hiddenSums: [Bool], hiddenParts: [[Bool]]
    ) {
        let hidden = Suppression(smallest: 5).hidden(sums: sums, parts: parts)
        #expect(hidden.sums == hiddenSums)
        #expect(hidden.parts == hiddenParts)
    }

    @Test func `never lets a project be worked out from its funder`() {
        var random = SeededRandom(seed: 20_260_311)
        for _ in 0..<2_000 {
            let rule = Suppression(smallest: 2 + random.below(9))
            let parts = (0..<(1 + random.below(4))).map { _ in
                (0..<(1 + random.below(4))).map { _ in random.below(14) }
            }
            let sums = parts.map { $0.reduce(0, +) }
            let hidden = rule.hidden(sums: sums, parts: parts)
            for (index, group) in parts.enumerated() {
                let concealed = zip(group, hidden.parts[index]).filter(\.1).map(\.0)
                for (count, isHidden) in zip(group, hidden.parts[index]) where rule.isSmall(count) {
                    #expect(isHidden)
                }
                if rule.isSmall(sums[index]) { #expect(hidden.sums[index]) }
                guard !hidden.sums[index], !concealed.isEmpty else { continue }
                #expect(concealed.count >= 2 && concealed.reduce(0, +) >= rule.smallest)
            }
        }
    }

    @Test(arguments: [
        // Three people and their neighbours were hidden; one came late to each, so both stay so.
        ([5, 20, 30], [3, 19, 30], [true, true, false], [true, true, false]),
        // As many came to both as may be shown: neither follows from the version before.
        ([9, 25, 30], [3, 20, 30], [true, true, false], [false, false, false]),
        // Three are new where nobody was before. The second showed 20 and still would, so the
        // whole table goes: that 3 came is told by its sum, but not where.
        ([3, 20, 30], [0, 20, 30], [false, false, false], [true, true, true]),
        // Two more came to the second as well, and five in all are to be divided.
        ([3, 22, 30], [0, 20, 30], [false, false, false], [true, true, false]),
        // Nothing came in at all.
        ([3, 20, 30], [3, 20, 30], [true, true, false], [true, true, false]),
        // Those who were few are gone; their neighbours would tell how many they were.
        ([0, 20, 30], [3, 20, 30], [true, true, false], [false, true, true]),
    ])
    func `lets no count follow from two versions`(
        parts: [Int], before: [Int], wasHidden: [Bool], hidden: [Bool]
    ) {
        let earlier = zip(zip(parts, before), wasHidden).map {
            Suppression.Earlier(isHidden: $1, changed: abs($0.0 - $0.1))
        }
        #expect(Suppression(smallest: 5).hidden(parts, since: earlier) == hidden)
    }

    /// Whoever holds both versions tries everything that could have been.
    @Test func `leaves at least two answers to whoever holds two versions`() {
        var random = SeededRandom(seed: 20_260_312)
        for _ in 0..<400 {
            let rule = Suppression(smallest: 3 + random.below(3))
            let before = (0..<3).map { _ in random.below(9) }
            let late = (0..<3).map { _ in max(0, random.below(8) - 2) }
            let after = zip(before, late).map(+)
            let first = rule.shown(before)
            let earlier = zip(first.parts, late).map {
                Suppression.Earlier(isHidden: $0 == nil, changed: $1)
            }
            let second = rule.shown(after, since: earlier)
            guard zip(after, second.parts).contains(where: { $0 > 0 && $1 != nil }) else {
                continue
            }
            let answers = Self.answers(first, second)
            for index in before.indices {
                if first.parts[index] == nil, rule.isSmall(before[index]) {
                    #expect(answers.first[index].count > 1, "\(before) and then \(after)")
                }
                if second.parts[index] == nil, rule.isSmall(after[index]) {
                    #expect(answers.second[index].count > 1, "\(before) and then \(after)")
                }
            }
        }
    }

    private typealias Published = (parts: [Int?], total: Int?)

    /// What each part may have been, before and after, where nothing was ever taken back.
    private static func answers(
        _ first: Published, _ second: Published
    ) -> (first: [Set<Int>], second: [Set<Int>]) {
        let most = 18
        func lines(_ version: Published) -> [[Int]] {
            version.parts.reduce([[]]) { lines, part in
                lines.flatMap { line in
                    (part.map { $0...$0 } ?? 1...most).map { line + [$0] }
                }
            }.filter { line in version.total.map { $0 == line.reduce(0, +) } ?? true }
        }
        var answers = (
            first: first.parts.map { _ in Set<Int>() }, second: second.parts.map { _ in Set<Int>() }
        )
        let later = lines(second)
        for line in lines(first) {
            for next in later where zip(line, next).allSatisfy({ $0 <= $1 }) {
                for index in line.indices {
                    answers.first[index].insert(line[index])
                    answers.second[index].insert(next[index])
                }
            }
        }
        return answers
    }
}
