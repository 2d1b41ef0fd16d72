import Communities
import Essentials
import Foundation
import Ledger
import People
import Storage

/// Who becomes the first coordinator of a time bank that came from other books.
public struct LeadingForm: Hashable, Sendable, Codable {
    public var name: String
    public var email: String
    public var password: String
    /// Their number in the books, where they are a member already; empty otherwise.
    public var number: String

    public init(name: String = "", email: String, password: String, number: String = "") {
        self.name = name
        self.email = email
        self.password = password
        self.number = number
    }
}

extension SetupDesk {
    /// Time banks that nobody can look after yet, for instance straight after an import.
    public func communitiesWithoutCoordinator() async throws -> [Community] {
        try await desks.store.read { reading in
            let ids = try reading.communitiesWithoutCoordinator()
            return try reading.communities().filter { ids.contains($0.id) }
        }
    }

    /// Gives a time bank that has none its first coordinator, with a way to sign in.
    ///
    /// A member of this number, else the only one with this e-mail, becomes the coordinator;
    /// where there is none, somebody joins.
    /// - Throws: `FieldFaults` naming every field that cannot be used, also on `title` where a
    ///   coordinator is there already.
    public func lead(_ community: Community, _ typed: LeadingForm) async throws -> StartedCommunity
    {
        let now = desks.timepiece.now()
        let seed = desks.chance.draw()
        let email = typed.email.trimmedForSignIn
        try Self.check(typed)
        let known = try await desks.store.read { try $0.login(email: email) }
        if let known {
            // The address signs in elsewhere on this server: only its own password opens it.
            let isRight = await desks.signIn.passwords.verify(
                typed.password, against: known.password ?? "")
            guard isRight, !known.isDisabled else {
                throw FieldFaults(
                    "password",
                    "This e-mail signs in here already. Type the password that belongs to it.")
            }
        }
        let encoded = await desks.signIn.passwords.hash(typed.password)
        return try await desks.store.write { writing in
            var random = SeededRandom(seed: seed)
            func id<Of>() -> Identifier<Of> {
                Identifier(at: now, random: (random.next(), random.next()))
            }
            try writing.takeTurn(of: Digest.of("community \(community.name)"))
            guard try writing.read.communitiesWithoutCoordinator().contains(community.id) else {
                throw FieldFaults("title", "There is already a time bank of this name here.")
            }
            let member: Member
            if let known, let here = try writing.read.acting(known.id, in: community.id)?.member,
                let found = try writing.read.member(here, in: community.id)
            {
                member = found
            } else if let found = try Self.member(
                typed, email: email, in: community.id, writing.read)
            {
                member = found
            } else {
                guard !typed.name.trimmed.isEmpty else {
                    throw FieldFaults("coordinator", "Write the coordinator's name.")
                }
                member = Member(
                    id: id(), number: try writing.nextMemberNumber(in: community.id),
                    name: typed.name.trimmed, joined: community.zone.day(at: now), email: email,
                    channel: .email)
                try writing.add(member, at: now, in: community.id)
                let scheme = try writing.read.scheme(
                    on: community.zone.day(at: now), in: community.id)
                try writing.open(
                    Account(
                        id: id(), community: community.id, kind: .person, unit: scheme.unit.id,
                        holder: Identifier(sameBytesAs: member.id),
                        limits: scheme.memberLimits),
                    name: member.name, number: member.number, at: now,
                    by: Recorder(member: nil, hat: Hat.console.rawValue), change: id())
            }
            if try writing.read.hats(of: member.id, in: community.id)[.coordinator] == nil {
                try writing.give(.coordinator, to: member.id, at: now, in: community.id)
            }
            let login: LoginID
            if let known {
                login = known.id
            } else {
                login = id()
                try writing.addLogin(
                    login, email: email, password: encoded,
                    isHost: try writing.read.hostLogins().isEmpty, at: now)
            }
            try writing.link(login, to: member.id, in: community.id)
            return StartedCommunity(community: community, coordinator: member.id, login: login)
        }
    }

    /// The member that the form means; nil for somebody new.
    private static func member(
        _ typed: LeadingForm, email: String, in community: CommunityID, _ read: Reading
    ) throws -> Member? {
        if !typed.number.trimmed.isEmpty {
            guard let number = Int(typed.number.trimmed),
                let found = try read.member(number: number, in: community),
                found.standing.mayBeContacted
            else {
                throw FieldFaults(
                    "number", "There is no member of this number. Leave it empty to join anew.")
            }
            return found
        }
        let found = try read.members(email: email, in: community)
        guard found.count < 2 else {
            throw FieldFaults(
                "number", "Several members have this e-mail. Write the number of the one you mean.")
        }
        return found.first
    }

    private static func check(_ typed: LeadingForm) throws {
        var faults: [FieldFault] = []
        if typed.name.trimmed.count > 80 {
            faults.append(FieldFault("coordinator", "Use at most 80 letters for the name."))
        }
        if !typed.email.contains("@") {
            faults.append(
                FieldFault("email", "Write the e-mail that the coordinator signs in with."))
        }
        if typed.password.count < 10 {
            faults.append(FieldFault("password", SignInRefusal.passwordTooShort.explanation))
        }
        guard faults.isEmpty else { throw FieldFaults(faults) }
    }
}
