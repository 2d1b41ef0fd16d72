import Essentials
import People

/// All that the coordinator's first screen shows: people first, figures last.
public struct CoordinatorsDay: Sendable {
    /// Oldest first.
    public let waiting: [WaitingAsk]
    public let waitingCount: Int
    public let meetings: [Appointment]
    public let firstMeetings: [FirstMeeting]
    public let calls: CallList
    public let newcomers: [Arrival]
    public let trays: WeekTrays
    public let figures: WeekFigures
    public let drafts: [ContactDraft]
    /// Forms of one's own that were begun and not sent, the newest first.
    public let begun: [BegunForm]

    public init(
        waiting: [WaitingAsk], waitingCount: Int, meetings: [Appointment],
        firstMeetings: [FirstMeeting], calls: CallList, newcomers: [Arrival], trays: WeekTrays,
        figures: WeekFigures, drafts: [ContactDraft], begun: [BegunForm] = []
    ) {
        self.waiting = waiting
        self.waitingCount = waitingCount
        self.meetings = meetings
        self.firstMeetings = firstMeetings
        self.calls = calls
        self.newcomers = newcomers
        self.trays = trays
        self.figures = figures
        self.drafts = drafts
        self.begun = begun
    }

    /// How many lines one part of the first screen shows.
    public static let linesMax = 12
    /// How many new pairs and newcomers it shows; the call list brings the others in turn.
    public static let friendlyMax = 5
}

/// A form that somebody began and has not sent, by the name it is kept under.
public struct BegunForm: Hashable, Sendable {
    public let form: String
    public let at: Instant

    public init(form: String, at: Instant) {
        self.form = form
        self.at = at
    }
}

/// A person as the week's lists show one.
public struct Neighbour: Hashable, Sendable {
    public let id: Member.ID
    public let name: String
    /// Empty for who wants letters only.
    public let telephone: String
    public let isLetterOnly: Bool

    public init(id: Member.ID, name: String, telephone: String, isLetterOnly: Bool = false) {
        self.id = id
        self.name = name
        self.telephone = isLetterOnly ? "" : telephone
        self.isLetterOnly = isLetterOnly
    }
}

/// An ask that nobody has said yes to.
public struct WaitingAsk: Hashable, Sendable {
    public let ask: Ask.ID
    /// Nil where the scheme itself asks.
    public let asker: Neighbour?
    public let content: String
    public let asked: Instant
    public let ringBack: Day?
    public let wanted: Day?
    public let lastContact: Instant?

    public init(
        ask: Ask.ID, asker: Neighbour?, content: String, asked: Instant, ringBack: Day?,
        wanted: Day?, lastContact: Instant?
    ) {
        self.ask = ask
        self.asker = asker
        self.content = content
        self.asked = asked
        self.ringBack = ringBack
        self.wanted = wanted
        self.lastContact = lastContact
    }
}

/// People who meet on a day: an exchange that was agreed, a standing pair's turn, or a newcomer's
/// first meeting.
public struct Appointment: Hashable, Sendable {
    public let day: Day
    public let time: String
    public let place: String
    public let content: String
    public let givers: [Neighbour]
    public let receivers: [Neighbour]
    public let isStanding: Bool
    /// The first meeting that was agreed on joining; nobody stands on the giving side yet.
    public let isFirst: Bool
    /// What has come between the people since it was agreed; nil where nothing has.
    public var exclusion: Exclusion?

    public init(
        day: Day, time: String, place: String, content: String, givers: [Neighbour],
        receivers: [Neighbour], isStanding: Bool, isFirst: Bool = false,
        exclusion: Exclusion? = nil
    ) {
        self.day = day
        self.time = time
        self.place = place
        self.content = content
        self.givers = givers
        self.receivers = receivers
        self.isStanding = isStanding
        self.isFirst = isFirst
        self.exclusion = exclusion
    }
}

/// Two people who met for the first time and have not been asked how it was.
public struct FirstMeeting: Hashable, Sendable {
    public let day: Day
    public let content: String
    public let giver: Neighbour
    public let receiver: Neighbour

    public init(day: Day, content: String, giver: Neighbour, receiver: Neighbour) {
        self.day = day
        self.content = content
        self.giver = giver
        self.receiver = receiver
    }
}

/// Somebody who joined lately and has not met anybody yet.
public struct Arrival: Hashable, Sendable {
    public let person: Neighbour
    public let joined: Day
    public let lastContact: Instant?
    /// The day that was agreed on joining; nil where none was.
    public let firstMeeting: Day?

    public init(
        person: Neighbour, joined: Day, lastContact: Instant?, firstMeeting: Day? = nil
    ) {
        self.person = person
        self.joined = joined
        self.lastContact = lastContact
        self.firstMeeting = firstMeeting
    }
}

/// How many things lie in each tray.
public struct WeekTrays: Hashable, Sendable {
    /// Noted exchanges that somebody questioned.
    public let questioned: Int
    /// The coordinator's own hours, for a second person.
    public let secondPerson: Int
    public let letters: Int
    public let tells: Int
    public let mails: Int
    /// Asks that an import brought in and nobody has looked at.
    public let broughtAsks: Int

    public init(
        questioned: Int, secondPerson: Int, letters: Int, tells: Int, mails: Int,
        broughtAsks: Int = 0
    ) {
        self.questioned = questioned
        self.secondPerson = secondPerson
        self.letters = letters
        self.tells = tells
        self.mails = mails
        self.broughtAsks = broughtAsks
    }
}

/// The few figures at the foot of the first screen.
public struct WeekFigures: Hashable, Sendable {
    public let members: Int
    public let exchangesThisMonth: Int
    public let minutesThisMonth: Minutes

    public init(members: Int, exchangesThisMonth: Int, minutesThisMonth: Minutes) {
        self.members = members
        self.exchangesThisMonth = exchangesThisMonth
        self.minutesThisMonth = minutesThisMonth
    }
}
