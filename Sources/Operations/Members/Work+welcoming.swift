import Communities
import Essentials
import Ledger
import People
import Storage

extension Work {
    /// Puts the scheme's welcome gift on a newcomer's account, once in a life.
    ///
    /// From the pot comes no more than is in it: nobody is turned away because it is empty, and
    /// the audit list says so. People who come with an import are not newcomers.
    func welcome(_ member: Member) throws {
        guard scheme.valuing == .credited, let gift = scheme.welcomeGift else { return }
        let subject = Subject(.welcome, Identifier(sameBytesAs: member.id))
        let before = try read.entries(about: subject.id, in: community.id)
        guard !before.contains(where: { $0.subject?.kind == .welcome }) else { return }
        let amount = try credit(
            gift.minutes, from: gift.source, to: member, about: subject, word: .memberPresent)
        try log(
            amount == .zero ? "gift.welcome-empty" : "gift.welcome", about: member.id,
            detail: "\(amount.count)")
    }

    /// Credits somebody out of the pot as far as it goes, or by the issuer.
    ///
    /// - Returns: how much it was; nothing where the pot is empty.
    func credit(
        _ minutes: Minutes, from source: CreditSource, to member: Member, about subject: Subject,
        word: Word, on day: Day? = nil, note words: String = ""
    ) throws -> Minutes {
        let (unit, place) = (scheme.unit.id, community.id)
        guard let to = try read.account(of: member.id, unit: unit, in: place),
            let from = try read.internalAccount(
                source == .pot ? .pot : .issuer, unit: unit, in: place)
        else { throw PostingRefusal.unknownAccount }
        var amount = minutes.count
        if source == .pot {
            try writing.lockForSpending(from.account.id, in: place)
            let stands = try read.account(from.account.id, in: place)?.account.balance ?? 0
            amount = min(amount, max(0, stands))
        }
        guard amount > 0 else { return .zero }
        let note = note(words)
        try writing.post(
            Entry(
                id: id(), community: place, kind: source == .pot ? .grantFromPot : .issue,
                day: day ?? today, recorded: now, recorder: recorder, word: word,
                subject: subject, noteDigest: note?.digest,
                transfers: [Transfer(from: from.account.id, to: to.account.id, amount: amount)]),
            note: note, today: today)
        return Minutes(amount)
    }
}
