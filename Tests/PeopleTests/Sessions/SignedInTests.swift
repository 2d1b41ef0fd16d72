import Essentials
import People
import Testing

@Suite struct SignedInActing {
    private let session = Session(
        id: Session.ID(high: 1, low: 1), login: LoginID(high: 2, low: 2), hat: nil, csrf: [1],
        device: "A telephone", made: Instant(milliseconds: 0), seen: Instant(milliseconds: 0),
        expires: Instant(milliseconds: 1))

    @Test func `acts for whoever allowed it, and stays the one who acts`() {
        let helper = Member.ID(high: 3, low: 3)
        let helped = Member.ID(high: 3, low: 4)
        let acting = Acting(
            community: CommunityID(high: 1, low: 1), login: session.login, member: helper,
            hat: .member, onBehalfOf: helped)
        let signedIn = SignedIn(
            session: session, acting: acting, member: nil, hats: [.member], isHost: false)
        #expect(signedIn.acting?.subject == helped)
        #expect(signedIn.acting?.member == helper)
    }

    @Test func `acts for nobody without a place in the community`() {
        let signedIn = SignedIn(
            session: session, acting: nil, member: nil, hats: [], isHost: true)
        #expect(signedIn.acting == nil)
        #expect(signedIn.actingFor == nil)
    }
}
