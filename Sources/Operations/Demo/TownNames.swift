import Essentials

/// Made-up names and everyday things for sample towns.
///
/// Nobody here is a real person.
enum TownNames {
    static let areas = ["Mill Lane", "The Quays", "Castle Hill", "Station Road", "Brook Estate"]

    /// Everyday help (D4): what people ask for and offer, with the tag it goes under.
    static let things: [(words: String, tag: String)] = [
        ("A healthy cooking afternoon for a few people", "cooking"),
        ("A lift to the surgery", "lifts"),
        ("A cup of tea and a chat", "company"),
        ("Walking a dog", "pets"),
        ("Help with reading letters and forms", "paperwork"),
        ("Small repairs around the home", "repairs"),
        ("Picking up a prescription", "errands"),
        ("Gardening for an hour", "gardening"),
        ("Setting up a telephone or tablet", "computers"),
        ("Sewing a hem or a zip", "sewing"),
        ("Company on a walk in the park", "walking"),
        ("Cooking a pot of soup", "cooking"),
        ("Shopping together at the market", "errands"),
        ("Practising English over a coffee", "languages"),
        ("Translating Turkish", "languages"),
        ("Sitting with somebody while the carer is out", "company"),
        ("Cutting a hedge", "gardening"),
        ("Teaching a few guitar chords", "music"),
        ("Reading aloud", "company"),
        ("Putting up a shelf", "repairs"),
        ("Sorting out photographs", "computers"),
        ("Feeding a cat for a weekend", "pets"),
        ("Help with school sums", "learning"),
        ("A friendly telephone call every Sunday", "company"),
        ("Carrying heavy things upstairs", "errands"),
        ("Baking a birthday cake", "cooking"),
    ]

    /// The first name of whoever signs in as a member.
    static let member = "Jo"

    static let access = [
        "I get tired after an hour, so please come in the morning.",
        "I use a stick; steps are hard for me.",
        "One person at a time, please, and not too loud.",
        "I cannot use buses.",
        "Please speak up, I hear better on the left.",
    ]

    private static let first = [
        "Ada", "Amir", "Beti", "Bronwen", "Carlos", "Cerys", "Dilys", "Dev", "Edna", "Efua",
        "Farah", "Fergus", "Gwen", "Gus", "Hana", "Huw", "Ines", "Ivor", "Jade", "Joan", "Kofi",
        "Kitty", "Leila", "Lily", "Mair", "Marek", "Nesta", "Nadia", "Olwen", "Otis", "Petra",
        "Priya", "Quentin", "Rosa", "Rhys", "Sade", "Siân", "Tomas", "Tilda", "Uma", "Vera",
        "Viktor", "Wyn", "Winnie", "Xenia", "Yusuf", "Yara", "Zofia", "Zachary",
    ]

    private static let last = [
        "Abara", "Bevan", "Caddick", "Dunmore", "Ellwood", "Fairclough", "Gittins", "Hobday",
        "Ironside", "Jankowska", "Kettle", "Lowther", "Maddox", "Nettleship", "Okafor", "Pargeter",
        "Quayle", "Rowntree", "Sandringford", "Tewkes", "Underhill", "Vance", "Wetherby",
        "Yilmazer",
        "Zimmer",
    ]

    /// So many different names.
    static func names(_ count: Int, random: inout SeededRandom) -> [String] {
        var names: [String] = []
        var taken: Set<String> = []
        while names.count < count {
            let name = "\(random.pick(first)) \(random.pick(last))"
            if taken.insert(name).inserted { names.append(name) }
        }
        return names
    }
}
