import Essentials
import People
import Testing

@testable import Web

@Suite struct RouteAdmitting {
    private func acting(_ hat: Hat, _ granted: Set<Permission> = []) -> Acting {
        Acting(
            community: CommunityID(high: 1, low: 1), login: LoginID(high: 2, low: 2),
            member: nil, hat: hat, granted: granted)
    }

    @Test(arguments: [
        (Route.Access.everyone, true, true, true), (.signedIn, false, true, true),
        (.may(.seeCards), false, false, true),
        (.mayAny([.seeCards, .actForSelf]), false, true, true),
    ]) func `admits whom the table names`(
        _ access: Route.Access, _ nobody: Bool, _ member: Bool, _ coordinator: Bool
    ) {
        #expect(access.admits(nil) == nobody)
        #expect(access.admits(acting(.member)) == member)
        #expect(access.admits(acting(.coordinator)) == coordinator)
    }

    @Test func `grants a volunteer only what was ticked and may be ticked`() {
        let access = Route.Access.may(.seeCards)
        #expect(!access.admits(acting(.volunteerCoordinator)))
        #expect(access.admits(acting(.volunteerCoordinator, [.seeCards])))
        let erase = Route.Access.may(.eraseMembers)
        #expect(!erase.admits(acting(.volunteerCoordinator, [.eraseMembers])))
        #expect(!access.admits(acting(.member, [.seeCards])))
    }

    @Test func `has no two routes of one verb and path`() {
        let lines = WebRouter.table.map { "\($0.method) \($0.path)" }
        #expect(Set(lines).count == lines.count)
    }
}
