import Communities
import Essentials
import Foundation
import Ledger
import People
import Storage

/// Starts a time bank: a community with its unit, scheme, books and first coordinator.
public struct SetupDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var setup: SetupDesk { SetupDesk(desks: self) }
}

/// What the first page asks for; done in two minutes.
public struct FoundingForm: Hashable, Sendable, Codable {
    public var title: String
    public var name: String?
    public var zone: String
    public var language: String
    public var unitSingular: String
    public var unitPlural: String
    public var facePerson: String
    public var faceTelephone: String
    public var openingHours: String
    public var coordinatorName: String
    public var coordinatorEmail: String
    public var password: String?
    /// Whether time is credited, or only counted.
    public var valuing: Scheme.Valuing

    public init(
        title: String, name: String? = nil, zone: String = "Europe/London",
        language: String = "en", unitSingular: String = "hour", unitPlural: String = "hours",
        facePerson: String = "", faceTelephone: String = "", openingHours: String = "",
        coordinatorName: String = "", coordinatorEmail: String = "", password: String? = nil,
        valuing: Scheme.Valuing = .credited
    ) {
        self.title = title
        self.name = name
        self.zone = zone
        self.language = language
        self.unitSingular = unitSingular
        self.unitPlural = unitPlural
        self.facePerson = facePerson
        self.faceTelephone = faceTelephone
        self.openingHours = openingHours
        self.coordinatorName = coordinatorName
        self.coordinatorEmail = coordinatorEmail
        self.password = password
        self.valuing = valuing
    }
}

/// What was made.
public struct StartedCommunity: Hashable, Sendable {
    public let community: Community
    public let coordinator: Member.ID?
    public let login: LoginID?
}

extension SetupDesk {
    public func communities() async throws -> [Community] {
        try await desks.store.read { try $0.communities() }
    }

    public func community(named name: String) async throws -> Community? {
        try await desks.store.read { try $0.community(named: name) }
    }

    /// Makes the community and everything it needs to post its first exchange.
    ///
    /// - Throws: `FieldFaults` naming every field that cannot be used.
    public func start(_ typed: FoundingForm) async throws -> StartedCommunity {
        let now = desks.timepiece.now()
        let seed = desks.chance.draw()
        let zone = try Self.checked(typed)
        let encoded: String?
        if let password = typed.password, !password.isEmpty {
            encoded = await desks.signIn.passwords.hash(password)
        } else {
            encoded = nil
        }
        return try await desks.store.write { writing in
            var random = SeededRandom(seed: seed)
            func id<Of>() -> Identifier<Of> {
                Identifier(at: now, random: (random.next(), random.next()))
            }
            var community = Community(
                id: id(), name: typed.name ?? Community.name(from: typed.title),
                title: typed.title.trimmed, zone: zone, language: typed.language,
                face: LocalFace(
                    person: typed.facePerson.trimmed, telephone: typed.faceTelephone.trimmed,
                    openingHours: typed.openingHours.trimmed))
            try writing.takeTurn(of: Digest.of("community \(community.name)"))
            if try writing.read.community(named: community.name) != nil {
                throw FieldFaults("title", "There is already a time bank of this name here.")
            }
            try writing.add(community, at: now)
            let unit = CreditUnit(
                id: id(), kind: .time, singular: typed.unitSingular.trimmed,
                plural: typed.unitPlural.trimmed)
            try writing.add(unit, in: community.id)
            community.unit = unit
            let today = zone.day(at: now)
            var scheme = Scheme(unit: unit)
            scheme.valuing = typed.valuing
            try writing.add(
                scheme, from: today.adding(days: -36_500), at: now, in: community.id)
            let console = Recorder(member: nil, hat: Hat.console.rawValue)
            for (kind, name) in Self.booksAccounts {
                let account = Account(
                    id: id(), community: community.id, kind: kind, unit: unit.id)
                try writing.open(
                    account, name: name, number: nil, at: now, by: console, change: id())
            }
            guard !typed.coordinatorName.trimmed.isEmpty else {
                return StartedCommunity(community: community, coordinator: nil, login: nil)
            }
            let member = Member(
                id: id(), number: 1, name: typed.coordinatorName.trimmed, joined: today,
                email: typed.coordinatorEmail.trimmedForSignIn, channel: .email)
            try writing.add(member, at: now, in: community.id)
            try writing.open(
                Account(
                    id: id(), community: community.id, kind: .person, unit: unit.id,
                    holder: Identifier(sameBytesAs: member.id),
                    limits: scheme.memberLimits),
                name: member.name, number: member.number, at: now, by: console, change: id())
            try writing.give(.coordinator, to: member.id, at: now, in: community.id)
            let login: LoginID = id()
            let email = typed.coordinatorEmail.trimmedForSignIn
            try writing.takeTurn(of: Digest.of("login \(email)"))
            if !email.isEmpty, try writing.read.login(email: email) != nil {
                throw FieldFaults(
                    "email",
                    "Somebody already signs in here with this e-mail, in another time bank. Give another one, or none: then a link signs them in."
                )
            }
            try writing.addLogin(
                login, email: email.isEmpty ? nil : email, password: encoded, isHost: true,
                at: now)
            try writing.link(login, to: member.id, in: community.id)
            return StartedCommunity(community: community, coordinator: member.id, login: login)
        }
    }

    /// The accounts of the books themselves, with the names that reports show.
    static let booksAccounts: [(AccountKind, String)] = [
        (.pot, "Community pot"), (.issuer, "Issuer"), (.leavers, "Former members"),
        (.opening, "Opening balances"),
    ]

    private static func checked(_ typed: FoundingForm) throws -> Zone {
        var faults: [FieldFault] = []
        if typed.title.trimmed.isEmpty {
            faults.append(FieldFault("title", "Write the name of your time bank."))
        }
        if typed.title.count > 80 {
            faults.append(FieldFault("title", "Use at most 80 letters for the name."))
        }
        if let name = typed.name, !Community.canBeName(name) {
            faults.append(
                FieldFault(
                    "name",
                    "Write the name in addresses with small letters, digits and hyphens, like riverside."
                ))
        }
        let email = typed.coordinatorEmail.trimmedForSignIn
        if !email.isEmpty, !email.dropFirst().dropLast().contains("@") {
            faults.append(FieldFault("email", "Write the e-mail like sue@riverside.example."))
        }
        if typed.unitSingular.trimmed.isEmpty || typed.unitPlural.trimmed.isEmpty {
            faults.append(FieldFault("unit", "Write your word for one hour and for several."))
        }
        if let password = typed.password, !password.isEmpty, password.count < 10 {
            faults.append(
                FieldFault("password", SignInRefusal.passwordTooShort.explanation))
        }
        let zone = Zone(typed.zone)
        if zone == nil {
            faults.append(FieldFault("zone", "Choose a time zone from the list."))
        }
        guard faults.isEmpty, let zone else { throw FieldFaults(faults) }
        return zone
    }
}

extension Scheme {
    /// The limits that a new member's account starts with.
    public var memberLimits: Limits {
        Limits(
            hardFloor: memberFloors.hardFloor, softFloor: memberFloors.softFloor,
            softCeiling: memberFloors.softCeiling)
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
