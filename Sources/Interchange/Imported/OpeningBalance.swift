import Essentials

/// What must be posted against the opening account so that a member has what the old system said.
public struct OpeningBalance: Hashable, Sendable, Codable {
    /// The member's number; empty for a household, an organisation and the pot.
    public let member: String
    public let name: String
    /// The balance in the export, in whole minutes.
    public let exported: Minutes
    /// What the posted history comes to.
    public let history: Minutes
    /// The difference; added to the history it gives the exported balance.
    public let opening: Minutes
}

extension ImportReading {
    /// One opening per member whose exported balance and history differ, in the order of the list.
    ///
    /// Members without an exported balance get none: their history stands as it is.
    public func openings() -> [OpeningBalance] {
        let sums = historyByParty()
        return people.compactMap { person in
            guard let exported = person.balance else { return nil }
            let history = sums[.member(person.number)] ?? .zero
            guard exported != history else { return nil }
            return OpeningBalance(
                member: person.number, name: person.name, exported: exported, history: history,
                opening: exported - history)
        }
    }

    /// What the postings come to, for every side that appears; always zero together.
    public func historyByParty() -> [Party: Minutes] {
        var sums: [Party: Minutes] = [:]
        for transfer in transfers {
            sums[transfer.from, default: .zero] += -transfer.minutes
            sums[transfer.to, default: .zero] += transfer.minutes
        }
        return sums
    }
}
