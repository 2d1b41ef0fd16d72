import Communities
import Essentials
import People
import Storage

/// Who is at the door: sign-in by password, one-time link or code, and the sessions that follow.
public struct SignInDesk: Sendable {
    let desks: Desks
    let passwords: Passwords

    /// A session lasts 30 days after it was last used.
    static let sessionSeconds: Int64 = 30 * 86_400
    static let codeSeconds: Int64 = 15 * 60
    /// How long a one-time link holds.
    public static let linkSeconds: Int64 = 3 * 86_400
    static let triesMax = 8
    static let triesSeconds: Int64 = 10 * 60
}

extension Desks {
    public var signIn: SignInDesk {
        SignInDesk(desks: self, passwords: Passwords(chance: chance))
    }
}

/// What the browser keeps; its digest is what the database keeps.
public struct SessionToken: Hashable, Sendable {
    public let text: String

    public init(text: String) {
        self.text = text
    }

    init(chance: Chance) {
        text = chance.bytes(24).map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
    }

    var digest: [UInt8] { Digest.of(text) }
}

extension SignInDesk {
    /// Signs in with e-mail and password.
    ///
    /// - Throws: `SignInRefusal.tooOften` after many tries for one address or from one place,
    ///   `.notRecognised` for everything else.
    public func signIn(
        email: String, password: String, from place: String, device: String
    ) async throws -> SessionToken {
        let now = desks.timepiece.now()
        let address = email.trimmedForSignIn
        let subjects = [Digest.of("email \(address)"), Digest.of("place \(place)")]
        let login = try await desks.store.write { writing in
            try Self.count(subjects, at: now, writing)
            return try writing.read.login(email: address)
        }
        // An unknown address costs as much time as a known one.
        let encoded = login?.password ?? Self.nobody
        let isRight = await passwords.verify(password, against: encoded)
        guard let login, isRight, !login.isDisabled, login.password != nil else {
            throw SignInRefusal.notRecognised
        }
        try await desks.store.write { writing in
            for subject in subjects { try writing.forgetTry(of: subject, at: now) }
        }
        return try await open(login.id, device: device)
    }

    /// Signs in with a code that the coordinator read out, or a one-time link; it works once.
    public func signIn(
        code: String, from place: String, device: String
    ) async throws -> SessionToken {
        let now = desks.timepiece.now()
        let digest = Digest.of(code.filter { $0.isLetter || $0.isNumber }.lowercased())
        let subject = Digest.of("place \(place)")
        let login: LoginID? = try await desks.store.write { writing in
            try Self.count([subject], at: now, writing)
            let login = try writing.useCode(digest, at: now)
            if login != nil { try writing.forgetTry(of: subject, at: now) }
            return login
        }
        guard let login else { throw SignInRefusal.codeSpent }
        return try await open(login, device: device, isByCode: true)
    }

    /// Counts a try before it is looked at, so that many at once are no better than many in turn.
    ///
    /// - Throws: `SignInRefusal.tooOften`.
    private static func count(
        _ subjects: [[UInt8]], at now: Instant, _ writing: Writing
    ) throws {
        for subject in subjects.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            try writing.takeTurn(of: subject)
            let tries = try writing.read.failedTries(
                of: subject, since: now.adding(seconds: -Self.triesSeconds))
            if tries >= Self.triesMax { throw SignInRefusal.tooOften }
            try writing.noteFailedTry(of: subject, at: now)
        }
    }

    /// A code of eight letters for one person, to be read out; 15 minutes long it opens once.
    public func makeCode(for member: Member.ID, as acting: Acting) async throws -> String {
        try acting.require(.editMembers)
        return try await issue(
            letters: 8, seconds: Self.codeSeconds, for: member, verb: "sign-in.code", as: acting)
    }

    /// The secret part of a link that signs one person in once, within three days.
    public func makeLink(for member: Member.ID, as acting: Acting) async throws -> String {
        try acting.require(.editMembers)
        return try await issue(
            letters: 28, seconds: Self.linkSeconds, for: member, verb: "sign-in.link", as: acting)
    }

    private func issue(
        letters: Int, seconds: Int64, for member: Member.ID, verb: String, as acting: Acting
    ) async throws -> String {
        let code = Self.letters(letters, chance: desks.chance)
        return try await desks.perform(verb, member.description, key: nil, as: acting) { work in
            let person = try work.person(member)
            try work.requireNoHigherRole(of: person)
            let login = try work.login(of: person)
            try work.writing.addCode(
                Digest.of(code), for: login, kind: letters > 8 ? 2 : 1, at: work.now,
                expires: work.now.adding(seconds: seconds))
            try work.log(verb, about: member)
            return code
        }
    }

    /// Letters and digits that are told apart when read out.
    private static func letters(_ count: Int, chance: Chance) -> String {
        let alphabet = Array("abcdefghkmnpqrstuvwxyz23456789")
        // 30 signs: bytes from 240 on are drawn again, so that each sign is equally likely.
        var text = ""
        while text.count < count {
            for byte in chance.bytes(16) where byte < 240 && text.count < count {
                text.append(alphabet[Int(byte) % alphabet.count])
            }
        }
        return text
    }

    public func open(
        _ login: LoginID, device: String, isByCode: Bool = false
    ) async throws -> SessionToken {
        let now = desks.timepiece.now()
        let token = SessionToken(chance: desks.chance)
        let csrf = desks.chance.bytes(16)
        let id = Session.ID(at: now, random: (desks.chance.draw(), desks.chance.draw()))
        try await desks.store.write { writing in
            try writing.add(
                Session(
                    id: id, login: login, hat: nil, csrf: csrf,
                    device: String(device.prefix(80)), made: now, seen: now,
                    expires: now.adding(seconds: Self.sessionSeconds), isByCode: isByCode),
                digest: token.digest)
        }
        return token
    }

    /// Who holds this token: the person in this community and the hat now worn.
    ///
    /// - Returns: nil for an unknown, ended or outlived session.
    public func resolve(
        _ token: SessionToken, in community: CommunityID?
    ) async throws -> SignedIn? {
        let now = desks.timepiece.now()
        let digest = token.digest
        let found = try await desks.store.read { reading in
            try reading.signedIn(digest: digest, in: community, at: now)
        }
        guard let found else { return nil }
        // Once an hour is enough to keep a session alive.
        if found.session.seen.adding(seconds: 3_600) < now {
            try await desks.store.write { writing in
                try writing.touch(
                    digest, at: now, expires: now.adding(seconds: Self.sessionSeconds))
            }
        }
        return found
    }

    public func wear(_ hat: Hat, token: SessionToken) async throws {
        let digest = token.digest
        try await desks.store.write { writing in try writing.wear(hat, session: digest) }
    }

    public func end(_ token: SessionToken) async throws {
        let (digest, now) = (token.digest, desks.timepiece.now())
        try await desks.store.write { writing in try writing.endSession(digest: digest, at: now) }
    }

    /// Every session of one login, newest first, so that its owner can end any of them.
    public func sessions(of login: LoginID) async throws -> [Session] {
        let now = desks.timepiece.now()
        return try await desks.store.read { try $0.sessions(of: login, at: now) }
    }

    public func end(_ id: Session.ID, of login: LoginID) async throws {
        let now = desks.timepiece.now()
        try await desks.store.write { writing in try writing.endSession(id, of: login, at: now) }
    }

    /// Whether somebody signs in with a password here.
    public func hasPassword(_ login: LoginID) async throws -> Bool {
        try await desks.store.read { try $0.password(of: login) != nil }
    }

    /// Sets a password for one's own login.
    ///
    /// Whoever came in by a code or a one-time link has forgotten the old one and is not asked.
    /// - Parameter old: the password until now, where there is one.
    /// - Throws: `SignInRefusal.passwordTooShort`, `.tooOften`, `.oldPasswordWrong`.
    public func setPassword(
        _ password: String, old: String = "", of login: LoginID, in session: Session? = nil
    ) async throws {
        guard password.count >= 10 else { throw SignInRefusal.passwordTooShort }
        let known = try await desks.store.read { try $0.password(of: login) }
        if let known, session?.isByCode != true {
            let now = desks.timepiece.now()
            let subject = Digest.of("password \(login)")
            try await desks.store.write { try Self.count([subject], at: now, $0) }
            guard await passwords.verify(old, against: known) else {
                throw SignInRefusal.oldPasswordWrong
            }
            try await desks.store.write { try $0.forgetTry(of: subject, at: now) }
        }
        let encoded = await passwords.hash(password)
        try await desks.store.write { writing in try writing.setPassword(encoded, of: login) }
    }

    /// A hash that no password has, so that unknown addresses take the same time.
    private static let nobody =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9i$"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
}

extension String {
    var trimmedForSignIn: String {
        lowercased().filter { !$0.isWhitespace }
    }
}

extension Work {
    /// Stops a code from lending somebody's role to whoever makes it.
    ///
    /// What opens a role here is made by those who give roles; what opens one in another time bank
    /// too, by the server's own people.
    /// - Throws: `SignInRefusal.roleHere`, `.roleElsewhere`.
    func requireNoHigherRole(of member: Member) throws {
        let hats = try read.hats(of: member.id, in: community.id).keys
        if hats.contains(where: { $0 != .member }), !acting.may(.giveHats) {
            throw SignInRefusal.roleHere
        }
        guard !acting.may(.operateServer),
            let login = try read.login(of: member.id, in: community.id)
        else { return }
        if try read.wearsHat(login, outside: community.id) { throw SignInRefusal.roleElsewhere }
    }

    /// The login of a member, made when there is none yet: a person without e-mail has one too.
    func login(of member: Member) throws -> LoginID {
        if let known = try read.login(of: member.id, in: community.id) { return known }
        let login: LoginID = id()
        try writing.addLogin(login, email: nil, password: nil, isHost: false, at: now)
        try writing.link(login, to: member.id, in: community.id)
        return login
    }
}
