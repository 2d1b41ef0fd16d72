import Communities

/// Where messages are written and letters are printed.
enum NoticePaths {
    static func write(_ community: Community) -> String { "/c/\(community.name)/messages/new" }
    static func send(_ community: Community) -> String { "/c/\(community.name)/messages" }
    static func letters(_ community: Community) -> String { "/c/\(community.name)/letters" }
    static func lettersPDF(_ community: Community) -> String { "\(letters(community))/today.pdf" }
    static func posted(_ community: Community) -> String { "\(letters(community))/posted" }
}
