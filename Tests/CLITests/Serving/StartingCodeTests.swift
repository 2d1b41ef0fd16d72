import Testing

@testable import CLI

@Suite struct `Code of the start` {
    @Test func `is let go, and is there again when it is needed`() {
        #expect(StartingCode.letGo() > 1_000_000)
        #expect(StartingCode.letGo() > 1_000_000)
        #expect((1...1_000).map { String($0) }.joined().count == 2_893)
    }
}
