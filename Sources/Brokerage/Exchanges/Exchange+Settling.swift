import Essentials
import Ledger
import People

extension Exchange {
    /// Asks for another look; what was posted stays until it is settled.
    ///
    /// - Parameter asker: whose question it is, where a coordinator writes it down for a party.
    public mutating func question(
        _ words: String, for asker: Member.ID? = nil, by acting: Acting
    ) throws(ExchangeRefusal) {
        guard acting.may(.noteExchanges) || involves(acting.subject) else { throw .notAParty }
        let asker = asker ?? acting.subject
        if asker != acting.subject {
            guard acting.may(.noteExchanges), involves(asker) else { throw .notAParty }
        }
        try requireOneVoice(of: acting)
        switch standing {
        case .suggested, .matched, .met: throw .notQuestionable
        case .withdrawn: throw .ended
        case .noted, .confirmed, .settled, .questioned: break
        }
        guard !words.isEmpty else { throw .questionMissing }
        guard words.count <= Exchange.wordsMax else { throw .wordsTooLong }
        standing = .questioned
        question = words
        questionedBy = asker
        quietFrom = nil
        answer(.questioned, for: asker)
    }

    /// Answers a question: the exchange stands as it is.
    public mutating func settle(at now: Instant) throws(ExchangeRefusal) {
        guard standing == .questioned else { throw .notQuestioned }
        standing = .settled
        confirmed = confirmed ?? now
    }

    /// Puts other facts in the place of what was posted; the entries follow from it.
    ///
    /// - Parameter seen: the entry that stood when the form was opened; nil asks nothing.
    /// - Throws: `notPosted` where nothing is on the accounts, `changedMeanwhile` where another
    ///   entry stands than was seen, `nothingChanged` where all is equal.
    public mutating func putRight(
        _ noted: NotedExchange, parties: [Party], seen: Entry.ID? = nil, at now: Instant,
        today: Day
    ) throws(ExchangeRefusal) {
        guard standing != .withdrawn else { throw .ended }
        guard entry != nil else { throw .notPosted }
        guard seen == nil || seen == entry else { throw .changedMeanwhile }
        var right = self
        try right.fill(noted, parties: parties, today: today)
        guard right.hasLength else { throw .lengthMissing }
        // On whose word it was first noted is kept with it, and the sheet unless it is another.
        right.word = word
        if noted.sheet.isEmpty { right.sheet = sheet }
        right.project = noted.project
        right.keepAnswers(of: self)
        guard
            right.content != content || right.day != day || right.shares != shares
                || right.accountsUsed != accountsUsed || right.travel != travel
                || right.project != project || right.sheet != sheet
                || standing == .questioned
        else { throw .nothingChanged }
        right.standing = standing == .questioned ? .settled : standing
        right.putRight = now
        self = right
    }

    /// Takes it back without a reason; nothing is held against anybody.
    ///
    /// A member may take back what is not on the accounts yet; after that it is the coordinator's.
    public mutating func withdraw(
        by acting: Acting, at now: Instant
    ) throws(ExchangeRefusal) {
        guard standing != .withdrawn else { throw .ended }
        let isCoordinator = acting.may(.noteExchanges)
        guard isCoordinator || involves(acting.subject) else { throw .notAParty }
        try requireOneVoice(of: acting)
        guard isCoordinator || entry == nil else { throw .alreadyNoted }
        if entry != nil { putRight = now }
        standing = .withdrawn
        quietFrom = nil
    }

    /// For whom each of them acted.
    private var accountsUsed: [Member.ID: JointParty.ID] {
        Dictionary(
            parties.compactMap { party in party.joint.map { (party.member, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private mutating func keepAnswers(of earlier: Exchange) {
        for index in parties.indices {
            guard let same = earlier.parties.first(where: { $0.member == parties[index].member })
            else { continue }
            parties[index].answer = same.answer
            parties[index].thanks = same.thanks
        }
    }
}
