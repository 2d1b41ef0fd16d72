import Essentials

extension Entry {
    /// The entry that takes this one back: the transfers turned round, naming the original.
    ///
    /// The original keeps standing. A reversal is posted today and carries the day it is made;
    /// contributions are taken back by rows of their own that point at the ones they undo.
    public func reversal(
        id: ID, day: Day, recorded: Instant, recorder: Recorder, word: Word,
        noteDigest: [UInt8]?
    ) -> Entry {
        Entry(
            id: id, community: community, kind: .reversal, day: day, recorded: recorded,
            recorder: recorder, word: word, subject: subject, reverses: self.id,
            exemption: .inherited, noteDigest: noteDigest,
            transfers: transfers.map(\.reversed),
            contributions: contributions.map(\.reversed))
    }
}
