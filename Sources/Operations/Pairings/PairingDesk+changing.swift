import Brokerage
import Communities
import Essentials
import People
import Storage

extension PairingDesk {
    /// One pair with its last meetings.
    ///
    /// - Throws: `HatRefusal`, or `NotFound` where there is none.
    public func sheet(_ id: Pairing.ID, as acting: Acting) async throws -> PairingSheet {
        try acting.require(.noteExchanges)
        return try await desks.ask(as: acting) { question in
            let place = question.community.id
            guard let pairing = try question.read.pairing(id, in: place) else {
                throw NotFound("pair")
            }
            let all = try question.read.pairings(
                between: pairing.giver, and: pairing.receiver, in: place)
            let same = all.filter { $0.giver == pairing.giver }.map(\.id)
            let people = try question.read.members([pairing.giver, pairing.receiver], in: place)
            func number(_ member: Member.ID) -> Int {
                people.first { $0.id == member }?.number ?? 0
            }
            let projects = try question.read.projects(in: place)
            return PairingSheet(
                pairing: pairing, giverNumber: number(pairing.giver),
                receiverNumber: number(pairing.receiver),
                meetings: try question.read.exchanges(ofPairings: same, limit: 10, in: place),
                others: all.filter { $0.id != id },
                project: projects.first { $0.id == pairing.project }?.name ?? "",
                next: pairing.next(after: question.today))
        }
    }

    /// Changes a pair from a day on; what was noted stays with how it was.
    ///
    /// - Returns: the pair that goes on.
    /// - Throws: `HatRefusal`, `NotFound`, `PairingRefusal`, or whatever keeps the two apart.
    @discardableResult
    public func change(
        _ id: Pairing.ID, to planned: PlannedPairing, key: RequestKey?, as acting: Acting
    ) async throws -> Pairing.ID {
        try await desks.perform(
            "pairing.change", PairingChange(pairing: id, planned: planned), key: key, as: acting
        ) { work in
            try acting.require(.matchAsks)
            let place = work.community.id
            try work.writing.lock([id], in: place)
            guard let pairing = try work.read.pairing(id, in: place) else {
                throw NotFound("pair")
            }
            for member in [planned.giver, planned.receiver] {
                guard try work.read.member(member, in: place) != nil else {
                    throw NotFound("person")
                }
            }
            let (ends, goesOn) = try pairing.changed(
                to: planned, lastMet: try work.read.lastMeeting(of: id, in: place),
                as: work.id(), at: work.now)
            try work.mayMeet(
                planned.giver, planned.receiver, on: max(planned.starts, work.today))
            if let ends {
                try work.writing.shorten(id, to: ends, in: place)
                try work.writing.add(goesOn, in: place)
            } else {
                try work.writing.change(goesOn, in: place)
            }
            try work.log(
                "pairing.change", subject: ("pairing", Identifier(sameBytesAs: goesOn.id)),
                about: goesOn.receiver)
            return goesOn.id
        }
    }
}

/// What the request key of a change covers.
private struct PairingChange: Codable, Sendable {
    let pairing: Pairing.ID
    let planned: PlannedPairing
}
