import Essentials
import People

/// How well somebody's words fit an ask.
struct Fit {
    let offer: (help: OfferedHelp, shared: Int)?
    let strength: String?

    init(of person: Possible, to words: [String], on day: Day?) {
        let offers = person.offers.map { ($0, TellingWords.shared(words, with: $0.words)) }
        let fitting = offers.filter { $0.1 > 0 }
        // Of two that fit as well, the one that is offered on the day comes first.
        offer = fitting.max { left, right in
            (left.1, left.0.isOffered(on: day) ? 1 : 0)
                < (right.1, right.0.isOffered(on: day) ? 1 : 0)
        }
        strength = person.strengths.first { TellingWords.shared(words, with: $0) > 0 }
    }

    var isTelling: Bool { offer != nil || strength != nil }
}

/// Reasons, gaps and one number to sort by, which is never shown.
struct Weighing {
    private(set) var weight = 0
    private var reasons: [Suggestion.Reason] = []
    private var gaps: [Suggestion.Gap] = []
    /// Whether anything ties the person to the ask beyond being free.
    private(set) var isConnected = false
    private let member: Member

    var suggestion: Suggestion {
        Suggestion(member: member, reasons: Array(reasons.prefix(3)), gaps: gaps)
    }

    init(
        _ person: Possible, fit: Fit, for asked: AskedFor, today: Day, balances: [Int64]
    ) {
        member = person.member
        if person.answer == .saidYes { connect(.saidYes, 100) }
        weigh(fit)
        if person.timesTogether > 0 {
            connect(.helpedBefore(times: person.timesTogether), 18)
        }
        weighPlace(of: person, for: asked)
        weighTime(of: person, for: asked, offering: fit.offer?.help.times ?? .unsaid)
        weighTurns(of: person, today: today, balances: balances)
        if asked.receiver != nil, person.timesTogether == 0 { add(.newPerson, 3) }
        if !fit.isTelling { gaps.append(.noOfferLikeIt) }
        weighAnswers(of: person, for: asked)
    }

    private mutating func add(_ reason: Suggestion.Reason, _ points: Int) {
        reasons.append(reason)
        weight += points
    }

    private mutating func connect(_ reason: Suggestion.Reason, _ points: Int) {
        add(reason, points)
        isConnected = true
    }

    private mutating func weigh(_ fit: Fit) {
        if let offer = fit.offer {
            connect(.offers(offer.help.words), 30 + 10 * min(3, offer.shared - 1))
        } else if let strength = fit.strength {
            connect(.strength(strength), 18)
        }
    }

    private mutating func weighPlace(of person: Possible, for asked: AskedFor) {
        let home = person.member.area
        guard !asked.area.isEmpty, !home.isEmpty else { return }
        if FoldedText(home) == FoldedText(asked.area) {
            connect(.sameArea(home), 12)
        } else {
            gaps.append(.livesElsewhere(home))
        }
    }

    /// What somebody says of the very offer counts before what their card says of the week.
    private mutating func weighTime(
        of person: Possible, for asked: AskedFor, offering times: RegularTimes
    ) {
        guard let day = asked.day else {
            gaps.append(.dayUnknown)
            return
        }
        let weekday = day.weekday
        if !times.days.isEmpty {
            if times.covers(day) {
                add(.offersThen(times), 12)
            } else {
                gaps.append(.offersOnlyThen(times))
                weight -= 12
            }
        } else if person.free.isEmpty {
            gaps.append(.freeTimeUnknown)
        } else if person.free.contains(where: { $0.weekday == weekday }) {
            add(.isFree(weekday), 10)
        } else {
            gaps.append(.notUsuallyFree(weekday))
            weight -= 12
        }
    }

    /// Whoever has not been asked comes first; a lower balance weighs a little, and only beside
    /// that (D32).
    private mutating func weighTurns(of person: Possible, today: Day, balances: [Int64]) {
        let below = balances.filter { $0 < person.balance }.count
        if balances.count > 1 {
            weight += 4 - 4 * below / (balances.count - 1)
        }
        guard let last = person.lastAsked else {
            add(.neverAsked, 8)
            return
        }
        switch last.days(to: today) {
        case ..<7:
            weight -= 10
            gaps.append(.askedLately(last))
        case 7..<42: break
        default: add(.notAskedSince(last), 6)
        }
        if below == 0, person.balance < 0 { add(.gladOfATurn, 0) }
    }

    private mutating func weighAnswers(of person: Possible, for asked: AskedFor) {
        switch person.answer {
        case .noAnswer:
            gaps.append(.noAnswerYet)
            weight -= 15
        case .leftMessage:
            gaps.append(.messageLeft)
            weight -= 15
        case .saidYes, .notNow, nil: break
        }
        if !asked.language.isEmpty, person.languages.isEmpty {
            gaps.append(.languageUnknown(asked.language))
        }
        if person.settings.contains(.askOnTheDay) { gaps.append(.askOnTheDay) }
        if person.settings.contains(.inPieces) { gaps.append(.inPieces) }
        if person.member.telephone.isEmpty { gaps.append(.noTelephone) }
    }
}

extension OfferedHelp {
    /// Whether it is said to be offered on that day.
    fileprivate func isOffered(on day: Day?) -> Bool {
        day.map { !times.days.isEmpty && times.covers($0) } ?? false
    }
}
