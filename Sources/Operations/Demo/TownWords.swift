import People

/// What made-up people say about themselves, and what is noted about calls with them.
enum TownWords {
    static let check = "DBS enhanced"

    static let gifts = [
        "Baking bread", "Patience", "Driving", "Sewing", "Telling stories", "Mending clocks",
        "Listening", "Growing tomatoes", "Cutting hair", "Knowing the bus times", "Singing",
        "Painting walls", "Mending bicycles", "Cooking for many", "Reading small print",
    ]

    static let interests = [
        "Old films", "Football", "Choirs", "Birds", "Crosswords", "Local history", "Dancing",
        "Chess", "Allotments", "Radio plays", "Knitting", "The sea",
    ]

    static let experience = [
        "Brought up five children", "Thirty years on the railway", "Came here from Turkey",
        "Looked after her mother", "Lives with diabetes", "Was a school cook",
        "Served in the merchant navy", "Learned to read at forty",
    ]

    static let hours = [
        "After ten in the morning", "Between two and four", "In the evening, not during the news",
        "Any time; let it ring", "Not on Fridays",
    ]

    static let ages: [AgeBand] = [.from26, .from50, .from50, .from65, .from65, .from65, .from80]

    static let languages = ["English, Turkish", "Polish", "Welsh", "English, Bengali", "Somali"]

    static let referrers = [
        "The practice nurse", "The link worker at the surgery", "A friend", "A poster",
        "The housing officer", "The physiotherapist",
    ]

    static let preferences = [
        "Likes company, but not before ten.", "Would rather go out than have visitors.",
        "Loves dogs.", "No stairs, please.", "Enjoys talking more than tea.",
        "Afraid of cats.",
    ]

    static let kin = [
        "Daughter in Leeds", "Son next door", "Her sister", "Neighbour at number 9", "His nephew",
    ]

    static let permissions = [
        "She said on the telephone that he may arrange everything for her.",
        "He signed the form at the surgery.", "She told Sue in the room.",
    ]

    static let said = [
        "Well, and glad of the call. Would like to get out more.",
        "The lift went fine. They talked about fishing all the way.",
        "Hip is bad this week; ring again before arranging anything.",
        "Could take on one more hour, best on a Tuesday.",
        "Missed the last meeting because of a hospital visit.",
        "Granddaughter visiting; nothing needed for now.",
        "Says the walks do her good. Sleeps better.",
        "Does not want to ask for things. We talked about small ones.",
        "New glasses, reads aloud again with pleasure.",
        "A little low since the clocks went back. Asked for company on Sundays.",
        "Happy with how it goes. Nothing to change.",
        "Wants to bring a friend along to the cooking afternoon.",
    ]

    static let notes = [
        "Worried about the rent; knows whom to ask at the advice centre.",
        "Lost her husband in spring. Do not mention the allotment.",
        "Finds it hard to say no. Ask twice whether it suits.",
        "Hears badly on the telephone; speak slowly.",
        "Had a fall in the bathroom. The nurse knows.",
        "Would like to be asked more often than he shows.",
        "Quarrelled with a neighbour about the hedge; best not together for now.",
    ]
}
