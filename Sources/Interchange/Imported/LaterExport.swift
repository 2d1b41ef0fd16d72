import Essentials

/// A later export laid beside what is already in the books, for the month both systems run.
///
/// Only new rows are offered. A row whose member has since left reads as somebody who left; it is
/// recognised by moment, length and title, and not offered again.
public struct LaterExport: Hashable, Sendable, Codable {
    /// Where the later export says something else about a member.
    public struct Difference: Hashable, Sendable, Codable {
        public enum Matter: String, Hashable, Sendable, Codable {
            case name, email, balance
            /// In the later export, not here.
            case joined
            /// Here, no longer in the later export.
            case left
            /// A line of the card, which stays as it is here.
            case card
        }

        public let member: String
        public let matter: Matter
        public let here: String
        public let there: String

        public init(member: String, matter: Matter, here: String, there: String) {
            self.member = member
            self.matter = matter
            self.here = here
            self.there = there
        }
    }

    /// A member as the books here know them.
    public struct Known: Hashable, Sendable, Codable {
        public let number: String
        public let name: String
        public let email: String?
        /// What they have here now.
        public let balance: Minutes

        public init(number: String, name: String, email: String?, balance: Minutes) {
            self.number = number
            self.name = name
            self.email = email
            self.balance = balance
        }
    }

    public let newTransfers: [ImportedTransfer]
    public let newCounted: [CountedTransfer]
    public let newPosts: [ImportedPost]
    public let newPeople: [ImportedPerson]
    /// Member by member, in the order of their numbers.
    public let differences: [Difference]
}

extension ImportReading {
    /// Compares this later reading with the rows imported before and the members known here.
    ///
    /// `earlierKeys` are the keys of every transfer row and post kept from earlier imports, rows
    /// that were only counted included.
    public func compared(
        with earlierKeys: Set<String>, members: [LaterExport.Known]
    ) -> LaterExport {
        var seen = EarlierRows(earlierKeys)
        let freshCounted = countedOnly.filter { !seen.take($0.transfer) }
        let freshTransfers = transfers.filter { !seen.take($0) }
        let numbers = Set(members.map(\.number))
        return LaterExport(
            newTransfers: freshTransfers,
            newCounted: freshCounted.filter { !seen.takeLoosely($0.transfer) },
            newPosts: posts.filter { !earlierKeys.contains($0.key) },
            newPeople: people.filter { !numbers.contains($0.number) },
            differences: differences(from: members)
        ).withoutLooseRepeats(&seen)
    }

    private func differences(from members: [LaterExport.Known]) -> [LaterExport.Difference] {
        let there = Dictionary(
            people.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let here = Set(members.map(\.number))
        var found: [LaterExport.Difference] = []
        for member in members {
            guard let later = there[member.number] else {
                found.append(
                    .init(member: member.number, matter: .left, here: member.name, there: ""))
                continue
            }
            found += later.differences(from: member)
        }
        found += people.filter { !here.contains($0.number) }.map {
            .init(member: $0.number, matter: .joined, here: "", there: $0.name)
        }
        return found.sorted { left, right in
            let (first, second) = (Int(left.member) ?? .max, Int(right.member) ?? .max)
            return (first, left.member, left.matter.rawValue)
                < (second, right.member, right.matter.rawValue)
        }
    }
}

extension ImportedPerson {
    fileprivate func differences(from known: LaterExport.Known) -> [LaterExport.Difference] {
        var found: [LaterExport.Difference] = []
        let name = name.onOneLine
        if !name.isEmpty, name != known.name {
            found.append(.init(member: number, matter: .name, here: known.name, there: name))
        }
        if let email, email != known.email {
            found.append(
                .init(member: number, matter: .email, here: known.email ?? "", there: email))
        }
        if let balance, balance != known.balance {
            found.append(
                .init(
                    member: number, matter: .balance, here: "\(known.balance.count)",
                    there: "\(balance.count)"))
        }
        return found
    }
}

extension LaterExport {
    fileprivate func withoutLooseRepeats(_ seen: inout EarlierRows) -> LaterExport {
        LaterExport(
            newTransfers: newTransfers.filter { !seen.takeLoosely($0) }, newCounted: newCounted,
            newPosts: newPosts, newPeople: newPeople, differences: differences)
    }
}
