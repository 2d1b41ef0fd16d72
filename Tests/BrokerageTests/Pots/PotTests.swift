import Brokerage
import Essentials
import Ledger
import Testing

@Suite struct PotChecking {
    @Test(arguments: [
        ("Library pot", "For readers", PotRefusal?.none), ("  Library  pot ", "", nil),
        ("", "For readers", .nameMissing), ("  ", "", .nameMissing),
        (String(repeating: "a", count: 81), "", .nameMissing),
        ("Library pot", String(repeating: "a", count: 300), nil),
        ("Library pot", String(repeating: "a", count: 301), .purposeTooLong),
    ])
    func `keeps tidy words and needs a name`(
        name: String, purpose: String, refusal: PotRefusal?
    ) {
        let pot = Pot(id: Pot.ID(high: 1, low: 1), name: name, purpose: purpose)
        var said: PotRefusal?
        var kept: Pot?
        do { kept = try pot.checked() } catch { said = error }
        #expect(said == refusal)
        if refusal == nil { #expect(kept?.name == "Library pot") }
    }

    @Test(arguments: [
        (EntryKind.donationToPot, Subject.Kind.member, true), (.grantFromPot, .member, true),
        (.grantFromPot, .welcome, false), (.expiry, .member, false), (.gift, .member, false),
    ])
    func `takes back gifts, and nothing that the house did`(
        kind: EntryKind, about: Subject.Kind, mayBe: Bool
    ) {
        let entry = Entry(
            id: Entry.ID(high: 1, low: 1), community: CommunityID(high: 1, low: 1), kind: kind,
            day: Cast.today, recorded: Instant(milliseconds: 0),
            recorder: Recorder(member: nil, hat: 2), word: .phone,
            subject: Subject(about, Subject.ID(high: 1, low: 2)), transfers: [])
        #expect(entry.isPotGift == mayBe)
    }

    @Test func `says no in codes that differ`() {
        #expect(Set(PotRefusal.allCases.map(\.code)).count == PotRefusal.allCases.count)
    }
}
