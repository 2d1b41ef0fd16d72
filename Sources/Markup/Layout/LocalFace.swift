/// The people behind the page: whose community this is, whom to ring, when the door is open.
public struct LocalFace: Sendable {
    let community: String
    let home: String
    let ring: String
    let telephone: String?
    let open: String?
    let place: String?

    /// `ring` names the people who answer ("Ring Sue or Mo"), `open` says when the door is open.
    public init(
        community: String, home: String, ring: String, telephone: String? = nil,
        open: String? = nil, place: String? = nil
    ) {
        self.community = community
        self.home = home
        self.ring = ring
        self.telephone = telephone
        self.open = open
        self.place = place
    }

    var footer: HTML {
        let telephone: HTML? = telephone.map { "<p class=\"face-ring\">\(TelephoneLink($0))</p>" }
        let open: HTML? = open.map { "<p>\($0)</p>" }
        let place: HTML? = place.map { "<p>\($0)</p>" }
        return """
            <div class="face">
            <p class="face-name">\(community)</p>
            <p>\(ring)</p>
            \(telephone)\(open)\(place)
            </div>
            """
    }
}
