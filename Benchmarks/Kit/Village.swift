import Brokerage
import Communities
import Crypto
import Essentials
import Foundation
import Ledger
import People
import Storage

/// A time bank with pages to look at: members, offers, asks, exchanges, and two people signed in.
///
/// One of them is the coordinator, the other a member whose own history is as long in a small
/// village as in a large one.
public struct Village: Sendable {
    public let folder: String
    public let name = "bench"
    public let jade: Member.ID

    /// What a browser sends for the coordinator and for the member.
    public static let coordinator = "goodturn=coordinator-of-the-bench"
    public static let member = "goodturn=member-of-the-bench"

    /// Starts a time bank with the program itself and fills its file in bulk; it is repeatable.
    public init(members count: Int, in folder: String, program: String) async throws {
        self.folder = folder
        _ = try run(
            program, "setup", "--title", "Bench", "--coordinator", "Sue Marsh", "--email",
            "sue@bench.example", "--person", "Sue or Mo", "--telephone", "01632 960 100",
            "--hours", "Monday to Friday, 10 to 4", "--data", folder)
        let store = Store(engine: try SQLiteEngine(path: "\(folder)/goodturn.sqlite"))
        jade = try await VillageFilling(store: store, count: count).fill()
        await store.close()
    }

    /// Starts the server over it and signs nobody in: the sessions are there already.
    public func serve(_ program: String, log: String) throws -> Served {
        try Served(
            [program, "serve", "--data", folder, "--port", "0"], log: log,
            path: "/c/\(name)/sign-in")
    }
}

/// Fills a village through Storage, many rows a transaction.
private struct VillageFilling {
    let store: Store
    let count: Int

    private static let given = [
        "Amir", "Beth", "Carlos", "Dilys", "Emeka", "Fatima", "Gwen", "Hari", "Ines", "Joseph",
        "Keira", "Lily", "Mo", "Nadia", "Owen", "Priya", "Quentin", "Rosa", "Sunil", "Tom",
    ]
    private static let family = [
        "Adeyemi", "Brown", "Costa", "Davies", "Evans", "Farrell", "Green", "Haddad", "Ito",
        "Jones", "Khan", "Lewis", "Marsh", "Novak", "Okafor", "Patel", "Reilly", "Singh",
    ]
    private static let areas = [
        "Brockley", "Catford", "Hither Green", "Ladywell", "Lee", "Sydenham",
    ]
    private static let things: [(words: String, tag: String)] = [
        ("A lift to the surgery", "lifts"), ("Walking a dog", "dogs"),
        ("Help with letters & forms", "letters"), ("An hour in the garden", "garden"),
        ("Company over tea", "company"), ("Small repairs in the house", "repairs"),
        ("Reading aloud", "reading"), ("Setting up a new telephone", "telephones"),
        ("Baking a cake for a birthday", "baking"), ("Learning Spanish together", "languages"),
        ("Mending clothes", "mending"), ("Shopping when it is icy", "shopping"),
        ("Taking photographs", "photographs"), ("Playing the piano for singing", "music"),
        ("Sorting out a cupboard", "sorting"), ("Teaching chess", "games"),
    ]

    /// - Returns: the member who is signed in.
    func fill() async throws -> Member.ID {
        let found = try await store.read { reading in
            let place = try reading.community(named: "bench")
            return (place, try reading.login(email: "sue@bench.example"))
        }
        guard let place = found.0, let sue = found.1 else { throw ProgramFailed(text: "no setup") }
        let now = Town.now()
        let scene = Scene(community: place, today: place.zone.day(at: now), now: now, count: count)
        try await store.write { writing in
            for (index, area) in Self.areas.enumerated() {
                try writing.add(
                    Area(id: Identifier(high: 90, low: UInt64(index)), name: area), in: place.id)
            }
            try Self.signIn(sue.id, Village.coordinator, 1, at: now, writing)
        }
        for part in stride(from: 0, to: count, by: 500) {
            try await store.write { writing in
                for index in part..<min(part + 500, count) {
                    try Self.join(index, scene, writing)
                }
            }
        }
        for part in stride(from: 0, to: count, by: 500) {
            try await store.write { writing in
                for index in part..<min(part + 500, count) {
                    try Self.live(index, scene, writing)
                }
            }
        }
        return try await store.write { writing in
            let login: LoginID = Identifier(high: 91, low: 1)
            try writing.addLogin(login, email: nil, password: nil, isHost: false, at: now)
            try writing.link(login, to: Scene.member(0), in: place.id)
            try Self.signIn(login, Village.member, 2, at: now, writing)
            // The signed-in member has met thirty people, in every size of village.
            for turn in 0..<30 {
                try Self.exchange(
                    count + turn, giver: turn.isMultiple(of: 2) ? 0 : 1 + turn,
                    receiver: turn.isMultiple(of: 2) ? 1 + turn : 0, scene, writing)
            }
            return Scene.member(0)
        }
    }

    struct Scene: Sendable {
        let community: Community
        let today: Day
        let now: Instant
        let count: Int

        static func member(_ index: Int) -> Member.ID {
            Identifier(high: 0x0192_0000_0000_7000, low: 1 << 62 | UInt64(index))
        }
        static func account(_ index: Int) -> Account.ID { Identifier(high: 93, low: UInt64(index)) }
    }

    private static func signIn(
        _ login: LoginID, _ cookie: String, _ number: UInt64, at now: Instant, _ writing: Writing
    ) throws {
        let secret = cookie.split(separator: "=").last.map(String.init) ?? ""
        try writing.add(
            Session(
                id: Identifier(high: 92, low: number), login: login, hat: nil,
                csrf: [UInt8](repeating: UInt8(number), count: 16), device: "wrk", made: now,
                seen: now, expires: now.adding(seconds: 30 * 86_400)),
            digest: Array(SHA256.hash(data: Array(secret.utf8))))
    }

    private static func join(_ index: Int, _ scene: Scene, _ writing: Writing) throws {
        let number = index + 2
        let name =
            "\(given[index % given.count]) \(family[(index / given.count) % family.count])"
        let area = areas[index % areas.count]
        let digits = String(index % 1_000)
        let member = Member(
            id: Scene.member(index), number: number, name: name,
            joined: scene.today.adding(days: -(index * 7 % 900)), area: area,
            landline: "01632 960 " + String(repeating: "0", count: 3 - digits.count) + digits)
        try writing.add(member, at: scene.now, in: scene.community.id)
        let units = try writing.read.units(in: scene.community.id)
        guard let unit = units.first else { throw ProgramFailed(text: "no unit") }
        try writing.open(
            Account(
                id: Scene.account(index), community: scene.community.id, kind: .person,
                unit: unit.id, holder: Identifier(sameBytesAs: member.id),
                limits: Limits(hardFloor: -1_000_000)),
            name: name, number: number, at: scene.now, by: Recorder(member: nil, hat: 6),
            change: Identifier(high: 94, low: UInt64(index)))
        let thing = things[index % things.count]
        let made = scene.now.adding(seconds: Int64(index - scene.count) * 60)
        try writing.add(
            Offer(
                id: Identifier(at: made, random: (7, UInt64(index))), member: member.id,
                content: thing.words, detail: "Whenever it suits.", area: area, tags: [thing.tag],
                review: scene.today.adding(days: 200), made: made),
            in: scene.community.id)
    }

    /// Everybody has met one other person; one in fifty is asking for something.
    private static func live(_ index: Int, _ scene: Scene, _ writing: Writing) throws {
        if index.isMultiple(of: 50) {
            let asked = scene.now.adding(seconds: -Int64(index % 97) * 3_600)
            try writing.add(
                Ask(
                    id: Identifier(at: asked, random: (8, UInt64(index))),
                    member: Scene.member(index), content: things[index % 13].words,
                    tags: [things[index % 13].tag], word: .phone, asked: asked),
                in: scene.community.id)
        }
        let other = (index * 31 + 17) % scene.count
        guard other != index else { return }
        try exchange(index, giver: index, receiver: other, scene, writing)
    }

    private static func exchange(
        _ number: Int, giver: Int, receiver: Int, _ scene: Scene, _ writing: Writing
    ) throws {
        let day = scene.today.adding(days: -(number * 11 % 360) - 1)
        let minutes = Minutes(Int64(30 + number % 4 * 15))
        let id: Exchange.ID = Identifier(high: 95, low: UInt64(number))
        let entry: Entry.ID = Identifier(high: 96, low: UInt64(number))
        try writing.post(
            Entry(
                id: entry, community: scene.community.id, kind: .exchange, day: day,
                recorded: scene.now, recorder: Recorder(member: nil, hat: 6), word: .phone,
                subject: Subject(.exchange, Identifier(sameBytesAs: id)),
                transfers: [
                    Transfer(
                        from: Scene.account(receiver), to: Scene.account(giver),
                        amount: minutes.count)
                ],
                contributions: [
                    Contribution(
                        account: Scene.account(giver), direction: .gave, minutes: minutes,
                        day: day),
                    Contribution(
                        account: Scene.account(receiver), direction: .received, minutes: minutes,
                        day: day),
                ]), today: scene.today)
        var exchange = Exchange(
            id: id, standing: .confirmed, content: things[number % things.count].words,
            parties: [
                Party(
                    member: Scene.member(giver), number: giver + 2, name: "", direction: .gave),
                Party(
                    member: Scene.member(receiver), number: receiver + 2, name: "",
                    direction: .received),
            ], day: day, minutes: minutes, made: scene.now)
        exchange.word = .phone
        exchange.confirmed = scene.now
        exchange.noted = scene.now
        exchange.entry = entry
        try writing.add(exchange, at: scene.now, in: scene.community.id)
    }
}
