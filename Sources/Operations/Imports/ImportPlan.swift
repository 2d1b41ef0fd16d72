import Essentials
import Interchange
import Ledger
import People

/// What an import would change in the books: only what is new, everything else left alone.
struct ImportPlan {
    /// Somebody who joins; with a number of ours, which is theirs where it was free.
    struct Newcomer {
        let imported: ImportedPerson
        let number: Int
        /// The member whom an undone import had made, and who comes back.
        let returning: Member.ID?
    }

    /// Somebody who was here under the same number or address before anything was imported.
    struct Found {
        let imported: ImportedPerson
        let member: Member.ID
    }

    /// A household, an organisation or a pot that takes its place here.
    struct Holder {
        let imported: ImportedAccount
        /// By which a later file of the same bank knows it.
        let key: String
        /// What is here already, or what an undone import made; never for the community pot.
        let known: Identifier<Never>?
        let isReturning: Bool
        let opening: OpeningBalance?
    }

    var newcomers: [Newcomer] = []
    var found: [Found] = []
    var transfers: [ImportedTransfer] = []
    var counted: [CountedTransfer] = []
    var posts: [(key: String, post: ImportedPost)] = []
    var openings: [OpeningBalance] = []
    var holders: [Holder] = []
    var fills: [CardFill] = []
    var differences: [LaterExport.Difference] = []
    /// Whether rows of this kind were taken in before.
    var isLater = false

    /// What it comes to.
    var counts: ImportCounts {
        var counts = ImportCounts()
        counts.people = newcomers.count + found.count
        counts.transfers = transfers.count
        counts.offers = posts.count { $0.post.kind == .offer }
        counts.asks = posts.count { $0.post.kind == .ask }
        counts.accounts = holders.count(where: \.imported.isMade)
        counts.openings = openings.count + holders.count { $0.opening != nil }
        counts.countedOnly = counted.count
        counts.countedMinutes = counted.reduce(.zero) { $0 + $1.transfer.minutes }
        return counts
    }
}

extension ImportPlan {
    init(_ reading: ImportReading, kind: ImportKind, books: ImportBooks) {
        guard kind != .people else {
            planFills(reading, books)
            return
        }
        isLater = !books.linked.isEmpty
        planPeople(reading, books)
        let fresh = reading.compared(with: books.keys, members: [])
        transfers = fresh.newTransfers.sorted { ($0.at, $0.place) < ($1.at, $1.place) }
        counted = fresh.newCounted
        planPosts(reading, books)
        planHolders(reading, books)
        for one in found {
            guard let known = books.people.first(where: { $0.member.id == one.member }) else {
                continue
            }
            let detail = books.details[one.member] ?? CardDetail()
            fills +=
                CardFill.all(
                    of: one.imported, for: ImportedCard(member: known.member, detail: detail)
                ).fills
        }
        let arriving = Set(newcomers.map(\.imported.number) + found.map(\.imported.number))
        openings = reading.openings().filter { arriving.contains($0.member) }
        if isLater { differences = differences(reading, books) }
    }

    /// Finds each person of the file here, or gives them a number.
    private mutating func planPeople(_ reading: ImportReading, _ books: ImportBooks) {
        var taken = Set(books.people.map(\.member.number))
        let numbers = reading.people.compactMap { Int($0.number) }
        var next = max(taken.max() ?? 0, numbers.filter { $0 < 1_000_000_000 }.max() ?? 0) + 1
        var matched = Set(books.linked.values)
        for person in reading.people where books.linked[person.number] == nil {
            if let resting = books.resting[person.number],
                let known = books.people.first(where: { $0.member.id == resting })
            {
                newcomers.append(
                    Newcomer(
                        imported: person, number: known.member.number, returning: resting))
            } else if let known = books.match(person), matched.insert(known).inserted {
                found.append(Found(imported: person, member: known))
            } else {
                var number = Int(person.number) ?? next
                if !(1..<1_000_000_000).contains(number) || taken.contains(number) {
                    number = next
                    next += 1
                }
                taken.insert(number)
                newcomers.append(Newcomer(imported: person, number: number, returning: nil))
            }
        }
    }

    /// Finds each household, organisation and pot here by its name, where one alone has it.
    private mutating func planHolders(_ reading: ImportReading, _ books: ImportBooks) {
        var times: [String: Int] = [:]
        var matched = Set(books.linkedAccounts.values)
        for account in reading.accounts {
            let base = account.isMade ? account.blindedKey : account.kind.code
            let count = times.count(base)
            let key = count == 1 ? base : "\(base)|\(count)"
            guard books.linkedAccounts[key] == nil else { continue }
            let resting = account.isMade ? books.restingAccounts[key] : nil
            let known =
                resting
                ?? books.match(account).flatMap { id in
                    matched.insert(id).inserted ? id : nil
                }
            holders.append(
                Holder(
                    imported: account, key: key, known: known, isReturning: resting != nil,
                    opening: reading.opening(of: account)))
        }
    }

    private mutating func planPosts(_ reading: ImportReading, _ books: ImportBooks) {
        var times: [String: Int] = [:]
        for post in reading.posts {
            let times = times.count(post.blindedKey)
            let key = times == 1 ? post.blindedKey : "\(post.blindedKey)|\(times)"
            if !books.posts.contains(key) { posts.append((key, post)) }
        }
    }

    /// What differs member by member, with the new rows already counted in.
    private func differences(
        _ reading: ImportReading, _ books: ImportBooks
    ) -> [LaterExport.Difference] {
        var moved: [Party: Minutes] = [:]
        for transfer in transfers {
            moved[transfer.from, default: .zero] += -transfer.minutes
            moved[transfer.to, default: .zero] += transfer.minutes
        }
        let people = Dictionary(uniqueKeysWithValues: books.people.map { ($0.member.id, $0) })
        let known = books.linked.compactMap { number, id -> LaterExport.Known? in
            guard let person = people[id], person.member.standing.mayBeContacted else {
                return nil
            }
            let email = person.member.email
            return LaterExport.Known(
                number: number, name: person.member.name, email: email.isEmpty ? nil : email,
                balance: Minutes(person.balance) + (moved[.member(number)] ?? .zero))
        }
        return reading.people.isEmpty
            ? [] : reading.compared(with: books.keys, members: known).differences
    }

    private mutating func planFills(_ reading: ImportReading, _ books: ImportBooks) {
        let people = Dictionary(
            books.people.map { ("\($0.member.number)", $0.member) },
            uniquingKeysWith: { first, _ in first })
        for person in reading.people {
            guard let member = people[person.number] else { continue }
            let found = CardFill.all(
                of: person,
                for: ImportedCard(member: member, detail: books.details[member.id] ?? CardDetail()))
            fills += found.fills
            differences += found.differences
        }
    }
}

extension [String: Int] {
    /// Counts one more, and tells how many there are now.
    fileprivate mutating func count(_ key: String) -> Int {
        self[key, default: 0] += 1
        return self[key, default: 0]
    }
}

extension ImportedAccount {
    /// Its kind and a digest of its name.
    fileprivate var blindedKey: String {
        "\(kind.code)|\(BlindedKey.of(FoldedText(name).text))"
    }
}

extension ImportBooks {
    /// The one household, organisation or pot here with the same name.
    func match(_ account: ImportedAccount) -> Identifier<Never>? {
        if account.named != nil { return pots[FoldedText(account.name)] }
        guard let kind = JointParty.Kind(rawValue: account.kind.rawValue) else { return nil }
        let name = FoldedText(account.name)
        let same = parties.filter { $0.kind == kind && FoldedText($0.name) == name }
        return same.count == 1 ? same.first.map { Identifier(sameBytesAs: $0.id) } : nil
    }

    /// The one person here who is surely the same: same name, and same number or address.
    func match(_ person: ImportedPerson) -> Member.ID? {
        let name = FoldedText(person.name)
        let same = people.filter { known in
            guard known.member.standing.mayBeContacted,
                [known.member.name, known.member.fullName].contains(where: {
                    FoldedText($0) == name
                })
            else { return false }
            let email = person.email?.lowercased() ?? ""
            return "\(known.member.number)" == person.number
                || (!email.isEmpty && known.member.email.lowercased() == email)
        }
        return same.count == 1 ? same.first?.member.id : nil
    }
}
