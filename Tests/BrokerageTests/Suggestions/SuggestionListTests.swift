import Essentials
import People
import Testing

@testable import Brokerage

@Suite struct `Suggestion listing` {
    /// Tuesday 10 March 2026.
    static let today = Day("2026-03-10") ?? Day(number: 0)
    static let lily = Member.ID(high: 9, low: 9)

    static func member(
        _ number: Int, area: String = "", telephone: String = "020 7946 0100",
        standing: Member.Standing = .active
    ) -> Member {
        Member(
            id: Member.ID(high: 1, low: UInt64(number)), number: number, name: "Member \(number)",
            standing: standing, joined: today, area: area, landline: telephone)
    }

    static func safeguards(
        _ people: [Possible], apart: Set<Pair> = [], notAlone: Set<Member.ID> = []
    ) -> Safeguards {
        var known = [lily: Safeguards.Person()]
        for person in people {
            known[person.member.id] = Safeguards.Person(
                standing: person.member.standing,
                safeguard: Safeguard(isNotAlone: notAlone.contains(person.member.id)))
        }
        return Safeguards(people: known, apart: apart)
    }

    static func asked(
        _ content: String = "Lily needs a lift to the surgery", area: String = "Hilltop",
        language: String = "", day: Day? = today.adding(days: 2), isGroup: Bool = false
    ) -> AskedFor {
        AskedFor(
            content: content, area: area, language: language, day: day, receiver: lily,
            receiverName: "Lily", isGroup: isGroup)
    }

    static func list(
        _ people: [Possible], for asked: AskedFor = asked(), apart: Set<Pair> = [],
        notAlone: Set<Member.ID> = []
    ) -> SuggestionList {
        SuggestionList(
            for: asked, among: people,
            safeguards: safeguards(people, apart: apart, notAlone: notAlone), today: today)
    }

    private func numbers(_ list: SuggestionList) -> [Int] {
        list.suggestions.map(\.member.number)
    }

    @Test func `names three people at most, whose offers fit before those who live near`() {
        let people = [
            Possible(member: Self.member(1, area: "Hilltop")),
            Possible(member: Self.member(2), offers: ["lifts to the surgery and the shops"]),
            Possible(member: Self.member(3), offers: ["a lift now and then"]),
            Possible(member: Self.member(4, area: "Hilltop"), offers: ["baking"]),
            Possible(member: Self.member(5, area: "Riverside"), offers: ["baking"]),
        ]
        #expect(numbers(Self.list(people)) == [2, 3, 1])
    }

    @Test func `gives one to three reasons, the most telling first`() throws {
        let people = [
            Possible(
                member: Self.member(1, area: "Hilltop"), offers: ["lifts to the surgery"],
                free: [FreeTime(.thursday, .morning)], timesTogether: 2)
        ]
        let first = try #require(Self.list(people).suggestions.first)
        #expect(
            first.reasons == [
                .offers("lifts to the surgery"), .helpedBefore(times: 2), .sameArea("Hilltop"),
            ])
        #expect(first.gaps.isEmpty)
    }

    @Test func `looks at the days on which something is offered again and again`() throws {
        func baker(_ number: Int, _ days: Set<Weekday>) -> Possible {
            Possible(
                member: Self.member(number),
                offers: [OfferedHelp("lifts to the surgery", times: RegularTimes(days: days))],
                free: [FreeTime(.thursday, .morning)])
        }
        let people = [baker(1, [.monday]), baker(2, []), baker(3, [.thursday])]
        let list = Self.list(people)
        #expect(numbers(list) == [3, 2, 1])
        #expect(list.suggestions[0].reasons.contains(.offersThen(RegularTimes(days: [.thursday]))))
        #expect(list.suggestions[1].reasons.contains(.isFree(.thursday)))
        #expect(list.suggestions[2].gaps.contains(.offersOnlyThen(RegularTimes(days: [.monday]))))
        #expect(!list.suggestions[2].reasons.contains(.isFree(.thursday)))
        let someDay = Self.list(people, for: Self.asked(day: nil))
        #expect(someDay.suggestions.allSatisfy { $0.gaps.contains(.dayUnknown) })
    }

    @Test func `says what is missing to be sure`() throws {
        let people = [
            Possible(
                member: Self.member(1, area: "Riverside", telephone: ""),
                free: [FreeTime(.monday, .morning)], settings: [.askOnTheDay],
                lastAsked: Self.today.adding(days: -3), timesTogether: 1, answer: .leftMessage)
        ]
        let first = try #require(
            Self.list(people, for: Self.asked(language: "Welsh")).suggestions.first)
        #expect(
            Set(first.gaps) == [
                .livesElsewhere("Riverside"), .notUsuallyFree(.thursday),
                .askedLately(Self.today.adding(days: -3)), .noOfferLikeIt, .messageLeft,
                .languageUnknown("Welsh"), .askOnTheDay, .noTelephone,
            ])
    }

    @Test func `turns to people who have not had a turn`() {
        func driver(_ number: Int, lastAsked: Int?, balance: Int64 = 0) -> Possible {
            Possible(
                member: Self.member(number), offers: ["lifts"],
                lastAsked: lastAsked.map { Self.today.adding(days: -$0) }, balance: balance)
        }
        let asked = [driver(1, lastAsked: 2), driver(2, lastAsked: 90), driver(3, lastAsked: nil)]
        #expect(numbers(Self.list(asked)) == [3, 2, 1])
        let balances = [
            driver(1, lastAsked: nil, balance: 600), driver(2, lastAsked: nil, balance: -120),
            driver(3, lastAsked: nil, balance: 30),
        ]
        #expect(numbers(Self.list(balances)) == [2, 3, 1])
    }

    @Test(arguments: [
        Member.Standing.paused, .left, .died, .inCare, .merged, .erased,
    ])
    func `never names somebody who is not here`(standing: Member.Standing) {
        let person = Possible(
            member: Self.member(1, standing: standing), offers: ["lifts to the surgery"])
        #expect(Self.list([person]).suggestions.isEmpty)
    }

    @Test func `never passes over a safeguard, and tells only those who may know`() throws {
        let apart = Possible(member: Self.member(1), offers: ["lifts to the surgery"])
        let guarded = Possible(member: Self.member(2), offers: ["lifts to the surgery"])
        let list = Self.list(
            [apart, guarded], apart: [Pair(apart.member.id, Self.lily)],
            notAlone: [guarded.member.id])
        #expect(list.suggestions.isEmpty)
        #expect(
            list.leftOut.map(\.why) == [.safeguard(.keptApart), .safeguard(.notAlone)])
        #expect(list.withoutSafeguards.leftOut.isEmpty)
        let group = Self.list(
            [apart, guarded], for: Self.asked(isGroup: true),
            apart: [Pair(apart.member.id, Self.lily)], notAlone: [guarded.member.id])
        #expect(group.suggestions.map(\.member.number) == [2])
    }

    @Test func `leaves out who reads letters only, speaks another language or said not now`() {
        let people = [
            Possible(member: Self.member(1), offers: ["lifts"], settings: [.letterOnly]),
            Possible(member: Self.member(2), offers: ["lifts"], languages: "Urdu, English"),
            Possible(member: Self.member(3), offers: ["lifts"], answer: .notNow),
            Possible(member: Self.member(4), offers: ["lifts"], languages: "English, Welsh"),
        ]
        let list = Self.list(people, for: Self.asked(language: "welsh"))
        #expect(list.suggestions.map(\.member.number) == [4])
        #expect(list.leftOut.map(\.why) == [.letterOnly, .language("welsh"), .saidNotNow])
        #expect(list.withoutSafeguards.leftOut.count == 3)
    }

    @Test func `names nobody rather than somebody who has nothing to do with it`() {
        let stranger = Possible(member: Self.member(1, area: "Riverside"), offers: ["baking"])
        #expect(Self.list([stranger]) == SuggestionList.none)
    }

    @Test func `never names the person who asks`() {
        let own = Possible(
            member: Member(
                id: Self.lily, number: 1, name: "Lily", joined: Self.today, landline: "1"),
            offers: ["lifts to the surgery"])
        #expect(Self.list([own]) == SuggestionList.none)
    }
}

@Suite struct `Telling words` {
    @Test func `leave out what every ask says`() {
        #expect(
            TellingWords.of("Please, can somebody help Lily with her garden on Tuesday?")
                == ["lily", "garden"])
    }

    @Test(arguments: [
        ("lift", "lifts", true), ("surgery", "surgary", true), ("garden", "gardening", true),
        ("cook", "cooking", true), ("dog", "dogs", true), ("shopping", "shoping", true),
        ("car", "card", false), ("letter", "better", false), ("garden", "garage", false),
        ("walk", "wall", false), ("paint", "point", false), ("piano", "planting", false),
    ])
    func `are alike when they share most of their letters`(
        left: String, right: String, areAlike: Bool
    ) {
        #expect(TellingWords.areAlike(left, right) == areAlike)
        #expect(TellingWords.areAlike(right, left) == areAlike)
    }
}
