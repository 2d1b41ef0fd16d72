import Essentials
import Testing

@testable import Interchange

@Suite struct TimeOverflowGenerating {
    static let small = TimeOverflowGenerator.Size(members: 120, posts: 150, transfers: 900)

    static func generator(_ seed: UInt64, _ language: String) throws -> TimeOverflowGenerator {
        try #require(TimeOverflowGenerator(seed: seed, language: language, size: small))
    }

    @Test(arguments: TimeOverflowGenerator.languages, [1, 2, 3, 99] as [UInt64])
    func `makes an export without a fault`(language: String, seed: UInt64) throws {
        let generator = try Self.generator(seed, language)
        let reading = ImportReading.timeOverflow([try generator.archive()])
        #expect(reading.faults == [])
        #expect(reading.questions == [])
        #expect(reading.sources.count == 4)
        #expect(reading.people.count == 110)
        #expect(reading.posts.count == 150)
        #expect(reading.transfers.count + reading.countedOnly.count == 900)
        #expect(reading.countedOnly.contains { $0.reason == .bothLeft })
        #expect(reading.countedOnly.contains { $0.reason == .noTime })
        #expect(reading.bankName == generator.words.bank)
        #expect(Set(reading.transfers.map(\.key)).count == reading.transfers.count)
    }

    @Test(arguments: TimeOverflowGenerator.languages, [1, 2, 3, 4, 5, 6] as [UInt64])
    func `plants faults that a reading names, all of them and no other`(
        language: String, seed: UInt64
    ) throws {
        var generator = try Self.generator(seed, language)
        let planted = generator.plantFaults()
        #expect(planted.count == TimeOverflowGenerator.plantable.count)
        let reading = ImportReading.timeOverflow([try generator.archive()])
        #expect(reading.faults.map(\.planted).sorted() == planted)
        #expect(reading.questions == [])
        for fault in reading.faults {
            #expect(!fault.problem.isEmpty && !fault.help.isEmpty)
        }
    }

    @Test(arguments: TimeOverflowGenerator.plantable)
    func `plants one kind alone`(code: FaultCode) throws {
        var generator = try Self.generator(11, "ca")
        let planted = generator.plantFaults([code])
        let reading = ImportReading.timeOverflow(generator.files)
        #expect(planted.map(\.code) == [code])
        #expect(reading.faults.map(\.planted) == planted)
    }

    @Test func `gives the same bytes for the same seed`() throws {
        let first = try Self.generator(5, "fr")
        let second = try Self.generator(5, "fr")
        #expect(first.files == second.files)
        #expect(try Self.generator(6, "fr").files != first.files)
    }

    @Test(arguments: TimeOverflowGenerator.languages)
    func `goes on for a while`(language: String) throws {
        let before = try Self.generator(3, language)
        var after = before
        after.goOn(exchanges: 40)
        let first = ImportReading.timeOverflow(before.files)
        let second = ImportReading.timeOverflow(after.files)
        #expect(second.faults == [])
        #expect(second.transfers.count == first.transfers.count + 40)
        #expect(
            second.transfers.prefix(first.transfers.count).map(\.key) == first.transfers.map(\.key))
        let moved = zip(first.people, second.people).filter { $0.balance != $1.balance }
        #expect(moved.count > 20)
        let given = second.transfers.suffix(40).reduce(0) { $0 + $1.minutes.count }
        #expect(given >= 40 * 15)
    }

    @Test func `makes no export in a language it does not know`() {
        #expect(TimeOverflowGenerator(seed: 1, language: "xx") == nil)
    }

    @Test func `is read without a crash however its bytes are broken`() throws {
        let generator = try #require(
            TimeOverflowGenerator(
                seed: 8, language: "es", size: .init(members: 30, posts: 30, transfers: 60)))
        var random = SeededRandom(seed: 21)
        let signs: [UInt8] = [
            0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x2D, 0x30, 0x39, 0x28, 0x29, 0xFF, 0x3A,
        ]
        for _ in 0..<40 {
            let files = generator.files.map { file in
                var bytes = file.bytes
                for _ in 0..<(1 + random.below(30)) {
                    bytes[random.below(bytes.count)] = random.pick(signs)
                }
                return ImportFile(name: file.name, bytes: bytes)
            }
            let reading = ImportReading.timeOverflow(files)
            #expect(reading.historyByParty().values.reduce(Minutes.zero, +) == .zero)
            #expect(reading.faults == reading.faults.sorted())
        }
    }
}
