import Brokerage
import Communities
import Essentials
import Ledger
import People
import Storage

/// One verb under way: its transaction, its moment, and ids that a repeat draws again.
///
/// An engine may run a closure twice, so everything here follows from a seed and a moment that
/// were drawn before the transaction began.
public final class Work {
    public let writing: Writing
    public private(set) var acting: Acting
    public let now: Instant
    public let community: Community
    public let scheme: Scheme
    private var random: SeededRandom

    init(
        writing: Writing, acting: Acting, now: Instant, community: Community, scheme: Scheme,
        seed: UInt64
    ) {
        self.writing = writing
        self.acting = acting
        self.now = now
        self.community = community
        self.scheme = scheme
        random = SeededRandom(seed: seed)
    }

    /// Goes on in another's name, within what the person acting may do for themself.
    func stand(in member: Member.ID) {
        acting = Acting(
            community: acting.community, login: acting.login, member: acting.member, hat: .member,
            onBehalfOf: member
        ).narrowed(to: acting.permissions)
    }

    public var read: Reading { writing.read }
    public var today: Day { community.zone.day(at: now) }

    public func id<Of>() -> Identifier<Of> {
        Identifier(at: now, random: (random.next(), random.next()))
    }

    /// Words for a record of the journal, with a salt of their own.
    public func note(_ text: String?) -> RecordNote? {
        guard let text, !text.isEmpty else { return nil }
        let salt = Identifier<Never>(high: random.next(), low: random.next()).bytes
        return RecordNote(text, salt: salt)
    }

    public var recorder: Recorder {
        Recorder(member: acting.member.map(Identifier.init(sameBytesAs:)), hat: acting.hat.rawValue)
    }

    /// Writes a line of the audit list.
    public func log(
        _ verb: String, word: Word? = nil,
        subject: (kind: String, id: Identifier<Subject.Tag>)? = nil, about: Member.ID? = nil,
        detail: String = ""
    ) throws {
        try writing.add(
            Act(
                id: id(), at: now, login: acting.login, member: acting.member, hat: acting.hat,
                onBehalfOf: acting.onBehalfOf, verb: verb, word: word, subject: subject,
                about: about, detail: detail),
            in: community.id)
    }
}
