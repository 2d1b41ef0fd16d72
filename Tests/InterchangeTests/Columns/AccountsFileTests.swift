import Essentials
import Ledger
import Testing

@testable import Interchange

@Suite struct `Accounts of our own CSV` {
    private static let headings =
        "kind,number,name,unit,balance,held,closed,phone,email,address,people,acting,roles"

    private func read(_ lines: String..., headings: String = headings) -> ImportReading {
        let people = "number,name,balance\n1,Ada Marsh,1:00\n2,Ben Marsh,0:00\n3,Cy Hall,0:30\n"
        return .goodturn([
            ImportFile(
                name: "accounts.csv", text: ([headings] + lines).joined(separator: "\n") + "\n"),
            ImportFile(name: "people.csv", text: people),
        ])
    }

    @Test(arguments: AccountsFile.headings)
    func `have each heading in the guide`(heading: String) throws {
        let guide = `Columns of a card`.guide
        let start = try #require(guide.firstRange(of: "## accounts.csv")).upperBound
        #expect(guide[start...].contains("`\(heading)`"))
    }

    @Test func `come out as they went in`() throws {
        var home = ExportedAccount(
            kind: "household", number: nil, name: "The \"Marshes\", Mill Lane", unit: "hour",
            balance: -45, held: 0, closed: false)
        home.phone = "020 7946 0199"
        home.email = "marsh@example.org"
        home.address = "=1 Mill Lane\nRushey"
        (home.people, home.acting) = ([1, 2], [2])
        home.roles = ["1": "Aunt: twice over", "2": "She who\nsigns"]
        let pot = ExportedAccount(
            kind: "pot", number: nil, name: "Pot", unit: "hour", balance: 90, held: 5,
            closed: false)
        let ada = ExportedAccount(
            kind: "person", number: 1, name: "Ada Marsh", unit: "hour", balance: 60, held: 0,
            closed: false)
        var text = ""
        try AccountsFile.write([ada, home, pot]) { text += $0 }
        let people = "number,name\r\n1,Ada Marsh\r\n2,Ben Marsh\r\n"
        let reading = ImportReading.goodturn([
            ImportFile(name: "accounts.csv", text: text),
            ImportFile(name: "people.csv", text: people),
        ])
        #expect(reading.faults == [])
        #expect(reading.accounts.map(\.kind) == [.household, .pot])
        #expect(reading.accounts.map(\.balance) == [-45, 90])
        let read = try #require(reading.accounts.first)
        #expect(read.name == home.name && read.address == home.address)
        #expect(read.phone == home.phone && read.email == home.email)
        #expect(
            read.people == [
                ImportedAccount.Person(number: "1", role: "Aunt: twice over", mayAct: false),
                ImportedAccount.Person(number: "2", role: "She who signs", mayAct: true),
            ])
        #expect(reading.counts.accounts == 1 && reading.counts.openings == 2)
        #expect(reading.sources.map(\.kind.rawValue).contains("accounts"))
    }

    @Test func `tell pots with a name of their own from the community pot`() {
        let headings = "kind,name,unit,balance,closed,pot,sponsor,purpose"
        let reading = read(
            "pot,Library pot,hour,15,no,named,Harbour Housing,Large print",
            "pot,Community pot,hour,25,no,community,,", "pot,Gone,hour,0,yes,named,Nobody,",
            "pot,Garden pot,hour,0,no,named,,", "organisation,Harbour Housing,hour,0,no,,,",
            headings: headings)
        #expect(reading.faults == [])
        #expect(
            reading.accounts.map(\.name) == [
                "Library pot", "Community pot", "Garden pot", "Harbour Housing",
            ])
        #expect(
            reading.accounts.first?.named
                == ImportedAccount.NamedPot(sponsor: "Harbour Housing", purpose: "Large print"))
        #expect(reading.accounts.map { $0.named != nil } == [true, false, true, false])
        #expect(reading.counts.accounts == 3 && reading.counts.openings == 2 + 2)
    }

    @Test(arguments: [
        ("pot,,hour,0,no,named,,", FaultCode.nameMissing, "name"),
        ("pot,Library pot,hour,0,no,mine,,", .wordUnknown, "pot"),
        ("pot,Library pot,hour,0,no,named,Nobody,", .wordUnknown, "sponsor"),
        ("pot,Library pot,hour,0,no,named,Twice,", .wordUnknown, "sponsor"),
        ("pot,LIBRARY POT,hour,0,no,named,,", .wordUnknown, "name"),
    ])
    func `name what would fail of a pot`(line: String, code: FaultCode, column: String) {
        let headings = "kind,name,unit,balance,closed,pot,sponsor,purpose"
        let reading = read(
            "organisation,Twice,hour,0,no,,,", "organisation,Twice,hour,0,no,,,",
            "pot,Library pot,hour,0,\(line.contains("LIBRARY") ? "no" : "yes"),named,,", line,
            headings: headings)
        #expect(reading.faults.map(\.code) == [code])
        #expect(reading.faults.first?.line == 5 && reading.faults.first?.column == column)
    }

    @Test func `are read as an older export wrote them`() {
        let reading = read(
            "household,,The Marshes,hour,30,0,no,,,,1; 2",
            headings: "kind,number,name,unit,balance,held,closed,phone,email,address,people")
        #expect(reading.faults == [])
        #expect(reading.accounts.first?.people.map(\.mayAct) == [true, true])
    }

    /// A fault has the file, the line and the column; what was read is told with it.
    @Test(arguments: [
        ("home,,The Marshes,hour,0,0,no,,,,1,1,", FaultCode.accountKindUnreadable, "kind", "home"),
        ("household,,,hour,0,0,no,,,,1,1,", .nameMissing, "name", ""),
        ("household,,The Marshes,hour,1:30,0,no,,,,1,1,", .balanceUnreadable, "balance", "1:30"),
        ("pot,,Pot,hour,,0,no,,,,,,", .balanceUnreadable, "balance", ""),
        (
            "pot,,Pot,hour,9999999999,0,no,,,,,,", .balanceAbsurd, "balance", "9999999999"
        ),
        ("pot,,Pot,hour,5,some,no,,,,,,", .balanceUnreadable, "held", "some"),
        ("pot,,Pot,hour,5,0,maybe,,,,,,", .wordUnknown, "closed", "maybe"),
        ("household,,The Marshes,hour,0,0,no,,x@y,,1,1,", .emailMalformed, "email", "x@y"),
        ("household,,The Marshes,hour,0,0,no,,,,1; 7,1,", .memberUnknown, "people", "1; 7"),
        (
            "organisation,,Hall,hour,0,0,no,,,,1; one,1,", .memberNumberUnreadable, "people",
            "1; one"
        ),
        ("household,,The Marshes,hour,0,0,no,,,,1; 1,1,", .memberNumberRepeated, "people", "1; 1"),
        ("household,,The Marshes,hour,0,0,no,,,,1,2,", .memberUnknown, "acting", "2"),
        ("household,,The Marshes,hour,0,0,no,,,,1,1,2: aunt", .memberUnknown, "roles", "2: aunt"),
        ("household,,The Marshes,hour,0,0,no,,,,1,1,aunt", .answerUnnamed, "roles", "aunt"),
        ("person,,Ada Marsh,hour,60,0,no,,,,,,", .memberNumberMissing, "number", ""),
        ("person,nine,Ada Marsh,hour,60,0,no,,,,,,", .memberNumberUnreadable, "number", "nine"),
        ("person,9,Nobody,hour,60,0,no,,,,,,", .memberUnknown, "number", "9"),
        ("person,1,Ada again,hour,60,0,no,,,,,,", .memberNumberRepeated, "number", "1"),
        ("pot,,Pot,hour,5", .rowShort, "held", "pot, , Pot, hour, 5"),
    ])
    func `name what would fail`(line: String, code: FaultCode, column: String, read: String) {
        let reading = self.read("person,1,Ada Marsh,hour,60,0,no,,,,,,", line)
        #expect(reading.faults.map(\.code) == [code])
        let fault = reading.faults.first
        #expect(fault?.file == "accounts.csv" && fault?.line == 3)
        #expect(fault?.column == column && fault?.read == read)
        #expect(reading.accounts.isEmpty)
    }

    @Test func `are made of what can be made again, and the rest is passed over`() {
        let reading = read(
            "opening,,Opening balances,hour,-90,0,no,,,,,,", "leavers,,Leavers,hour,0,0,no,,,,,,",
            "household,,Gone,hour,0,0,yes,,,,,,", "person,,Somebody erased,hour,0,0,yes,,,,,,",
            "household,,Old unit,0190a0b0-0000-7000-8000-000000000001,5,0,no,,,,1,1,",
            "person,1,Ada,0190a0b0-0000-7000-8000-000000000001,5,0,no,,,,,,",
            "person,1,Ada,hour,60,0,no,,,,,,", "pot,,Pot,hour,50,0,no,,,,,,",
            "pot,,Second pot,hour,40,0,no,,,,,,", "household,,The Marshes,hour,0,0,no,,,,,,")
        #expect(reading.faults == [])
        #expect(reading.accounts.map(\.name) == ["Pot", "The Marshes"])
        #expect(reading.accounts.map(\.balance) == [90, 0])
        #expect(reading.accounts.compactMap(reading.opening).map(\.opening) == [Minutes(90)])
    }

    /// The pot gave Ada an hour in exchanges.csv; the export said that 90 minutes were left.
    @Test func `open the pot with what its exchanges do not explain`() throws {
        let reading = ImportReading.goodturn([
            ImportFile(name: "people.csv", text: "number,name,balance\n1,Ada Marsh,1:00\n"),
            ImportFile(
                name: "exchanges.csv",
                text: "day,giver,receiver,length,for\n2026-01-05,1,bank,1:00,chairs\n"),
            ImportFile(
                name: "accounts.csv", text: "kind,name,balance\npot,Pot,90\n"),
        ])
        let pot = try #require(reading.accounts.first)
        let opening = try #require(reading.opening(of: pot))
        #expect(opening.history == Minutes(-60) && opening.opening == Minutes(150))
        #expect(opening.member.isEmpty && opening.name == "Pot")
    }
}
