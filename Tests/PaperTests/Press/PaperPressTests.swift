import Essentials
import Paper
import Testing

@Suite struct PaperPressPrinting {
    @Test func `prints many jobs asked for at once, each as if alone`() async throws {
        let press = PaperPress()
        let moment = Instant(milliseconds: 1_795_000_000_000)
        let alone = try PDFWriter().write([.report], madeAt: moment).bytes
        let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<12 {
                group.addTask { try await press.print([.report], madeAt: moment) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all.count == 12)
        #expect(all.allSatisfy { $0 == alone })
    }

    @Test func `says why it could not print`() async {
        await #expect(throws: PaperRefusal.nothingToPrint) {
            try await PaperPress().print([], madeAt: Instant(milliseconds: 0))
        }
    }
}
