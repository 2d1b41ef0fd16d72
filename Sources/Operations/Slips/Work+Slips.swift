import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Notes one typed line, or says why it is parked; nothing is written for a parked line.
    func note(_ line: SlipLine, of sheet: SlipSheet, batch: SlipBatchID) throws -> SlipOutcome {
        var faults: [SlipFault] = []
        let giver = try party(line.giver, "giver", into: &faults)
        let receiver = try party(line.receiver, "receiver", into: &faults)
        let length = Minutes(typed: line.length)
        if length == nil {
            faults.append(SlipFault("length", "Write the length like 1.5, 90 or 1h30."))
        }
        let day = Day(line.day)
        if day == nil { faults.append(SlipFault("day", "Write the day.")) }
        if let day, day > today { faults.append(SlipFault("day", "This day has not come yet.")) }
        guard faults.isEmpty, let giver, let receiver, let length, let day else {
            return .parked(ParkedLine(line: line, faults: faults))
        }
        let alike = sheet.unanswered(
            try read.alike(
                giver: giver.member, receiver: receiver.member, on: day, length, besides: batch,
                in: community.id))
        guard alike.isEmpty else {
            return .parked(ParkedLine(line: line, faults: [], earlier: try earlier(alike)))
        }
        let agreed = try agreed(giver: giver.member, receiver: receiver.member, on: day)
        let guessed =
            line.content.isEmpty
            ? try agreed?.content
                ?? read.lastContent(
                    giver: giver.member, receiver: receiver.member, in: community.id) : nil
        do {
            let answer = try noteExchange(
                NotedExchange(
                    content: guessed ?? line.content, day: day, minutes: length,
                    givers: [giver], receivers: [receiver],
                    word: sheet.word, sheet: sheet.number, reason: sheet.reason, batch: batch,
                    project: sheet.project,
                    isAllTheSame: sheet.apart.contains(Pair(giver.member, receiver.member))),
                on: agreed?.id)
            return answer.path == .waitsForCoordinator
                ? .waiting(answer.exchange) : .saved(answer.exchange)
        } catch ExchangeRefusal.keptApart {
            let apart = try read.keptApart(
                among: [giver.member, receiver.member], in: community.id
            ).first.map { PairApart(pair: $0.pair, since: $0.since) }
            return .parked(ParkedLine(line: line, faults: [], apart: apart))
        } catch PostingRefusal.beyondFloor {
            let refusal = PostingRefusal.beyondFloor
            return .parked(
                ParkedLine(
                    line: line, faults: [SlipFault("receiver", refusal.explanation)],
                    needsReason: true))
        } catch let refusal as PostingRefusal {
            return .parked(
                ParkedLine(line: line, faults: [SlipFault("giver", refusal.explanation)]))
        } catch let refusal as ExchangeRefusal {
            let field = refusal == .dayTooEarly ? "day" : "giver"
            return .parked(
                ParkedLine(line: line, faults: [SlipFault(field, refusal.explanation)]))
        }
    }

    /// Who noted these before, when, and from which sheet.
    private func earlier(_ alike: [Exchange]) throws -> [EarlierSlip] {
        let names = Dictionary(
            uniqueKeysWithValues: try read.members(
                Array(Set(alike.compactMap(\.notedBy))), in: community.id
            ).map { ($0.id, $0.name) })
        return alike.map { exchange in
            EarlierSlip(
                exchange: exchange.id, sheet: exchange.sheet, noted: exchange.noted,
                name: exchange.notedBy.flatMap { names[$0] } ?? "")
        }
    }

    /// The meeting that a slip is about, where the two had agreed on that day or left it open.
    ///
    /// Without this it would wait to be noted for ever, and come up as still to come. Where there
    /// are two of them nobody can tell which it is, and the slip stands alone.
    private func agreed(giver: Member.ID, receiver: Member.ID, on day: Day) throws -> Exchange? {
        let found = try read.agreed(
            giver: giver, receiver: receiver, on: day, in: community.id)
        let sameDay = found.filter { $0.day == day }
        let fitting = sameDay.isEmpty ? found : sameDay
        return fitting.count == 1 ? fitting.first : nil
    }

    /// The person typed, for the household or organisation named behind a stroke.
    private func party(
        _ typed: String, _ field: String, into faults: inout [SlipFault]
    ) throws -> NotedParty? {
        let name = SlipName(typed: typed)
        guard let member = try person(name.person, field, into: &faults) else { return nil }
        guard name.joint != nil else { return NotedParty(member.id) }
        let shared = try read.jointParties(actedForBy: member.id, in: community.id)
        let fitting = name.fitting(shared)
        if let only = fitting.first, fitting.count == 1 {
            return NotedParty(member.id, joint: only.id)
        }
        let explanation =
            shared.isEmpty
            ? "This person shares no account. Leave the stroke out."
            : "Write behind the stroke which shared account you mean."
        faults.append(SlipFault(field, explanation, people: shared.map(\.name)))
        return nil
    }

    private func person(
        _ typed: String, _ field: String, into faults: inout [SlipFault]
    ) throws -> Member? {
        switch try read.person(fitting: typed, orGone: true, in: community.id) {
        case .one(let member): return member
        case .nobody:
            faults.append(
                SlipFault(field, "Nobody fits. Write the member number or part of the name."))
        case .several(let people):
            faults.append(
                SlipFault(
                    field, "Write the member number of the one you mean.",
                    people: people.map { "\($0.name) (\($0.number))" }))
        }
        return nil
    }
}

/// What became of one line.
enum SlipOutcome {
    case saved(Exchange.ID)
    /// Saved, and a coordinator has to look at it.
    case waiting(Exchange.ID)
    case parked(ParkedLine)
}
