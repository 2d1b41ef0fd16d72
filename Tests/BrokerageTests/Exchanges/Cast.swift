import Brokerage
import Essentials
import Ledger
import People

/// The people and the days that the rules of exchanges are tried on.
enum Cast {
    static let community = CommunityID(high: 1, low: 1)
    static let today = Day(number: 20_000)
    static let now = Instant(milliseconds: 1_728_000_000_000)

    static func person(_ number: Int) -> Member.ID { Member.ID(high: 2, low: UInt64(number)) }

    static func party(
        _ number: Int, _ direction: Contribution.Direction, _ minutes: Int64? = nil
    ) -> Party {
        Party(
            member: person(number), number: number, name: "Person \(number)",
            direction: direction, minutes: minutes.map { Minutes($0) })
    }

    static func acting(_ number: Int, _ hat: Hat = .member) -> Acting {
        Acting(
            community: community, login: LoginID(high: 3, low: UInt64(number)),
            member: person(number), hat: hat)
    }

    /// Somebody who acts for another.
    static func acting(_ number: Int, for other: Int) -> Acting {
        Acting(
            community: community, login: LoginID(high: 3, low: UInt64(number)),
            member: person(number), hat: .member, onBehalfOf: person(other))
    }

    static func empty(_ standing: Exchange.Standing = .matched) -> Exchange {
        Exchange(
            id: Exchange.ID(high: 4, low: 4), standing: standing, content: "", made: now)
    }

    static func slip(
        _ parties: [Party], minutes: Int64? = 60, day: Day = today, content: String = "Shopping",
        word: Word = .phone
    ) -> NotedExchange {
        func noted(_ direction: Contribution.Direction) -> [NotedParty] {
            parties.filter { $0.direction == direction }
                .map { NotedParty($0.member, minutes: $0.minutes) }
        }
        return NotedExchange(
            content: content, day: day, minutes: minutes.map { Minutes($0) },
            givers: noted(.gave), receivers: noted(.received), word: word)
    }

    /// An exchange between persons 2 (gave) and 3 (received), noted by the one given.
    static func noted(by acting: Acting, minutes: Int64? = 60) throws -> Exchange {
        let parties = [party(2, .gave), party(3, .received)]
        var exchange = empty()
        _ = try exchange.note(
            slip(parties, minutes: minutes), parties: parties, by: acting,
            ownHoursNeedSecondPerson: true, at: now, today: today)
        return exchange
    }
}
