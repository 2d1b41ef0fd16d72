import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// The coordinator's first screen: people first, figures last and small.
struct CoordinatorHomePage: Page {
    let visit: Visit
    let community: Community
    let screen: FirstScreen

    var words: WeekWords { visit.words.week }
    var day: CoordinatorsDay { screen.day }
    var home: String { HomePaths.home(community) }
    var now: Instant { visit.desks.timepiece.now() }
    var today: Day { community.zone.day(at: now) }

    var title: String { words.title(visit.member?.firstName ?? community.title) }
    var lead: String? { visit.words.longDay(today) }

    var body: HTML {
        """
        \(drafts)\(BegunLine(visit: visit, community: community, begun: day.begun))\(Card(
            words.waiting, note: day.waitingCount == 0 ? nil : "\(day.waitingCount)",
            tone: .action, content: waiting))
        \(Card(words.meetsToday, content: meetings))
        \(firstMeetings)
        \(Card(
            visit.words.calls.title, note: visit.words.calls.lead,
            content: CallLines(visit: visit, community: community, list: day.calls, back: home).html
        ))
        \(newcomers)
        """
    }

    var aside: HTML? {
        """
        \(Card(words.trays, content: trays))
        \(Card(words.books, content: backup))
        \(Card(words.figures, content: "<p class=\"note\">\(words.figureLine(day.figures))</p>"))
        """
    }

    private var drafts: HTML? {
        guard !day.drafts.isEmpty else { return nil }
        let notices = day.drafts.map { draft in
            Notice(
                content: """
                    <p>\(visit.words.contacts.goOn(draft.name)) \
                    \(ButtonLink(
                        visit.words.contacts.goOnButton,
                        to: ContactPaths.show(draft.member, community), about: draft.name))</p>
                    """)
        }
        return "\(notices)"
    }

    private var waiting: HTML {
        guard !day.waiting.isEmpty else { return "<p>\(words.noneWaiting)</p>" }
        let rest = day.waitingCount - day.waiting.count
        let more: HTML? =
            rest > 0
            ? "<p><a\(href: HomePaths.asks(community))>\(words.more(rest))</a></p>" : nil
        return "\(PersonList(day.waiting.map(line)))\(more)"
    }

    private func line(_ ask: WaitingAsk) -> PersonLine {
        let days = community.zone.day(at: ask.asked).days(to: today)
        var why = words.waitingWhy(ask, days: max(0, days))
        if let day = ask.ringBack { why += " " + words.ringBack(visit.words.shortDay(day)) }
        let note: HTML? = ask.asker.map { asker in
            ButtonLink(
                visit.words.contacts.writeMore, to: ContactPaths.show(asker.id, community),
                about: asker.name
            ).html
        }
        return PersonLine(
            name: ask.asker?.name ?? words.everyone, address: HomePaths.ask(ask.ask, community),
            telephone: ask.asker.flatMap { $0.telephone.isEmpty ? nil : $0.telephone }, why: why,
            tags: byLetter(ask.asker),
            actions: """
                \(ButtonLink(
                    words.find, to: HomePaths.ask(ask.ask, community), tone: .action,
                    about: ask.asker?.name))\(note)
                """)
    }

    private func byLetter(_ person: Neighbour?) -> [Tag] {
        person?.isLetterOnly == true ? [Tag(visit.words.members.byLetter)] : []
    }

    private var meetings: HTML {
        guard !day.meetings.isEmpty else { return "<p>\(words.noMeetings)</p>" }
        return PersonList(
            day.meetings.map {
                MeetingLine(words: words, meeting: $0, between: visit.between($0.exclusion)).line
            }
        ).html
    }

    private var firstMeetings: HTML? {
        guard !day.firstMeetings.isEmpty else { return nil }
        let lines = day.firstMeetings.map { meeting in
            PersonLine(
                name: "\(meeting.giver.name), \(meeting.receiver.name)",
                why: words.firstMeeting(visit.words.shortDay(meeting.day), meeting.content),
                actions: """
                    \([meeting.receiver, meeting.giver].map { person in
                        ButtonLink(
                            words.ring(person.name), to: ContactPaths.show(person.id, community))
                    })
                    """)
        }
        return Card(words.firstMeetings, content: PersonList(lines).html).html
    }

    private var newcomers: HTML? {
        // Nobody rings herself, not even on the first day.
        let others = day.newcomers.filter { $0.person.id != visit.member?.id }
        guard !others.isEmpty else { return nil }
        let lines = others.map { newcomer in
            PersonLine(
                name: newcomer.person.name,
                address: ContactPaths.show(newcomer.person.id, community),
                telephone: newcomer.person.telephone.isEmpty ? nil : newcomer.person.telephone,
                why: [
                    words.joined(visit.words.shortDay(newcomer.joined)),
                    newcomer.firstMeeting.map { words.meetsFirst(visit.words.shortDay($0)) },
                    newcomer.lastContact.map {
                        words.spokeOn(visit.words.shortDay(community.zone.day(at: $0)))
                    } ?? words.neverRung,
                ].compactMap { $0 }.joined(separator: " "),
                tags: byLetter(newcomer.person),
                actions: CallButtons(
                    visit: visit, community: community, member: newcomer.person.id,
                    name: newcomer.person.name, reason: .firstExchange, back: home
                ).html)
        }
        return Card(words.newcomers, content: PersonList(lines).html).html
    }

    /// Only what this hat may open: a volunteer's first screen leads nowhere forbidden.
    private var trays: HTML {
        let trays = day.trays
        let questions = ExchangePaths.list(
            ExchangeTab.question.rawValue, before: nil, community)
        let lines: [(Int, String, String?, Permission)] = [
            (trays.questioned, words.questioned(trays.questioned), questions, .noteExchanges),
            (
                trays.secondPerson, words.secondPerson(trays.secondPerson),
                TrayPaths.show(community), .noteExchanges
            ),
            (
                trays.letters, words.letters(trays.letters), NoticePaths.letters(community),
                .sendToAll
            ),
            (trays.tells, words.tells(trays.tells), CallPaths.list(community), .callMembers),
            (trays.mails, words.mails(trays.mails), nil, .callMembers),
            (
                trays.broughtAsks, visit.words.asks.broughtCount(trays.broughtAsks),
                AskPaths.brought(community), .matchAsks
            ),
        ]
        let shown = lines.filter { $0.0 > 0 && may($0.3) }
        guard !shown.isEmpty else { return "<p>\(words.traysEmpty)</p>" }
        return "<ul>\(shown, as: { tray($0.1, $0.2) })</ul>"
    }

    private func may(_ permission: Permission) -> Bool {
        (try? visit.acting.may(permission)) == true
    }

    private func tray(_ words: String, _ address: String?) -> HTML {
        guard let address else { return "<li>\(words)</li>\n" }
        return "<li><a\(href: address)>\(words)</a></li>\n"
    }

    private var backup: HTML {
        guard let fact = screen.backup else { return "<p>\(words.noBackup)</p>" }
        let day = visit.words.shortDay(community.zone.day(at: fact.made))
        let isOld = fact.made.adding(days: 3) < now
        let copy: HTML? =
            may(.importAndExport)
            ? ButtonLink(words.copyToStick, to: BackupPaths.list(community)).html : nil
        return "<p>\(isOld ? words.oldBackup(day) : words.backup(day))</p>\(copy)"
    }
}

/// People who meet, as one line of a list.
struct MeetingLine {
    let words: WeekWords
    let meeting: Appointment
    /// What has come between the people, as far as the person reading may know.
    var between: String?

    var line: PersonLine {
        PersonLine(
            name: words.meeting(meeting), why: words.meetingDetail(meeting),
            tags: tags, actions: telephones)
    }

    var tags: [Tag] {
        [between.map { Tag($0) }, meeting.isStanding ? Tag(words.standing) : nil].compactMap(\.self)
    }

    var telephones: HTML {
        let people = (meeting.givers + meeting.receivers).filter { !$0.telephone.isEmpty }
        return "\(people, as: { "<span>\($0.name) \(TelephoneLink($0.telephone))</span> " })"
    }
}

extension Visit {
    /// What stands between two people, as far as whoever reads may know.
    func between(_ exclusion: Exclusion?) -> String? {
        let mayKnow = (try? acting.may(.seeSafeguards)) == true
        return exclusion.map { words.safeguards.between($0, mayKnow: mayKnow) }
    }
}
