import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// One ask: what is known, and what the person reading may do about it.
struct AskPageView: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    let sheet: AskSheet
    /// Nil for those who do not match asks, and when nobody is looked for any more.
    let suggestions: SuggestionList?
    /// Radios for the people that "somebody else" may mean.
    let choice: Field?

    private var words: AskWords { visit.words.asks }
    private var ask: Ask { sheet.ask }
    private var mayMatch: Bool { acting.may(.matchAsks) }
    private var mayChange: Bool { sheet.isOwn || mayMatch }

    var title: String { ask.content }
    var crumbs: [NavLink] { [NavLink(words.title, to: AskPaths.list(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle,
            fields: [giver, ringBack, outcome, photographs.field])
    }

    var lead: String? {
        if sheet.isStandIn { return visit.words.supporters.actingInOneAsk(sheet.line.firstName) }
        guard !sheet.isOwn else { return nil }
        if let asker = sheet.line.asker { return words.who(asker.name, area: sheet.line.area) }
        if ask.member == nil { return words.who(words.group, area: sheet.line.area) }
        let name = sheet.line.firstName
        return words.who(name.isEmpty ? words.somebody : name, area: sheet.line.area)
    }

    var body: HTML {
        """
        \(telephone)\(about)\(state)\(renewal)
        \(ask.detail.split(separator: "\n"), as: { "<p>\($0)</p>\n" })
        \(photographs.pictures)\(answerButtons)\(arranged)\(people)\(asked)\(facts)\(verbs)\
        \(photographs.form)\(waiting)\(ending)
        """
    }

    private var telephone: HTML? {
        if sheet.line.asker?.isLetterOnly == true {
            return "<p>\(visit.words.members.letterOnly)</p>"
        }
        guard let number = sheet.line.asker?.telephone, !number.isEmpty else { return nil }
        return "<p>\(TelephoneLink(number))</p>"
    }

    private var about: HTML? {
        guard acting.may(.seeCards), let asker = sheet.line.asker else { return nil }
        return """
            <p><a\(href: MemberPaths.card(community, asker.id))>\
            \(visit.words.members.about(asker.name))</a></p>
            """
    }

    private var state: HTML {
        var tags = [
            Tag(ask.ending.map { words.outcome($0.outcome) } ?? words.standing(ask.standing))
        ]
        tags += ask.tags.map { Tag($0) }
        if mayMatch, ask.isAnonymous { tags.append(Tag(words.unnamed)) }
        return "<p>\(tags)</p>"
    }

    /// An ask from other books asks whether it is still wanted.
    private var renewal: HTML? {
        guard mayChange, ask.isToBeLookedAt else { return nil }
        let asked = visit.words.longDay(community.zone.day(at: ask.asked))
        return """
            \(Notice(
                content: "<p>\(words.cameAlong(asked))</p>\(tap("renewal", words.stillWanted))"))
            """
    }

    private var photographs: PhotographParts {
        PhotographParts(
            visit: visit, community: community, thing: .ask(ask.id), name: ask.content,
            photographs: sheet.photographs, mayChange: mayChange, isOpen: ask.standing != .ended)
    }

    private var facts: HTML {
        let length = ask.minutes.map(visit.words.length)
        var lines: [SummaryList.Line] = [
            .init(words.day, "\(ask.wanted.map(visit.words.longDay) ?? words.dontKnow)"),
            .init(words.time, "\(ask.time.isEmpty ? words.dontKnow : ask.time)"),
            .init(words.howLong, "\(length ?? words.dontKnow)"),
            .init(words.repeats, "\(words.often(ask.repeats))"),
        ]
        if !sheet.line.area.isEmpty { lines.append(.init(words.area, "\(sheet.line.area)")) }
        if !ask.language.isEmpty { lines.append(.init(words.language, "\(ask.language)")) }
        if mayMatch, let day = ask.ringBack {
            lines.append(.init(words.ringBack, "\(visit.words.longDay(day))"))
        }
        if mayMatch, let why = ask.ending?.why, !why.isEmpty {
            lines.append(.init(words.endWhy, "\(why)"))
        }
        return "\(Card(words.summary, content: "\(SummaryList(lines))"))"
    }

    private var answerButtons: HTML? {
        guard !sheet.isOwn, acting.may(.actForSelf), !mayMatch else { return nil }
        switch sheet.ownAnswer {
        case .saidYes: return "\(Notice(words.youSaidYes, tone: .thanks))"
        case .notNow, .noAnswer, .leftMessage, nil:
            guard ask.standing.isUnanswered || (ask.isGroup && ask.standing == .matched)
            else { return nil }
            let note: HTML? =
                sheet.ownAnswer == .notNow ? "<p class=\"hint\">\(words.youSaidNotNow)</p>" : nil
            return """
                \(note)<div class="buttons">\(tap("yes", words.sayYes, tone: .action))\
                \(tap("not-now", words.notNow))</div>
                """
        }
    }

    private func tap(_ verb: String, _ label: String, tone: ButtonTone = .plain) -> HTML {
        """
        \(OneTap(
            action: AskPaths.act(verb, ask.id, community), seal: visit.freshSeal(),
            button: SubmitButton(label, tone: tone)))
        """
    }

    private var people: HTML? {
        guard mayMatch, let suggestions else { return nil }
        let names = SuggestedPeople(
            visit: visit, community: community, list: suggestions, ask: ask.id,
            receiver: sheet.line.firstName)
        let other = Form(
            action: AskPaths.match(ask.id, community), seal: visit.freshSeal(),
            buttons: [
                SubmitButton(words.somebodyElseFind, tone: .plain, name: "do", value: "find")
            ],
            fields: [giver] + [choice].compactMap { $0 })
        return """
            \(names.card)
            \(Details(words.somebodyElse, isOpen: visit.fault(of: "giver") != nil || choice != nil, content: "\(other)"))
            """
    }

    /// Who meets whom, when and where, with the way to note the time.
    private var arranged: HTML? {
        let standing = sheet.exchanges.filter { $0.standing != .withdrawn }
        guard !standing.isEmpty else { return nil }
        let lines = standing.map { exchange in
            let sentence = ExchangeSentence(exchange: exchange, words: visit.words.exchanges)
            let when = [
                exchange.day.map(visit.words.longDay) ?? "", exchange.time, exchange.place,
                exchange.expect,
            ].filter { !$0.isEmpty }.joined(separator: " · ")
            return PersonLine(
                name: mayMatch ? sentence.full : sentence.first,
                address: ExchangePaths.show(exchange.id, community), why: when,
                tags: [Tag(visit.words.exchanges.standing(exchange.standing))])
        }
        return "\(Card(words.arranged, content: "\(PersonList(lines))"))"
    }

    private var giver: Field {
        visit.field(.text, "giver", words.giver).hint(visit.words.offers.memberHint)
            .width(.middle)
    }

    private var asked: HTML? {
        guard mayMatch, !sheet.candidates.isEmpty else { return nil }
        let lines = sheet.candidates.map { line in
            let day = visit.words.shortDay(community.zone.day(at: line.candidate.at))
            let isYes = line.candidate.answer == .saidYes && ask.standing.isUnanswered
            return PersonLine(
                name: line.name, telephone: line.telephone.isEmpty ? nil : line.telephone,
                why: day,
                tags: [
                    Tag(
                        words.answer(line.candidate.answer),
                        tone: line.candidate.answer == .saidYes ? .thanks : .plain)
                ],
                actions: isYes
                    ? "\(ButtonLink(words.somebodyElseFind, to: AskPaths.match(ask.id, with: line.candidate.member, community), tone: .action, about: line.name))"
                    : nil)
        }
        return "\(Card(words.asked, content: "\(PersonList(lines))"))"
    }

    private var verbs: HTML? {
        guard mayChange, ask.standing != .ended else { return nil }
        let reopen: HTML? =
            mayMatch && ask.standing == .matched && !ask.isGroup
            ? tap("reopening", words.lookAgain) : nil
        return """
            <div class="buttons">\(ButtonLink(
                words.change, to: AskPaths.change(ask.id, community)))\
            \(reopen)\(tap("withdrawal", words.withdraw))</div>
            <p class="hint">\(words.withdrawHint)</p>
            """
    }

    private var ringBack: Field {
        visit.field(.day, "ring-back", words.ringBack).width(.short)
    }

    private var waiting: HTML? {
        guard mayMatch, ask.standing != .ended else { return nil }
        let form = Form(
            action: AskPaths.act("ring-back", ask.id, community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.ringBackSave, tone: .plain)], fields: [ringBack])
        let off: HTML? = ask.ringBack == nil ? nil : tap("ring-back", words.ringBackOff)
        return "\(Details(words.ringBack, content: "\(form)\(off)"))"
    }

    private var outcome: Field {
        let ways = [Ask.Outcome.met, .metElsewhere, .unmet].map {
            Choice($0.code, words.outcome($0))
        }
        return visit.field(.radios(ways), "outcome", words.endHow)
    }

    private var ending: HTML? {
        guard mayMatch, ask.standing != .ended else { return nil }
        let form = Form(
            action: AskPaths.act("end", ask.id, community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.end, tone: .plain)],
            fields: [outcome, visit.field(.text, "why", words.endWhy)])
        return "\(Details(words.endTitle, content: "\(form)"))"
    }
}
