import Brokerage
import Essentials
import People
import Testing

private let sue = Member.ID(high: 0, low: 1)
private let helper = Member.ID(high: 0, low: 2)

private func acting(_ member: Member.ID, _ hat: Hat) -> Acting {
    Acting(
        community: CommunityID(high: 0, low: 9), login: LoginID(high: 0, low: 9), member: member,
        hat: hat)
}

@Suite struct `Contact note showing` {
    private let note = ContactNote(
        id: ContactNote.ID(high: 0, low: 1), member: Member.ID(high: 0, low: 3), notedBy: helper,
        at: Instant(milliseconds: 0), outcome: .spoke, words: "Her sister is ill.")

    @Test(arguments: [
        (sue, Hat.coordinator, true), (helper, .volunteerCoordinator, true),
        (sue, .volunteerCoordinator, false), (sue, .committee, false), (sue, .member, false),
    ])
    func `shows words to whoever wrote them and to the coordinator`(
        member: Member.ID, hat: Hat, shows: Bool
    ) {
        let seen = note.seen(by: acting(member, hat))
        #expect(seen.words == (shows ? "Her sister is ill." : ""))
        #expect(seen.outcome == .spoke)
    }

    @Test func `reads every outcome back from its code and its letter`() {
        for outcome in ContactOutcome.allCases {
            #expect(ContactOutcome(code: outcome.code) == outcome)
            #expect(ContactOutcome(letter: outcome.letter.uppercased()) == outcome)
        }
        #expect(Set(ContactOutcome.allCases.map(\.letter)).count == ContactOutcome.allCases.count)
        #expect(ContactOutcome(code: "shouted") == nil)
    }
}
