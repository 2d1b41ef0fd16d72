import Brokerage
import Communities
import Essentials
import Foundation
import Interchange
import Ledger
import People
import Storage

/// Everything a time bank has, in files that other programs can read.
///
/// Leaving is as easy as joining: the columns are those of docs/reference/csv.md, and reading them
/// back gives every member the same balance.
public struct ExportDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var exports: ExportDesk { ExportDesk(desks: self) }
}

/// How an export of everything is written.
public enum ExportFormat: String, Sendable, CaseIterable {
    case csv, json
}

/// One file of an export.
public struct ExportedFile: Hashable, Sendable {
    public let name: String
    public let bytes: [UInt8]
}

extension ExportDesk {
    /// All files: people, exchanges, offers, asks and accounts.
    public func files(_ format: ExportFormat, as acting: Acting) async throws -> [ExportedFile] {
        try acting.require(.importAndExport)
        try acting.require(.seeCards)
        let everything = try await desks.ask(as: acting) { try Everything(of: $0) }
        let none: [String] = []
        _ = try await desks.perform("export.everything", none, key: nil, as: acting) { work in
            try work.log("export.everything", detail: format.rawValue)
            return true
        }
        return switch format {
        case .csv: try everything.csv()
        case .json: [try everything.json()]
        }
    }

    /// All files in one ZIP.
    public func archive(_ format: ExportFormat, as acting: Acting) async throws -> ExportedFile {
        let files = try await files(format, as: acting)
        let packed = try Archive(
            files: files.map { ImportFile(name: $0.name, bytes: $0.bytes) }
        ).packed()
        let day = try await desks.ask(as: acting) { question in
            "\(question.community.name)_\(question.today)"
        }
        return ExportedFile(name: "\(day).zip", bytes: packed)
    }
}

/// What one community has, as values of the four files.
private struct Everything: Sendable {
    var people: [ImportedPerson] = []
    var exchanges: [ImportedTransfer] = []
    var posts: [ImportedPost] = []
    var accounts: [ExportedAccount] = []

    func csv() throws -> [ExportedFile] {
        [
            try file("people.csv") { try GoodturnFiles.write(people, to: $0) },
            try file("exchanges.csv") { try GoodturnFiles.write(exchanges, to: $0) },
            try file("offers.csv") { sink in
                try GoodturnFiles.write(posts, of: .offer, to: sink)
            },
            try file("asks.csv") { sink in
                try GoodturnFiles.write(posts, of: .ask, to: sink)
            },
            try file("accounts.csv") { try AccountsFile.write(accounts, to: $0) },
        ]
    }

    private func file(
        _ name: String, _ write: (@escaping (String) throws -> Void) throws -> Void
    ) throws -> ExportedFile {
        var bytes: [UInt8] = []
        try write { bytes.append(contentsOf: $0.utf8) }
        return ExportedFile(name: name, bytes: bytes)
    }

    func json() throws -> ExportedFile {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let content = try encoder.encode(EverythingShape(self))
        return ExportedFile(name: "everything.json", bytes: Array(content))
    }
}

/// The same words for fields as the columns of the CSV files.
private struct EverythingShape: Encodable {
    struct Person: Encodable {
        let number, name, email, phone, other_phone: String
        let joined: Day?
        let born: Day?
        let balance: Minutes
        let tags: [String]
        /// The other columns of people.csv that hold something.
        let card: [String: String]
    }

    struct Exchange: Encodable {
        let day: Day?
        let giver: String
        let receiver: String
        let length: Minutes
        let purpose: String

        enum CodingKeys: String, CodingKey {
            case day, giver, receiver, length
            case purpose = "for"
        }
    }

    struct Post: Encodable {
        let number, member, title, text: String
        let tags: [String]
        let created: String?
        let starts: Day?
        let ends: Day?
        /// Only of offers.
        let days: [String]?
        let parts: [String]?
    }

    let people: [Person]
    let exchanges: [Exchange]
    let offers: [Post]
    let asks: [Post]
    let accounts: [ExportedAccount]

    init(_ everything: Everything) {
        people = everything.people.map {
            Person(
                number: $0.number, name: $0.name, email: $0.email ?? "", phone: $0.phone ?? "",
                other_phone: $0.otherPhone ?? "", joined: $0.joined, born: $0.born,
                balance: $0.balance ?? .zero, tags: $0.tags,
                card: Dictionary(uniqueKeysWithValues: $0.card.map { ($0.rawValue, $1) }))
        }
        exchanges = everything.exchanges.map {
            Exchange(
                day: $0.day, giver: $0.to.text, receiver: $0.from.text, length: $0.minutes,
                purpose: $0.title)
        }
        func shapes(_ kind: ImportedPost.Kind) -> [Post] {
            everything.posts.filter { $0.kind == kind }.map {
                Post(
                    number: $0.number, member: $0.member, title: $0.title, text: $0.text,
                    tags: $0.tags, created: $0.createdAt?.description, starts: $0.starts,
                    ends: $0.ends, days: kind == .offer ? $0.days : nil,
                    parts: kind == .offer ? $0.parts : nil)
            }
        }
        offers = shapes(.offer)
        asks = shapes(.ask)
        accounts = everything.accounts
    }
}

extension Everything {
    fileprivate init(of question: Question) throws {
        let (read, community) = (question.read, question.community.id)
        let place = LinePlace(file: "", line: 0)
        var numbers: [Member.ID: String] = [:]
        var seen: Set<Member.ID> = []
        for (member, _, balance) in try read.everybody(in: community) {
            guard seen.insert(member.id).inserted, member.standing != .merged,
                member.standing != .erased
            else { continue }
            numbers[member.id] = "\(member.number)"
            var person = ImportedPerson(number: "\(member.number)", place: place)
            person.email = member.email.isEmpty ? nil : member.email
            person.phone = member.landline.isEmpty ? nil : member.landline
            person.otherPhone = member.mobile.isEmpty ? nil : member.mobile
            person.joined = member.joined
            let card = ImportedCard(
                member: member, detail: try read.cardDetail(of: member.id, in: community))
            person.born = Day(card[.born])
            person.tags = card.detail.strengths(.gift)
            for field in ColumnField.card where !card[field].isEmpty {
                person.card[field] = card[field]
            }
            person.name = member.name
            person.card[.standing] = member.standing.code
            person.card[.channel] = member.channel.code
            person.balance = Minutes(balance)
            people.append(person)
        }
        exchanges =
            try read.exchangeHistory(in: community).map { row in
                Self.exchange(row.day, row.giver, row.receiver, row.minutes, row.words)
            }
            + read.countedHistory(in: community).map { row in
                Self.exchange(row.day, row.giver, row.receiver, row.minutes, "")
            }
        try addPosts(question, numbers)
        try addAccounts(question, numbers)
    }

    /// Every account with its standing; households and organisations also with their people.
    private mutating func addAccounts(
        _ question: Question, _ numbers: [Member.ID: String]
    ) throws {
        let (read, community) = (question.read, question.community.id)
        let unit = try question.scheme().unit
        var parties: [String: (JointParty, [(number: Int, person: JointPerson)])] = [:]
        for kind in JointParty.Kind.allCases {
            for party in try read.jointParties(kind, limit: 10_000, in: community) {
                let people = try read.jointPeople(of: party.id, in: community).compactMap {
                    row -> (number: Int, person: JointPerson)? in
                    numbers[row.person.member].flatMap { Int($0) }.map { ($0, row.person) }
                }
                parties[party.id.description] = (party, people)
            }
        }
        let pots = Dictionary(
            uniqueKeysWithValues: try read.pots(in: community).map { ($0.id.description, $0) })
        var last: Int64 = 0
        while true {
            let rows = try read.accounts(after: last, limit: 1_000, in: community)
            for row in rows {
                let (account, line) = (row.line.account, row.line)
                var shown = ExportedAccount(
                    kind: account.kind.code, number: line.number, name: line.name,
                    unit: account.unit == unit.id ? unit.singular : "\(account.unit)",
                    balance: account.balance, held: account.held, closed: account.isClosed)
                if let holder = account.holder, let (party, people) = parties[holder.description] {
                    shown.phone = party.telephone
                    shown.email = party.email
                    shown.address = party.address
                    shown.people = people.map(\.number)
                    shown.acting = people.filter(\.person.mayAct).map(\.number)
                    for (number, person) in people where !person.role.isEmpty {
                        shown.roles["\(number)"] = person.role
                    }
                }
                if account.kind == .pot {
                    let pot = account.holder.flatMap { pots[$0.description] }
                    shown.pot = pot == nil ? "community" : "named"
                    shown.purpose = pot?.purpose ?? ""
                    let sponsor = try pot?.sponsor.flatMap {
                        try read.jointParty($0, in: community)
                    }
                    shown.sponsor = sponsor?.name ?? ""
                }
                accounts.append(shown)
            }
            guard rows.count == 1_000, let key = rows.last?.key else { break }
            last = key
        }
    }

    private static func exchange(
        _ day: Day, _ giver: String, _ receiver: String, _ minutes: Minutes, _ words: String
    ) -> ImportedTransfer {
        ImportedTransfer(
            place: LinePlace(file: "", line: 0), key: "", at: Instant(milliseconds: 0), day: day,
            from: party(receiver), to: party(giver), minutes: minutes, title: words)
    }

    private static func party(_ text: String) -> Interchange.Party {
        switch text {
        case "bank": .bank
        case "former": .former
        default: .member(text)
        }
    }

    private mutating func addPosts(
        _ question: Question, _ numbers: [Member.ID: String]
    ) throws {
        let (read, community) = (question.read, question.community.id)
        let place = LinePlace(file: "", line: 0)
        var number = 0
        var lastOffer: Offer.ID?
        while true {
            let page = try read.offers(after: lastOffer, limit: 1_000, in: community)
            for offer in page where offer.standing.isAlive {
                guard let member = numbers[offer.member] else { continue }
                number += 1
                var post = ImportedPost(
                    place: place, kind: .offer, number: "\(number)", title: offer.content,
                    member: member)
                post.text = offer.detail
                post.tags = offer.tags
                post.createdAt = offer.made
                (post.starts, post.ends) = (offer.starts, offer.ends)
                post.days = offer.times.daysInOrder.map(\.code)
                post.parts = offer.times.partsInOrder.map(\.code)
                posts.append(post)
            }
            lastOffer = page.last?.id
            if page.count < 1_000 { break }
        }
        var lastAsk: Ask.ID?
        while true {
            let page = try read.asks(after: lastAsk, limit: 1_000, in: community)
            for ask in page where ask.standing != .ended {
                guard let member = ask.member.flatMap({ numbers[$0] }) else { continue }
                number += 1
                var post = ImportedPost(
                    place: place, kind: .ask, number: "\(number)", title: ask.content,
                    member: member)
                post.text = ask.detail
                post.tags = ask.tags
                post.createdAt = ask.asked
                post.starts = ask.wanted
                posts.append(post)
            }
            lastAsk = page.last?.id
            if page.count < 1_000 { break }
        }
    }
}
