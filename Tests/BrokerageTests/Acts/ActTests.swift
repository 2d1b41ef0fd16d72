import Brokerage
import Essentials
import People
import Testing

@Suite struct ActNaming {
    private func act(_ number: UInt64, verb: String) -> Act {
        Act(
            id: Act.ID(high: 1, low: number), at: Instant(milliseconds: 0),
            login: LoginID(high: 2, low: 2), member: nil, hat: .console, onBehalfOf: nil,
            verb: verb)
    }

    @Test func `is one line, whatever is read from it`() {
        #expect(act(1, verb: "member.join") == act(1, verb: "member.change"))
        #expect(act(1, verb: "member.join") != act(2, verb: "member.join"))
        #expect(Set([act(1, verb: "a"), act(1, verb: "b"), act(2, verb: "a")]).count == 2)
    }
}
