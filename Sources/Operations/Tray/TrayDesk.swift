import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Coordinators' own hours, settled by a second person: nothing is lost while they wait.
public struct TrayDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var tray: TrayDesk { TrayDesk(desks: self) }
}

extension TrayDesk {
    public func cases(as acting: Acting) async throws -> [TrayCase] {
        try Self.requireAny(acting)
        return try await desks.ask(as: acting) { question in
            try question.read.tray(in: question.community.id)
        }
    }

    /// The committee members whose word settles a case.
    public func committee(as acting: Acting) async throws -> [Member] {
        try Self.requireAny(acting)
        return try await desks.ask(as: acting) { question in
            try question.read.members(wearing: .committee, in: question.community.id)
        }
    }

    /// Settles one case on the second person's word and puts its time on the accounts.
    ///
    /// The second person is a committee member who is not in it and did not note it: by a code of
    /// theirs, by a slip they signed, or by their own hand. Another coordinator may settle by
    /// their own hand as well.
    @discardableResult
    public func settle(
        _ id: Exchange.ID, by said: TrayWord, key: RequestKey?, as acting: Acting
    ) async throws -> NotedAnswer {
        try await desks.perform(
            "tray.settle", Settling(id: id, said: said), key: key, as: acting
        ) { work in
            try Self.requireAny(acting)
            var exchange = try work.exchange(id)
            let second = try work.secondPerson(said)
            guard exchange.isSecondPerson(second) else {
                throw ExchangeRefusal.notOfTheCommittee
            }
            let sheet = if case .signedSlip(_, let sheet) = said { sheet } else { "" }
            guard
                try work.writing.takeFromTray(
                    id, by: second, said.word, sheet: sheet, at: work.now, in: work.community.id)
            else { throw ExchangeRefusal.alreadyNoted }
            // A second person looked at it, so a floor no longer stops what already happened.
            let balances = try work.post(
                &exchange, word: said.word, reason: "Settled from the tray")
            exchange.confirm(by: nil, at: work.now)
            try work.keep(exchange, "tray.settle", word: said.word)
            try work.log(
                "tray.vouch", word: said.word, subject: ("exchange", Identifier(sameBytesAs: id)),
                about: second)
            return NotedAnswer(exchange: id, path: .posts, balances: balances)
        }
    }

    /// Makes codes for oneself as a committee member, to be read out over the telephone later.
    ///
    /// Each settles one case once. Only their digests are kept, so they are shown this once.
    public func makeCodes(_ count: Int = 5, as acting: Acting) async throws -> [String] {
        try acting.require(.settleTray)
        let codes = (0..<min(max(count, 1), 20)).map { _ in Self.code(desks.chance) }
        _ = try await desks.perform("tray.codes", count, key: nil, as: acting) { work in
            guard let member = acting.member, try work.isOfTheCommittee(member) else {
                throw ExchangeRefusal.notOfTheCommittee
            }
            for code in codes {
                try work.writing.addTrayCode(
                    Self.digest(code), of: member, at: work.now, in: work.community.id)
            }
            try work.log("tray.codes", about: member)
            return codes.count
        }
        return codes
    }

    static func digest(_ code: String) -> [UInt8] {
        Digest.of("tray " + code.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    static func requireAny(_ acting: Acting) throws(HatRefusal) {
        guard acting.may(.noteExchanges) || acting.may(.settleTray) else { throw .notYours }
    }

    /// Eight signs that are told apart when read out, in two groups.
    private static func code(_ chance: Chance) -> String {
        let alphabet = Array("abcdefghkmnpqrstuvwxyz23456789")
        var text = ""
        while text.count < 8 {
            for byte in chance.bytes(16) where byte < 240 && text.count < 8 {
                text.append(alphabet[Int(byte) % alphabet.count])
            }
        }
        return "\(text.prefix(4)) \(text.suffix(4))"
    }
}

extension Work {
    func isOfTheCommittee(_ member: Member.ID) throws -> Bool {
        try read.members(wearing: .committee, in: community.id).contains { $0.id == member }
    }

    /// Who vouches; a code is spent by being used.
    func secondPerson(_ said: TrayWord) throws -> Member.ID {
        switch said {
        case .code(let code):
            let digest = TrayDesk.digest(code)
            guard let member = try writing.useTrayCode(digest, at: now, in: community.id) else {
                throw ExchangeRefusal.codeSpent
            }
            guard try isOfTheCommittee(member) else { throw ExchangeRefusal.notOfTheCommittee }
            return member
        case .signedSlip(let member, let sheet):
            try acting.require(.noteExchanges)
            guard !sheet.isEmpty else {
                throw FieldFaults("sheet", "Write the number of the signed slip.")
            }
            guard try isOfTheCommittee(member) else { throw ExchangeRefusal.notOfTheCommittee }
            return member
        case .ownHand:
            try acting.require(.settleTray)
            guard let member = acting.member else { throw ExchangeRefusal.notOfTheCommittee }
            return member
        }
    }
}

/// What the request key of a settlement covers.
private struct Settling: Codable, Sendable {
    let id: Exchange.ID
    let said: TrayWord
}
