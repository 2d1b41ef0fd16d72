import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Ends what waits on somebody who left, died or went into care, each with its line in the
    /// audit list.
    ///
    /// Others who had a match with them are asked for again.
    func endAll(of member: Member.ID) throws {
        let place = community.id
        func remember(_ kind: LetGo, _ subject: Identifier<Never>) throws {
            try writing.remember(kind, subject, of: member, at: now, in: place)
        }
        for offer in try read.offers(of: [member], in: place) {
            try writing.change(try offer.ended(), at: now, in: place)
            try remember(.offer, Identifier(sameBytesAs: offer.id))
            try log(
                "offer.end", subject: ("offer", Identifier(sameBytesAs: offer.id)), about: member)
        }
        let asks = try read.askLines(of: member, limit: 1_000, withCards: false, in: place)
        for ask in asks.map(\.ask) where ask.standing != .ended {
            try save(try ask.ended(as: .withdrawn, why: "", at: now))
            try remember(.ask, Identifier(sameBytesAs: ask.id))
            try log("ask.withdraw", subject: ask.subject, about: member)
        }
        for pairing in try read.openPairings(on: today, of: member, in: place) {
            guard try writing.end(pairing.id, on: today, in: place) else { continue }
            try remember(.pairing, Identifier(sameBytesAs: pairing.id))
            try log(
                "pairing.end", subject: ("pairing", Identifier(sameBytesAs: pairing.id)),
                about: member)
        }
        for exchange in try read.comingUp(for: member, limit: 1_000, in: place) {
            var fallen = exchange
            fallen.standing = .withdrawn
            try keep(fallen, "exchange.withdraw")
            if let ask = exchange.ask { try reopenAsk(ask) }
        }
    }

    /// Brings back what ended when somebody went, as far as nothing stands in the way now.
    func renewAll(of member: Member.ID) throws {
        let place = community.id
        for (kind, subject) in try read.letGo(of: member, in: place) {
            switch kind {
            case .offer:
                guard
                    var offer = try read.offer(Identifier(sameBytesAs: subject), in: place),
                    offer.standing == .ended
                else { continue }
                offer.standing = .resting
                let renewed = try offer.renewed(
                    today: today, reviewDays: scheme.offerReviewDays)
                try writing.change(renewed, at: now, in: place)
                try log(
                    "offer.renew", subject: ("offer", Identifier(sameBytesAs: offer.id)),
                    about: member)
            case .ask:
                let old = try ask(Identifier(sameBytesAs: subject))
                let again = WrittenAsk(
                    content: old.content, detail: old.detail, area: old.area,
                    language: old.language, tags: old.tags, isAnonymous: old.isAnonymous,
                    isGroup: old.isGroup, repeats: old.repeats, minutes: old.minutes,
                    project: old.project)
                let fresh = try addAsk(again, for: member, word: old.word)
                try log("ask.write", word: old.word, subject: fresh.subject, about: member)
            case .pairing:
                guard let old = try read.pairing(Identifier(sameBytesAs: subject), in: place)
                else { continue }
                try renew(old, of: member)
            }
        }
        try writing.forgetLetGo(of: member, in: place)
    }

    /// The pair begins again, unless the other has gone or the two are kept apart by now.
    private func renew(_ old: Pairing, of member: Member.ID) throws {
        do {
            try mayMeet(old.giver, old.receiver, on: today)
        } catch is Exclusion {
            return
        } catch AskRefusal.notSuitable {
            return
        }
        let pairing = Pairing(
            id: id(), giver: old.giver, receiver: old.receiver, content: old.content,
            weekday: old.weekday, time: old.time, place: old.place, minutes: old.minutes,
            everyWeeks: old.everyWeeks, starts: today, project: old.project,
            giverJoint: old.giverJoint, receiverJoint: old.receiverJoint, made: now)
        try writing.add(pairing, in: community.id)
        try log(
            "pairing.make", subject: ("pairing", Identifier(sameBytesAs: pairing.id)),
            about: member)
    }
}
