import Essentials
import Foundation
import People
import Testing

@Suite struct `Private note filing` {
    @Test func `stands in the whole file and comes back out of it`() throws {
        let member = Member(
            id: Member.ID(high: 1, low: 1), number: 4, name: "Lily", joined: Day(number: 20_000))
        var file = MemberFile(card: MemberCard(member: member, detail: CardDetail()))
        file.privateNotes = [
            PrivateNote(
                id: PrivateNote.ID(high: 1, low: 2), content: "Was poorly",
                written: Instant(milliseconds: 5), writer: "Sue")
        ]
        let bytes = try JSONEncoder().encode(file)
        #expect(try JSONDecoder().decode(MemberFile.self, from: bytes) == file)
        #expect(String(decoding: bytes, as: UTF8.self).contains("Was poorly"))
    }
}
