import Brokerage
import Essentials
import Ledger
import People

/// Time that was set aside, as programs read it.
struct HoldJSON: Encodable {
    let hold: SetAside
    let showsName: Bool

    /// - Parameter showsName: whether the reader may see people's cards; else they are numbers.
    init(_ hold: SetAside, showsName: Bool) {
        self.hold = hold
        self.showsName = showsName
    }

    private enum Key: String, CodingKey {
        case id, standing, member, number, name, minutes, left, content, until
    }

    /// Every key is always there; what there is not is null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(hold.id, forKey: .id)
        try container.encode(hold.standing.code, forKey: .standing)
        try container.encode(hold.owner, forKey: .member)
        try container.encode(hold.number, forKey: .number)
        try container.encode(
            showsName && hold.owner != nil ? hold.name : nil, forKey: .name)
        try container.encode(hold.amount.count, forKey: .minutes)
        try container.encode(
            hold.standing == .kept ? hold.left.count : 0, forKey: .left)
        try container.encode(hold.purpose, forKey: .content)
        try container.encode(hold.until.description, forKey: .until)
    }
}

/// Time to be set aside, as programs say it; without a member it is the pot's.
struct SettingAsideJSON: Decodable {
    let member: Member.ID?
    let minutes: Int64
    let content: String
    let until: Day

    var asked: SettingAside {
        SettingAside(
            of: member, minutes: Minutes(minutes), for: content, until: until, word: .api)
    }
}

/// What is passed on of it, as programs say it; without a member it goes to the pot.
struct SettlingJSON: Decodable {
    let minutes: Int64
    let member: Member.ID?

    func settling(_ id: Hold.ID) -> HoldSettling {
        HoldSettling(id, minutes: Minutes(minutes), to: member, word: .api)
    }
}

/// Giving back says nothing further.
struct ReleasingJSON: Decodable {}
