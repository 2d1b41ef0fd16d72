import Brokerage
import Essentials
import People
import Storage

extension Reading {
    /// What stands between the two people of each pair on a day; pairs that may meet are left out.
    func exclusions(
        of pairings: [Pairing], on day: Day, in community: CommunityID
    ) throws -> [Pairing.ID: Exclusion] {
        let people = Set(pairings.flatMap { [$0.giver, $0.receiver] }).sorted()
        let safeguards = try safeguards(of: people, in: community)
        var found: [Pairing.ID: Exclusion] = [:]
        for pairing in pairings {
            found[pairing.id] =
                safeguards.exclusion(of: pairing.giver, for: pairing.receiver, on: day)
                ?? (safeguards.people[pairing.receiver]?.standing.mayBeSuggested == false
                    ? .notAvailable : nil)
        }
        return found
    }

    /// Agreed meetings and pairs of one person that have something between the two by now.
    func heldMeetings(
        of member: Member.ID, on day: Day, in community: CommunityID
    ) throws -> [HeldMeeting] {
        let pairings = try openPairings(on: day, of: member, in: community)
            .filter { $0.ends == nil }
        let between = try exclusions(of: pairings, on: day, in: community)
        let agreed = try exchanges(
            standing: [.matched], of: member, limit: 100, in: community)
        let people = Set(agreed.flatMap { $0.parties.map(\.member) }).sorted()
        let safeguards = try safeguards(of: people, in: community)
        let meetings = agreed.compactMap { exchange -> HeldMeeting? in
            let company: Safeguards.Company = exchange.parties.count > 2 ? .withOthers : .alone
            for giver in exchange.givers {
                for receiver in exchange.receivers {
                    let why = safeguards.exclusion(
                        of: giver.member, for: receiver.member, on: exchange.day ?? day,
                        company: company)
                    if let why, why.isPrivate {
                        return HeldMeeting(.exchange(exchange), why: why)
                    }
                }
            }
            return nil
        }
        return meetings
            + pairings.compactMap { pairing in
                between[pairing.id].map { HeldMeeting(.pairing(pairing), why: $0) }
            }
    }
}
