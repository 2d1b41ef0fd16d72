import Essentials
import People

/// Two people who help each other again and again: a weekly visit, a lift each other Tuesday.
public struct Pairing: Hashable, Sendable {
    public enum Tag {}
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let giver: Member.ID
    public let giverName: String
    public let receiver: Member.ID
    public let receiverName: String
    public var content: String
    /// Nil where the day is different each week.
    public var weekday: Weekday?
    public var time: String
    public var place: String
    public var minutes: Minutes
    /// 1 is each week, 2 each other week.
    public var everyWeeks: Int
    public var starts: Day
    public var ends: Day?
    public var project: Project.ID?
    /// The household or organisation that the giver acts for, with its name.
    public var giverJoint: JointParty.ID?
    public var giverJointName: String
    public var receiverJoint: JointParty.ID?
    public var receiverJointName: String
    public let made: Instant

    public init(
        id: ID, giver: Member.ID, giverName: String = "", receiver: Member.ID,
        receiverName: String = "", content: String, weekday: Weekday? = nil, time: String = "",
        place: String = "", minutes: Minutes, everyWeeks: Int = 1, starts: Day, ends: Day? = nil,
        project: Project.ID? = nil, giverJoint: JointParty.ID? = nil,
        giverJointName: String = "", receiverJoint: JointParty.ID? = nil,
        receiverJointName: String = "", made: Instant
    ) {
        self.id = id
        self.giver = giver
        self.giverName = giverName
        self.receiver = receiver
        self.receiverName = receiverName
        self.content = content
        self.weekday = weekday
        self.time = time
        self.place = place
        self.minutes = minutes
        self.everyWeeks = everyWeeks
        self.starts = starts
        self.ends = ends
        self.project = project
        self.giverJoint = giverJoint
        self.giverJointName = giverJointName
        self.receiverJoint = receiverJoint
        self.receiverJointName = receiverJointName
        self.made = made
    }
}

/// What somebody writes down to begin a pairing.
public struct PlannedPairing: Hashable, Sendable, Codable {
    public var giver: Member.ID
    public var receiver: Member.ID
    public var content: String
    public var weekday: Weekday?
    public var time: String
    public var place: String
    public var minutes: Minutes
    public var everyWeeks: Int
    public var starts: Day
    public var project: Project.ID?
    /// The household or organisation that the giver acts for; nil for themself.
    public var giverJoint: JointParty.ID?
    public var receiverJoint: JointParty.ID?

    public init(
        giver: Member.ID, receiver: Member.ID, content: String, weekday: Weekday? = nil,
        time: String = "", place: String = "", minutes: Minutes, everyWeeks: Int = 1,
        starts: Day, project: Project.ID? = nil, giverJoint: JointParty.ID? = nil,
        receiverJoint: JointParty.ID? = nil
    ) {
        self.giver = giver
        self.receiver = receiver
        self.content = content
        self.weekday = weekday
        self.time = time
        self.place = place
        self.minutes = minutes
        self.everyWeeks = everyWeeks
        self.starts = starts
        self.project = project
        self.giverJoint = giverJoint
        self.receiverJoint = receiverJoint
    }
}

/// The ways a pairing says no.
public enum PairingRefusal: Refusal, Hashable, CaseIterable {
    case samePerson
    case lengthMissing
    case weeksOutOfRange
    case wordsTooLong
    case alreadyEnded
    case isOver
    case metSince
    case nothingChanged

    public var kind: RefusalKind {
        switch self {
        case .samePerson, .lengthMissing, .weeksOutOfRange, .wordsTooLong, .metSince,
            .nothingChanged:
            .invalid
        case .alreadyEnded, .isOver: .conflict
        }
    }

    public var code: String {
        switch self {
        case .samePerson: "pairing-same-person"
        case .lengthMissing: "pairing-length-missing"
        case .weeksOutOfRange: "pairing-weeks"
        case .wordsTooLong: "pairing-words-too-long"
        case .alreadyEnded: "pairing-ended"
        case .isOver: "pairing-over"
        case .metSince: "pairing-met-since"
        case .nothingChanged: "pairing-nothing-changed"
        }
    }

    public var explanation: String {
        switch self {
        case .samePerson: "A pair is two people. Choose two different people."
        case .lengthMissing: "Say how long they usually meet. Write it like 1h30 or 45 min."
        case .weeksOutOfRange: "Write how many weeks lie between, from 1 to 12."
        case .wordsTooLong:
            "These words are long. Write what for in 300 letters, time and place in 100."
        case .alreadyEnded: "This pair has ended already, so there is nothing more to end."
        case .isOver:
            "This pair ends before that day. Somebody may have changed it meanwhile: open the pair that goes on."
        case .metSince:
            "A meeting on that day or later is noted already. Choose a day after it."
        case .nothingChanged: "Everything is as it was, so there is nothing to keep."
        }
    }
}

extension PlannedPairing {
    /// Checks what was written down, in the order of the refusals.
    public func check() throws(PairingRefusal) {
        guard giver != receiver else { throw .samePerson }
        guard minutes > .zero, minutes <= Minutes.longest else { throw .lengthMissing }
        guard (1...12).contains(everyWeeks) else { throw .weeksOutOfRange }
        guard content.count <= Exchange.contentMax, max(time.count, place.count) <= 100 else {
            throw .wordsTooLong
        }
    }
}
