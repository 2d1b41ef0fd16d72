import Essentials
import People
import Testing

@Suite struct `Scopes of a token` {
    @Test(arguments: ["seeReports,seeAudit", " seeAudit  seeReports, ", "seeReports seeAudit"])
    func `are read as people write them`(text: String) throws {
        #expect(try APIToken.scopes(text) == [.seeReports, .seeAudit])
    }

    @Test(arguments: ["", "everything", "seeReports,nonsense"])
    func `are refused where a word is none`(text: String) {
        #expect(throws: FieldFaults.self) { try APIToken.scopes(text) }
    }

    @Test func `narrow what a hat may do and never widen it`() {
        let acting = Acting(
            community: CommunityID(high: 1, low: 1), login: LoginID(high: 2, low: 2),
            member: nil, hat: .committee)
        let narrow = acting.narrowed(to: [.seeAudit, .eraseMembers])
        #expect(narrow.permissions == [.seeAudit])
        #expect(narrow.hat == .committee)
    }
}
