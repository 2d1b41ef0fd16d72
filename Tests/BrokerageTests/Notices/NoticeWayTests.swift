import Brokerage
import Essentials
import People
import Testing

private func member(
    _ channel: Member.Channel, email: String = "", telephone: String = "020",
    standing: Member.Standing = .active
) -> Member {
    Member(
        id: Member.ID(high: 0, low: 1), number: 1, name: "Lily", standing: standing,
        joined: Day(number: 0), landline: telephone, email: email, channel: channel)
}

@Suite struct `Notice way choosing` {
    @Test(arguments: [
        (Member.Channel.email, "lily@example.org", "020", true, NoticeWay?.some(.email)),
        (.email, "lily@example.org", "020", false, .tell),
        (.email, "lily@example.org", "", false, .letter), (.email, "", "020", true, .tell),
        (.telephone, "lily@example.org", "020", true, .tell), (.telephone, "", "", true, .letter),
        (.letter, "lily@example.org", "020", true, .letter), (.inPerson, "", "", true, .tell),
        (.textMessage, "", "07700", true, .tell),
    ])
    func `follows the person's wish as far as it leads`(
        channel: Member.Channel, email: String, telephone: String, hasMail: Bool, way: NoticeWay?
    ) {
        let person = member(channel, email: email, telephone: telephone)
        #expect(NoticeWay.way(to: person, hasMail: hasMail) == way)
    }

    @Test(arguments: [
        (Member.Standing.active, true), (.paused, true), (.left, false), (.died, false),
        (.inCare, false), (.merged, false), (.erased, false),
    ])
    func `never leads to people who left or died or are in care`(
        standing: Member.Standing, isReached: Bool
    ) {
        let person = member(.letter, standing: standing)
        #expect((NoticeWay.way(to: person, hasMail: true) != nil) == isReached)
        #expect(MessagePreview(to: [person], hasMail: true).all == (isReached ? 1 : 0))
    }

    @Test func `counts each way once`() {
        let people = [
            member(.email, email: "a@example.org"), member(.telephone), member(.letter),
            member(.telephone, standing: .died),
        ]
        #expect(
            MessagePreview(to: people, hasMail: true)
                == MessagePreview(byEmail: 1, toTell: 1, byLetter: 1))
    }

    @Test func `waits ever longer between tries and gives up after seven`() {
        let pauses = (1...8).map(OutboxLetter.pause(afterTries:))
        #expect(pauses.last == .some(nil))
        let known = pauses.compactMap { $0 }
        #expect(known.count == 7)
        #expect(known == known.sorted())
        #expect(OutboxLetter.pause(afterTries: 0) == nil)
    }
}
