import Brokerage
import Communities
import Essentials
import Interchange
import Ledger
import People
import Storage

/// What the books know when an import is laid beside them.
struct ImportBooks {
    /// A person here, with what stands on their own account.
    struct Person {
        let member: Member
        let account: Account.ID?
        let balance: Int64
    }

    let zone: Zone
    let today: Day
    let people: [Person]
    /// Keys of the rows that earlier imports of this kind brought.
    let keys: Set<String>
    /// Who an old number is here, while the import that said so stands.
    let linked: [String: Member.ID]
    /// Who an undone import made for an old number.
    let resting: [String: Member.ID]
    /// What is written about everybody, where an import adds to it.
    let details: [Member.ID: CardDetail]
    /// Households and organisations that are here already.
    let parties: [JointParty]
    /// Pots with a name of their own that are here already, by their names.
    let pots: [FoldedText: Identifier<Never>]
    /// Which of ours an old household, organisation or pot is, while the import that said so stands.
    let linkedAccounts: [String: Identifier<Never>]
    /// Which household, organisation or pot an undone import made.
    let restingAccounts: [String: Identifier<Never>]
    /// Keys of offers and asks that are here already.
    let posts: Set<String>

    init(
        of kind: ImportKind, read: Reading, community: Community, today: Day
    ) throws {
        zone = community.zone
        self.today = today
        var seen: Set<Member.ID> = []
        people = try read.everybody(in: community.id).compactMap { member, account, balance in
            guard seen.insert(member.id).inserted else { return nil }
            return Person(member: member, account: account, balance: balance)
        }
        details =
            [.people, .goodturn].contains(kind)
            ? try read.cardDetails(of: people.map(\.member.id), in: community.id) : [:]
        parties =
            kind != .goodturn
            ? []
            : try JointParty.Kind.allCases.flatMap {
                try read.jointParties($0, limit: 10_000, in: community.id)
            }
        pots = Dictionary(
            try (kind != .goodturn ? [] : read.pots(in: community.id)).map {
                (FoldedText($0.name), Identifier(sameBytesAs: $0.id))
            }, uniquingKeysWith: { first, _ in first })
        keys = try read.importedKeys(from: kind.rawValue, in: community.id)
        var linked: [String: Member.ID] = [:]
        var resting: [String: Member.ID] = [:]
        var posts: Set<String> = []
        var linkedAccounts: [String: Identifier<Never>] = [:]
        var restingAccounts: [String: Identifier<Never>] = [:]
        for (link, isLive) in try read.importLinks(from: kind.rawValue, in: community.id) {
            switch (link.kind, isLive) {
            case (.person, true): linked[link.old] = Identifier(sameBytesAs: link.ours)
            case (.person, false):
                if link.isMade { resting[link.old] = Identifier(sameBytesAs: link.ours) }
            case (.account, true): linkedAccounts[link.old] = link.ours
            case (.account, false):
                if link.isMade { restingAccounts[link.old] = link.ours }
            case (.offer, _), (.ask, _): posts.insert(link.old)
            }
        }
        self.linked = linked
        self.resting = resting
        self.posts = posts
        self.linkedAccounts = linkedAccounts
        self.restingAccounts = restingAccounts
    }

    /// The member numbers that a file without a list of people may speak of.
    func known(to kind: ImportKind) -> Set<String> {
        let old = Set(linked.keys)
        guard kind != .timeOverflow else { return old }
        return old.union(
            people.filter { $0.member.standing != .erased && $0.member.standing != .merged }
                .map { "\($0.member.number)" })
    }
}
