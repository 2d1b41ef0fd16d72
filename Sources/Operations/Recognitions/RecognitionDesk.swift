import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// Help that was given before time was noted, credited by the committee's decision.
public struct RecognitionDesk: Sendable {
    let desks: Desks
}

extension Desks {
    public var recognitions: RecognitionDesk { RecognitionDesk(desks: self) }
}

/// What the form for one person needs to know.
public struct RecognitionSheet: Sendable {
    public let member: Member
    /// Nil where the scheme credits no earlier help.
    public let rule: Recognition?
    /// What this person was credited with already.
    public let before: Minutes
    /// Who may decide it.
    public let committee: [Member]
}

extension RecognitionDesk {
    public func sheet(
        of member: Member.ID, as acting: Acting
    ) async throws -> RecognitionSheet {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            guard let person = try question.read.member(member, in: place) else {
                throw NotFound("person")
            }
            return RecognitionSheet(
                member: person, rule: try question.scheme().recognitionInForce,
                before: try question.read.recognised(member, in: place),
                committee: try question.read.members(wearing: .committee, in: place)
                    .filter { $0.id != acting.member && $0.id != member })
        }
    }

    /// Credits it, once for each form.
    ///
    /// - Throws: `RecognitionRefusal`; `ExchangeRefusal.codeSpent` for a code that is used.
    public func give(
        _ written: WrittenRecognition, key: RequestKey?, as acting: Acting
    ) async throws {
        _ = try await desks.perform("recognition.give", written, key: key, as: acting) { work in
            try work.acting.require(.noteExchanges)
            let place = work.community.id
            // The sum of what they got so far must stand still meanwhile.
            try work.writing.lock([written.member], in: place)
            let rule = work.scheme.recognitionInForce
            try written.check(
                most: rule?.most, before: try work.read.recognised(written.member, in: place),
                today: work.today, by: acting)
            guard let rule, let said = written.decided,
                let member = try work.read.member(written.member, in: place)
            else { throw NotFound("person") }
            let second = try work.secondPerson(said)
            guard second != acting.member, second != member.id,
                try work.isOfTheCommittee(second)
            else { throw RecognitionRefusal.notCommittee }
            let credited = try work.credit(
                written.minutes, from: rule.source, to: member,
                about: Subject(.recognition, Identifier(sameBytesAs: member.id)),
                word: said.word, on: written.day, note: written.content)
            guard credited == written.minutes else { throw RecognitionRefusal.potTooSmall }
            try work.log(
                "recognition.give", word: said.word, about: member.id,
                detail: "\(credited.count)")
            try work.log("recognition.decide", word: said.word, about: second)
            return true
        }
    }
}

extension Scheme {
    /// What holds for earlier help; nothing does where time is only counted.
    var recognitionInForce: Recognition? { valuing == .credited ? recognition : nil }
}

extension Reading {
    /// What somebody was credited with for earlier help, without what was taken back.
    func recognised(_ member: Member.ID, in community: CommunityID) throws -> Minutes {
        let entries = try entries(about: Identifier(sameBytesAs: member), in: community)
        let undone = Set(entries.compactMap(\.reverses))
        return entries.filter {
            $0.subject?.kind == .recognition && $0.reverses == nil && !undone.contains($0.id)
        }.flatMap(\.transfers).reduce(.zero) { $0 + Minutes($1.amount) }
    }
}
