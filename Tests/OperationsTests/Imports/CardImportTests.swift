import DoorKit
import Essentials
import Interchange
import People
import Testing

@testable import Operations

@Suite struct `Importing more about people` {
    private static let csv = """
        number,area,address,best_hours,channel,format,age_band,languages,emergency_name,\
        emergency_phone,first_referee,second_referee,referred_by,access_needs,preferences,free,\
        keep_to,tags,interests,life_experience,own_fields\r\n\
        4,Market,"1 Mill Lane, Rushey",after ten,letter,large-print,80-on,"English, Welsh",\
        A niece,01632 960 007,Dr Example,A neighbour,The library,A chair with arms,No stairs,\
        mon-morning; tue-evening,ask-on-the-day; letter-only,knitting; soup,chess,\
        forty years a nurse,"Bus route: 12\nKeys: at number 3"\r\n
        """

    private func read(_ text: String, _ town: SmallTown) async throws -> ImportDesk.RunID {
        try await town.desks.imports.read(
            .people, [ImportUpload(name: "more.csv", bytes: Array(text.utf8))], key: town.key(),
            as: town.acting())
    }

    @Test(arguments: EngineKind.available)
    func `fills every line of a card that is empty, and empties it again`(
        kind: EngineKind
    ) async throws {
        try await kind.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let before = try await town.desks.members.card(town.lily.id, as: town.acting())
            let run = try await read(
                Self.csv.replacing("\r\n4,", with: "\r\n\(town.lily.member.number),"), town)
            let outcome = try await town.desks.imports.load(
                run, key: town.key(), as: town.acting())
            #expect(outcome.written.people == 1)
            let card = try await town.desks.members.card(town.lily.id, as: town.acting())
            let detail = card.detail
            #expect(card.member.area == "Hilltop")
            #expect(card.member.channel == .letter)
            #expect(detail.address == "1 Mill Lane, Rushey")
            #expect(detail.bestHours == "after ten")
            #expect(detail.format == .largePrint)
            #expect(detail.age == .band(.from80))
            #expect(detail.languages == "English, Welsh")
            #expect(detail.emergencyName == "A niece")
            #expect(detail.emergencyTelephone == "01632 960 007")
            #expect(detail.firstReferee == "Dr Example")
            #expect(detail.secondReferee == "A neighbour")
            #expect(detail.referredBy == "The library")
            #expect(detail.accessNeeds == "A chair with arms")
            #expect(detail.preferences == "No stairs")
            #expect(
                detail.free == [FreeTime(.monday, .morning), FreeTime(.tuesday, .evening)])
            #expect(detail.hardSettings == [.askOnTheDay, .letterOnly])
            #expect(detail.strengths(.gift) == ["knitting", "soup"])
            #expect(detail.strengths(.interest) == ["chess"])
            #expect(detail.strengths(.lifeExperience) == ["forty years a nurse"])
            #expect(detail.ownAnswers == ["Bus route": "12", "Keys": "at number 3"])
            try await town.desks.imports.undo(
                run, why: "wrong list", key: town.key(), as: town.acting())
            let after = try await town.desks.members.card(town.lily.id, as: town.acting())
            #expect(after.detail == before.detail)
            #expect(after.member == before.member)
        }
    }

    @Test func `leaves what stands there, and says what differs`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let number = town.lily.member.number
            let run = try await read("number,area,phone\n\(number),Market,\n", town)
            let sheet = try await town.desks.imports.sheet(run, as: town.acting())
            let difference = try #require(sheet.differences.first)
            #expect(difference.matter == .card)
            #expect(difference.here == "area: Hilltop")
            #expect(difference.there == "Market")
            #expect(sheet.changesNothing)
        }
    }

    @Test func `undoing leaves what somebody changed since`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let number = town.lily.member.number
            let text = "number,address,best_hours\n\(number),1 Mill Lane,after ten\n"
            let run = try await read(text, town)
            _ = try await town.desks.imports.load(run, key: town.key(), as: town.acting())
            let card = try await town.desks.members.card(town.lily.id, as: town.acting())
            var change = CardChange(of: card.member, detail: card.detail)
            change.detail.address = "2 Mill Lane"
            try await town.desks.members.change(
                town.lily.id, to: change, key: town.key(), as: town.acting())
            try await town.desks.imports.undo(
                run, why: "wrong list", key: town.key(), as: town.acting())
            let after = try await town.desks.members.card(town.lily.id, as: town.acting())
            #expect(after.detail.address == "2 Mill Lane")
            #expect(after.detail.bestHours == "")
        }
    }

    @Test(arguments: [
        ("channel", "pigeon"), ("format", "braille"), ("age_band", "old"),
        ("free", "monday"), ("keep_to", "be-nice"), ("own_fields", "12"), ("born", "2999-01-01"),
    ])
    func `names the line that nobody can read`(column: String, content: String) async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let number = town.lily.member.number
            let run = try await read("number,\(column)\n\n\(number),\(content)\n", town)
            let sheet = try await town.desks.imports.sheet(run, as: town.acting())
            let line = try #require(sheet.faults.first)
            #expect(line.line == 3)
            #expect(line.faults.first?.read == content)
            await #expect(throws: ImportRefusal.hasFaults) {
                try await town.desks.imports.load(run, key: town.key(), as: town.acting())
            }
        }
    }

    @Test func `the words of the columns are those of cards`() {
        func words(_ field: ColumnField) -> [String] {
            switch field.cardShape {
            case .one(let words), .some(let words): words
            default: []
            }
        }
        #expect(words(.channel) == Member.Channel.allCases.map(\.code))
        #expect(words(.format) == Format.allCases.map(\.code))
        #expect(words(.ageBand) == AgeBand.allCases.map(\.code))
        #expect(words(.free) == FreeTime.week.map(\.code))
        #expect(words(.keepTo) == HardSetting.allCases.map(\.rawValue))
        let open = Member.Standing.allCases.filter { $0 != .merged && $0 != .erased }
        #expect(words(.standing) == open.map(\.code))
    }
}
