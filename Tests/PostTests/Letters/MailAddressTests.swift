import Post
import Testing

@Suite struct MailAddressReading {
    @Test(arguments: [
        "", "nobody", "@example.org", "a@", "a@b@example.org", "a b@example.org", "a@exa mple.org",
        "<a@example.org>", "a@example.org>", "siân@example.org", "a@.org", "a@example.org.",
        "a,b@example.org",
    ])
    func `refuses addresses that no server would take`(_ address: String) {
        #expect(throws: LetterRefusal.unsendableAddress(address)) { try MailAddress(address) }
    }

    @Test(arguments: ["jade@example.org", "o'hara+time@mail.example.co.uk", "a@localhost"])
    func `takes addresses that servers take`(_ address: String) throws {
        #expect(try MailAddress(address).address == address)
    }

    @Test func `has no name rather than an empty one`() throws {
        #expect(try MailAddress("jade@example.org", name: "").name == nil)
    }
}
