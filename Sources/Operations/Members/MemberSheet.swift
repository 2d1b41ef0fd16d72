import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// One person to work from: who they are, what stands open, whom they meet, what was last said.
///
/// What a hat may not see is not read at all, and stays empty.
public struct MemberSheet: Sendable {
    public let card: MemberCard
    /// Asks that have not ended, newest first.
    public let asks: [Ask]
    /// Offers that are open or resting, newest first.
    public let offers: [Offer]
    /// Meetings agreed upon, soonest first; what has no day yet comes last.
    public let comingUp: [Exchange]
    /// Time that waits for somebody's word: met, noted or questioned, newest first.
    public let waiting: [Exchange]
    /// The last few that stand, newest first.
    public let last: [Exchange]
    /// Pairs that go on.
    public let pairs: [Pairing]
    public let lastContact: AttributedContact?
    /// What is set aside of their time, soonest over first; nil where none can be.
    public let setAside: [SetAside]?

    /// How many lines each list of the page shows at most.
    public static let linesMax = 6

    /// Whether anything of theirs is under way.
    public var isQuiet: Bool {
        asks.isEmpty && offers.isEmpty && comingUp.isEmpty && waiting.isEmpty && last.isEmpty
            && pairs.isEmpty
    }
}

extension MemberDesk {
    /// All that stands open with one person, for somebody who has them on the telephone.
    ///
    /// - Throws: `HatRefusal`, or `NotFound` for somebody unknown.
    public func sheet(of id: Member.ID, as acting: Acting) async throws -> MemberSheet {
        try acting.require(.seeCards)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            let most = MemberSheet.linesMax
            let card = try question.card(of: id)
            let seesTime = acting.may(.noteExchanges)
            let open =
                seesTime
                ? try question.read.exchanges(
                    standing: [.met, .noted, .questioned], of: id, limit: most, in: place) : []
            let isCredited =
                try seesTime && card.member.standing.mayBeContacted
                && question.scheme().valuing == .credited
            return MemberSheet(
                card: card,
                asks: try question.read.askLines(
                    of: id, limit: 50, withCards: true, in: place
                ).map(\.ask).filter { $0.standing != .ended },
                offers: try question.read.offers(of: [id], limit: 50, in: place),
                comingUp: seesTime
                    ? try question.read.comingUp(for: id, limit: most, in: place) : [],
                waiting: open,
                last: seesTime
                    ? try question.read.exchanges(
                        standing: [.confirmed, .settled], of: id, limit: most, in: place) : [],
                pairs: seesTime
                    ? try question.read.openPairings(on: question.today, of: id, in: place) : [],
                lastContact: acting.may(.callMembers)
                    ? try question.read.contacts(with: id, limit: 1, in: place).first.map {
                        AttributedContact(note: $0.note.seen(by: acting), by: $0.by)
                    } : nil,
                setAside: isCredited ? try question.setAside(of: id) : nil)
        }
    }
}
