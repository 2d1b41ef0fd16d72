import Essentials
import People
import Testing

@Suite struct `Hat permitting` {
    private func acting(_ hat: Hat, _ granted: Set<Permission>) -> Acting {
        Acting(
            community: CommunityID(high: 1, low: 1), login: LoginID(high: 1, low: 2),
            member: nil, hat: hat, granted: granted)
    }

    @Test func `adds rights one by one to a volunteer coordinator only`() {
        #expect(acting(.volunteerCoordinator, [.seeCards]).may(.seeCards))
        #expect(!acting(.member, [.seeCards]).may(.seeCards))
        #expect(!acting(.volunteerCoordinator, [.seeSafeguards]).may(.seeSafeguards))
        #expect(!acting(.volunteerCoordinator, [.giveHats]).may(.giveHats))
    }

    @Test func `shows no card to the host`() {
        #expect(!acting(.host, []).may(.seeCards))
    }
}
