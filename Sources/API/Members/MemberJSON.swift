import Essentials
import People

/// A member as programs read them; for tokens that may see cards.
public struct MemberJSON: Encodable, Sendable {
    let id: String
    let number: Int
    let name: String
    let standing: String
    let joined: String
    let area: String
    let landline: String
    let mobile: String
    let email: String
    let channel: String

    public init(_ member: Member) {
        id = member.id.description
        number = member.number
        name = member.name
        standing = member.standing.code
        joined = member.joined.description
        area = member.area
        landline = member.landline
        mobile = member.mobile
        email = member.email
        channel = member.channel.code
    }
}

/// Somebody who joins, as programs write them; only the name is needed.
struct NewcomerJSON: Decodable {
    let name: String
    let number: Int?
    let joined: Day?
    let area: String?
    let landline: String?
    let mobile: String?
    let email: String?
    let channel: String?

    var newcomer: Newcomer {
        get throws {
            var newcomer = Newcomer(name: name)
            newcomer.number = number
            newcomer.joined = joined
            newcomer.area = area ?? ""
            newcomer.landline = landline ?? ""
            newcomer.mobile = mobile ?? ""
            newcomer.email = email ?? ""
            if let channel {
                newcomer.channel = try CodeJSON.read(channel, "channel", \.code)
            }
            return newcomer
        }
    }
}
