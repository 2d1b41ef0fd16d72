import Ledger
import Testing

@Suite struct `Heads of the chain` {
    static let digits = "9f3c" + String(repeating: "0a", count: 30)

    @Test func `are read as they are printed`() throws {
        let head = try #require(ChainHead("412-\(Self.digits)"))
        #expect(head.place == 412)
        #expect(head.description == "412-\(Self.digits)")
        #expect(head.short == "412-9f3c0a0a0a0a0a0a")
        #expect(ChainHead(head.short)?.place == 412)
    }

    @Test func `are read in pieces and in capitals`() {
        let typed = ChainHead(" 412 - 9F3C 0A0A 0A0A 0A0A ")
        #expect(typed == ChainHead("412-9f3c0a0a0a0a0a0a"))
    }

    @Test func `are read without a place when whole`() {
        #expect(ChainHead(Self.digits)?.place == nil)
        #expect(ChainHead(Self.digits)?.digest.count == 32)
    }

    @Test(arguments: [
        "", "abc", "412", "412-", "-9f3c0a0a0a0a0a0a", "412-9f3c0a0a0a0a0a", "4-1-9f3c0a0a0a0a0a0a",
        "x-9f3c0a0a0a0a0a0a", "412-9f3c0a0a0a0a0a0", "412-+f3c0a0a0a0a0a0a",
        String(repeating: "g", count: 64), String(repeating: "a", count: 66),
    ])
    func `are not read from other text`(_ text: String) {
        #expect(ChainHead(text) == nil)
    }

    @Test(arguments: [
        ("412-9f3c0a0a0a0a0a0a", 412, true), ("412-9f3c0a0a0a0a0a0a", 411, false),
        ("412-9f3c0a0a0a0a0a0b", 412, false), (digits, 7, true),
    ])
    func `agree with the chain at their own place`(typed: String, place: Int, agrees: Bool) throws {
        let whole = try #require(ChainHead(Self.digits)).digest
        let head = try #require(ChainHead(typed))
        #expect(head.agrees(with: whole, at: place) == agrees)
    }
}
