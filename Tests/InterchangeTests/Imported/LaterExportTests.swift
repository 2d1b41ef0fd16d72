import Essentials
import Testing

@testable import Interchange

@Suite struct LaterExportComparing {
    let fixture = TimeOverflowFixture()

    func known(_ reading: ImportReading) -> [LaterExport.Known] {
        reading.people.map {
            .init(number: $0.number, name: $0.name, email: $0.email, balance: $0.balance ?? .zero)
        }
    }

    func keys(_ reading: ImportReading) -> Set<String> {
        Set(
            reading.transfers.map(\.key) + reading.countedOnly.map(\.transfer.key)
                + reading.posts.map(\.key))
    }

    @Test func `finds nothing in the same file again`() {
        let reading = fixture.reading()
        let later = reading.compared(with: keys(reading), members: known(reading))
        #expect(later.newTransfers == [] && later.newCounted == [] && later.newPosts == [])
        #expect(later.newPeople == [] && later.differences == [])
    }

    @Test func `a name on two lines is the name that is kept on one`() {
        let first = fixture.reading()
        var export = fixture
        export.members = export.members.replacing("Ben Muster", with: "\"Ben\nMuster\"")
        let later = export.reading().compared(with: keys(first), members: known(first))
        #expect(later.differences == [])
    }

    @Test func `offers only the new rows, a second equal row included`() {
        let first = fixture.reading()
        let again = "2024-03-06 10:22:33 UTC,Example Bank,Ben Muster (2),\"\",0:30"
        let later = fixture.adding(transfer: again).reading()
            .compared(with: keys(first), members: known(first))
        #expect(later.newTransfers.map(\.place.line) == [5])
    }

    @Test func `knows a row again whose member has left since`() {
        let first = fixture.reading()
        var export = fixture
        export.members = export.members.replacing(
            "2,Ben Muster,,,,2019-01-02", with: "3,Cy Prova,,,,2019-01-02")
        for (good, changed) in [("Ben Muster (2)", "The user isn't active")] {
            export.transfers = export.transfers.replacing(good, with: changed)
            export.offers = export.offers.replacing("Ben Muster (2)", with: "Ada Example (1)")
            export.inquiries = export.inquiries.replacing("Ben Muster (2)", with: "Ada Example (1)")
        }
        let reading = export.reading()
        #expect(reading.faults == [])
        let later = reading.compared(with: keys(first), members: known(first))
        #expect(later.newTransfers == [] && later.newCounted == [])
        #expect(later.newPeople.map(\.number) == ["3"])
        #expect(later.differences.map(\.matter) == [.left, .joined])
    }

    @Test func `shows member by member what differs`() {
        let first = fixture.reading()
        var export = fixture
        export.members = export.members.replacing("ada@", with: "ada.e@")
            .replacing("en,5459", with: "en,7200")
        let later = export.reading().compared(with: keys(first), members: known(first))
        #expect(later.differences.map(\.member) == ["1", "1"])
        #expect(later.differences.map(\.matter) == [.balance, .email])
        #expect(later.differences[0].here == "90" && later.differences[0].there == "120")
    }
}

@Suite struct ReviewDaySpreading {
    @Test func `spreads over twelve months`() throws {
        let start = try #require(Day("2024-03-05"))
        let days = ImportedPost.reviewDays(count: 24, after: start)
        #expect(days.count == 24)
        #expect(days.first == Day("2024-03-06"))
        #expect(try #require(days.last) <= start.adding(days: 365))
        #expect(Set(days.map { $0.firstOfMonth }).count >= 12)
        #expect(ImportedPost.reviewDays(count: 0, after: start) == [])
    }
}
