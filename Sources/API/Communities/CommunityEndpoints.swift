import Communities

enum CommunityEndpoints {
    static let table: [Endpoint] = [
        .get("", show)
    ]

    @Sendable static func show(_ call: Call) async throws -> Answer {
        try .one(CommunityJSON(call.community))
    }
}

/// A community as programs read it: what its pages show everybody.
struct CommunityJSON: Encodable {
    let name: String
    let title: String
    let zone: String
    let language: String
    let person: String
    let telephone: String
    let openingHours: String
    let address: String

    init(_ community: Community) {
        name = community.name
        title = community.title
        zone = community.zone.name
        language = community.language
        person = community.face.person
        telephone = community.face.telephone
        openingHours = community.face.openingHours
        address = community.face.address
    }
}
