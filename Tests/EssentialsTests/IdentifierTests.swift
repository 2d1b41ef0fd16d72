import Essentials
import Testing

@Suite struct IdentifierMakingTests {
    private typealias ID = Identifier<CommunityTag>

    @Test func `sorts by the moment it was made`() {
        let earlier = ID(at: Instant(milliseconds: 1_000), random: (.max, .max))
        let later = ID(at: Instant(milliseconds: 1_001), random: (0, 0))
        #expect(earlier < later)
    }

    @Test func `carries the version and variant of a version 7 UUID`() {
        let text = ID(at: Instant(milliseconds: 0x0123_4567_89AB), random: (0, 0)).description
        #expect(text == "01234567-89ab-7000-8000-000000000000")
    }

    @Test func `comes back from its bytes and its text`() {
        let id = ID(high: 0x0102_0304_0506_0708, low: 0xF9FA_FBFC_FDFE_FF00)
        #expect(ID(bytes: id.bytes) == id)
        #expect(ID(id.description.uppercased()) == id)
        #expect(id.bytes.first == 1)
        #expect(id.bytes.last == 0)
    }

    @Test(arguments: ["", "0123", "01234567-89ab-7000-8000-00000000000g"])
    func `reads no id from other text`(_ text: String) {
        #expect(ID(text) == nil)
    }
}
