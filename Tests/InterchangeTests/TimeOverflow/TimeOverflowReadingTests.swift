import Essentials
import Testing

@testable import Interchange

@Suite struct TimeOverflowExportReading {
    let fixture = TimeOverflowFixture()

    @Test func `reads people, transfers and posts with their places`() throws {
        let reading = fixture.reading()
        #expect(reading.faults == [])
        #expect(reading.isClean)
        #expect(reading.bankName == "Example Bank")
        #expect(reading.people.map(\.number) == ["1", "2", "12"])
        #expect(reading.people.map(\.balance) == [Minutes(90), Minutes(-90), .zero])
        #expect(reading.people[2].name == "Mar (from 7) Prova, jr.")
        #expect(reading.people[0].email == "ada@mail.example")
        #expect(reading.people[0].joinedAt?.description == "2019-01-01T10:00:00.000Z")
        #expect(reading.transfers.map(\.from) == [.member("2"), .member("12"), .bank])
        #expect(reading.transfers.map(\.to) == [.member("1"), .member("1"), .member("2")])
        #expect(reading.transfers.map(\.minutes.count) == [90, 15, 30])
        #expect(reading.transfers.map(\.place.line) == [2, 3, 4])
        #expect(reading.transfers[0].title == "Soup, bread")
        #expect(reading.transfers[0].at.description == "2024-03-05T10:22:33.000Z")
        #expect(reading.posts.map(\.kind) == [.ask, .offer, .offer])
        #expect(reading.posts[1].tags == ["food", "talk"])
        #expect(reading.posts.map(\.category) == [nil, "Home", nil])
    }

    @Test func `gives openings that bring history to the exported balance`() {
        let reading = fixture.reading()
        let openings = reading.openings()
        #expect(openings.map(\.member) == ["1", "2", "12"])
        #expect(openings.map(\.opening.count) == [-15, -30, 15])
        let history = reading.historyByParty()
        #expect(history.values.reduce(Minutes.zero, +) == .zero)
        for opening in openings {
            #expect(opening.history + opening.opening == opening.exported)
        }
    }

    @Test(arguments: TimeOverflowLanguage.all.map(\.code))
    func `knows those who left in every language`(code: String) throws {
        let language = try #require(TimeOverflowLanguage.all.first { $0.code == code })
        var export = fixture
        export.transfers = """
            \(language.transferHeadings.map(DelimitedWriter.quoted).joined(separator: ","))
            2024-03-05 10:22:33 UTC,\(language.inactive),Ada Example (1),"",1:30
            2024-03-05 10:22:33 UTC,\(language.inactive),\(language.deleted),"",1:30
            2024-03-05 10:22:33 UTC,Ada Example (1),Example Bank,"",0
            """
        let reading = export.reading()
        #expect(reading.faults == [])
        #expect(reading.transfers.map(\.from) == [.former])
        #expect(reading.countedOnly.map(\.reason) == [.bothLeft, .noTime])
        #expect(reading.countedMinutes == Minutes(90))
    }

    @Test func `learns the phrases of a language it does not know`() {
        var export = fixture
        export.transfers = """
            Dato,Fra,Til,Opslag,Antal
            2024-03-05 10:22:33 UTC,Ikke aktiv,Ada Example (1),"",1:30
            2024-03-05 10:22:34 UTC,Ikke aktiv,Findes ikke,"",1:30
            2024-03-05 10:22:35 UTC,Findes ikke,Example Bank,"",1:00
            """
        let reading = export.reading()
        #expect(reading.faults == [])
        #expect(reading.transfers.map(\.from) == [.former, .former])
        #expect(reading.countedOnly.count == 1)
    }

    @Test func `takes a name without a number for a fault where the phrases are known`() {
        let reading = fixture.adding(
            transfer: "2024-03-05 10:22:33 UTC,Somebody,Ada Example (1),,1:00"
        ).reading()
        #expect(reading.faults.map(\.code) == [.partyWithoutNumber])
        #expect(reading.faults.map(\.line) == [5])
        #expect(reading.faults.map(\.column) == ["From"])
        #expect(reading.faults.map(\.read) == ["Somebody"])
    }

    @Test func `finds the bank by repetition when the files were renamed`() {
        let export = fixture.adding(
            transfer: "2024-03-05 10:22:33 UTC,Example Bank,Ada Example (1),,1:00")
        let files = zip(export.files, ["m.csv", "t.csv", "offers.csv", "inquiries.csv"]).map {
            ImportFile(name: $1, bytes: $0.bytes)
        }
        let reading = ImportReading.timeOverflow(files)
        #expect(reading.faults == [])
        #expect(reading.bankName == "Example Bank")
    }

    @Test func `asks which name is the bank's when nothing tells`() {
        let files = zip(fixture.files, ["m.csv", "t.csv", "offers.csv", "inquiries.csv"]).map {
            ImportFile(name: $1, bytes: $0.bytes)
        }
        let asked = ImportReading.timeOverflow(files)
        #expect(asked.questions.map(\.flag) == ["--bank-name"])
        #expect(asked.questions[0].answers.map(\.value) == ["none", "Example Bank"])
        #expect(asked.faults.map(\.code) == [.twoReadings])
        let answered = ImportReading.timeOverflow(
            files, answers: ImportAnswers(["bank-name": "Example Bank"]))
        #expect(answered.isClean)
        let none = ImportReading.timeOverflow(files, answers: ImportAnswers(["bank-name": "none"]))
        #expect(none.faults.map(\.code) == [.partyWithoutNumber])
    }

    @Test func `reads names as the old system's pages write them`() {
        var export = fixture
        export.members += "13,Zoë O'Essai & \"Co\",,,,,,fr,0\n"
        let reading = export.adding(
            transfer:
                "2024-03-05 10:22:33 UTC,Zoë O&#39;Essai &amp; &quot;Co&quot; (13),Ada Example (1),,1:00"
        ).reading()
        #expect(reading.faults.map(\.code) == [.quoteStray])
        export.members = fixture.members + "13,\"Zoë O'Essai & \"\"Co\"\"\",,,,,,fr,0\n"
        let mended = export.adding(
            transfer:
                "2024-03-05 10:22:33 UTC,Zoë O&#39;Essai &amp; &quot;Co&quot; (13),Ada Example (1),,1:00"
        ).reading()
        #expect(mended.faults == [])
        #expect(mended.transfers.last?.from == .member("13"))
    }

    @Test func `keeps identical rows as two and gives the same keys again`() {
        let row = "2024-03-07 10:00:00 UTC,Ben Muster (2),Ada Example (1),,1:00"
        let once = fixture.adding(transfer: row).adding(transfer: row).reading()
        #expect(once.transfers.count == 5)
        #expect(Set(once.transfers.map(\.key)).count == 5)
        #expect(fixture.adding(transfer: row).adding(transfer: row).reading() == once)
    }

    @Test func `names one mistake once, not again in every row about the same person`() {
        var export = fixture
        export.members = export.members.replacing("2,Ben Muster", with: ",Ben Muster")
        #expect(export.reading().faults.map(\.code) == [.memberNumberMissing])
        export.members = fixture.members.replacing("2,Ben Muster,,,,", with: "2,Ben Muster,")
        #expect(export.reading().faults.map(\.code) == [.rowShort])
    }
}

@Suite struct TimeOverflowFileFaults {
    let fixture = TimeOverflowFixture()

    func archive(_ files: [ImportFile]) throws -> ImportReading {
        .timeOverflow([ImportFile(name: "e.zip", bytes: try Archive(files: files).packed())])
    }

    @Test func `names a file that is not in the ZIP`() throws {
        let reading = try archive(Array(fixture.files.dropLast()))
        #expect(reading.faults.map(\.code) == [.fileMissing])
        #expect(reading.faults.map(\.file) == ["inquiries"])
    }

    @Test func `wants the members for loose transfers, unless the books know them`() {
        let transfers = [fixture.files[1]]
        #expect(ImportReading.timeOverflow(transfers).faults.map(\.code) == [.fileMissing])
        let known = ImportReading.timeOverflow(transfers, known: ["1", "2", "12"])
        #expect(known.isClean)
        #expect(known.transfers.count == 3)
    }

    @Test func `names empty, strange and repeated files`() {
        let files =
            fixture.files + [
                ImportFile(name: "empty.csv", text: ""),
                ImportFile(name: "list.csv", text: "a,b\n1,2\n"),
                ImportFile(name: "zz.csv", text: fixture.members),
            ]
        let reading = ImportReading.timeOverflow(files)
        #expect(Set(reading.faults.map(\.code)) == [.fileEmpty, .fileUnknown, .fileRepeated])
        #expect(reading.faults.map(\.file) == ["empty.csv", "list.csv", "zz.csv"])
        let left = ImportReading.timeOverflow(
            files,
            corrections: ImportCorrections(
                leftOut: Dictionary(
                    uniqueKeysWithValues: ["empty.csv", "list.csv", "zz.csv"].map {
                        (LinePlace(file: $0, line: 0), "not ours")
                    })))
        #expect(left.isClean)
        #expect(left.leftOut.count == 3)
    }

    @Test func `names a ZIP that cannot be opened`() {
        let reading = ImportReading.timeOverflow([ImportFile(name: "e.zip", text: "no")])
        #expect(reading.faults.map(\.code) == [.archiveUnreadable])
    }

    @Test func `names a missing header and still reads the first line`() {
        var export = fixture
        export.transfers = export.transfers.split(separator: "\n").dropFirst()
            .joined(separator: "\n")
        let reading = export.reading()
        #expect(reading.faults.map(\.code) == [.headerMissing])
        #expect(reading.transfers.count == 3)
    }
}

@Suite struct ImportMending {
    let fixture = TimeOverflowFixture()

    @Test func `takes a mended cell for the one in the file`() {
        let broken = fixture.adding(
            transfer: "2024-03-05 10:22:33 UTC,Ben Muster (2),Ada Example (1),,1:75")
        #expect(broken.reading().faults.map(\.code) == [.quantityMinutes])
        let place = broken.reading().faults[0].place
        let mended = broken.reading(
            ImportAnswers(), ImportCorrections(mended: [place: "2:15"]))
        #expect(mended.isClean)
        #expect(mended.transfers.last?.minutes == Minutes(135))
    }

    @Test func `leaves a line out by name with its reason`() {
        let broken = fixture.adding(transfer: "2024-03-05,x,y,,z")
        #expect(broken.reading().faults.count == 3)
        let left = broken.reading(
            ImportAnswers(),
            ImportCorrections(leftOut: [
                LinePlace(file: broken.transfersName, line: 5): "a test row"
            ]))
        #expect(left.isClean)
        #expect(left.leftOut.map(\.reason) == ["a test row"])
        #expect(left.leftOut.map(\.place.line) == [5])
    }

    @Test func `does not lose the rows of a member who was left out`() {
        let name = "Example Bank_Users_2024-04-01.csv"
        let reading = fixture.reading(
            ImportAnswers(),
            ImportCorrections(leftOut: [LinePlace(file: name, line: 3): "moved away"]))
        #expect(reading.leftOut.map(\.read).first?.contains("Ben Muster") == true)
        #expect(reading.faults.map(\.code).allSatisfy { $0 == .memberUnknown })
        #expect(reading.faults.count == 4)
    }

    @Test func `names the column of a broken quote by its heading`() {
        let broken = fixture.adding(
            transfer: "2024-03-05 10:22:33 UTC,Ben Muster (2),Ada Example (1),\"Soup,1:00")
        #expect(broken.reading().faults.map(\.code) == [.quoteOpen])
        #expect(broken.reading().faults.map(\.column) == ["Post"])
    }

    @Test func `believes a longer time once somebody says so`() {
        let long = fixture.adding(
            transfer: "2024-03-05 10:22:33 UTC,Ben Muster (2),Ada Example (1),,200:00")
        #expect(long.reading().faults.map(\.code) == [.quantityAbsurd])
        #expect(long.reading(ImportAnswers(longest: Minutes(300 * 60))).isClean)
    }
}

@Suite struct SpreadsheetReading {
    /// As a spreadsheet saves the export again: Windows-1252, semicolons, local dates.
    func resaved(date: String, quantity: String) -> [ImportFile] {
        var export = TimeOverflowFixture()
        export.members = export.members.replacing("Ben", with: "Zoé")
        export.transfers = """
            Date,From,To,Post,Quantity
            \(date),Zoé Muster (2),Ada Example (1),,"\(quantity)"
            """
        export.offers = export.offers.replacing("Ben", with: "Zoé")
        export.inquiries = export.inquiries.replacing("Ben", with: "Zoé")
        return export.files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let table = DelimitedFile(ImportFile(name: "", text: text))
            let lines = table.records.map { $0.cells.joined(separator: ";") }
            let bytes = lines.joined(separator: "\r\n").unicodeScalars.map {
                UInt8($0.value & 0xFF)
            }
            return ImportFile(name: file.name, bytes: bytes)
        }
    }

    func read(
        _ date: String, _ quantity: String, _ answers: [String: String] = [:]
    ) -> ImportReading {
        .timeOverflow(resaved(date: date, quantity: quantity), answers: ImportAnswers(answers))
    }

    @Test func `shows what was understood`() {
        let reading = read("2024-03-05 10:22:33 UTC", "1:30")
        #expect(reading.isClean)
        #expect(Set(reading.sources.map(\.encoding)).isSuperset(of: [.windows1252]))
        #expect(Set(reading.sources.map(\.delimiter)) == [.semicolon])
    }

    @Test func `asks which comes first, day or month, and names the flag`() {
        let asked = read("5/3/2024 10:22", "1:30")
        #expect(asked.questions.map(\.flag) == ["--date-order"])
        #expect(asked.questions[0].examples.map(\.read) == ["5/3/2024 10:22"])
        #expect(asked.faults.map(\.code) == [.twoReadings])
        #expect(asked.faults[0].help.contains("--date-order"))
        let day = read("5/3/2024 10:22", "1:30", ["date-order": "dmy"])
        #expect(day.transfers.map(\.at.description) == ["2024-03-05T10:22:00.000Z"])
        let month = read("5/3/2024 10:22", "1:30", ["date-order": "mdy"])
        #expect(month.transfers.map(\.at.description) == ["2024-05-03T10:22:00.000Z"])
    }

    @Test func `does not ask when a date settles the order`() {
        #expect(read("25/3/2024", "1:30").isClean)
        #expect(read("5/5/2024", "1:30").isClean)
        #expect(read("5.3.2024", "1:30").transfers[0].day == Day("2024-03-05"))
    }

    @Test func `asks what 1.5 means`() {
        let asked = read("2024-03-05", "1,5")
        #expect(asked.questions.map(\.flag) == ["--decimal-quantity"])
        let decimal = read("2024-03-05", "1,5", ["decimal-quantity": "decimal"])
        #expect(decimal.transfers.map(\.minutes.count) == [90])
        let clock = read("2024-03-05", "1.5", ["decimal-quantity": "clock"])
        #expect(clock.transfers.map(\.minutes.count) == [110])
        #expect(read("2024-03-05", "1.75").transfers.map(\.minutes.count) == [105])
    }

    @Test func `asks what 1:5 means`() {
        #expect(read("2024-03-05", "1:5").questions.map(\.flag) == ["--short-minutes"])
        let first = read("2024-03-05", "1:5", ["short-minutes": "zero-first"])
        #expect(first.transfers.map(\.minutes.count) == [65])
        let last = read("2024-03-05", "1:5", ["short-minutes": "zero-last"])
        #expect(last.transfers.map(\.minutes.count) == [110])
    }
}

@Suite struct TimeOverflowImportFileReading {
    let members = """
        1,2019-02-01,Ada,,Example,1,1960-05-04,600,,ada@mail.example
        2,2019-02-01,Ben,van,Muster,2,,,,
        """
    let posts = """
        1,Offer,Soup,Hot and good,3,2024-01-01,2024-01-01,2024-12-31
        2,Inquiry,A lift,,,2024-01-01,,
        """
    let transfers = """
        2,member,1,member,5400,2024-03-05 10:00:00 UTC,Thanks,
        1,organization,2,member,1859,2024-03-06,,
        """

    func read(_ members: String, _ posts: String, _ transfers: String) -> ImportReading {
        .timeOverflow([
            ImportFile(name: "a.csv", text: members), ImportFile(name: "b.csv", text: posts),
            ImportFile(name: "c.csv", text: transfers),
        ])
    }

    @Test func `reads the three files without headings`() {
        let reading = read(members, posts, transfers)
        #expect(reading.faults == [])
        #expect(reading.people.map(\.name) == ["Ada Example", "Ben van Muster"])
        #expect(reading.people[0].joined == Day("2019-02-01"))
        #expect(reading.people[0].born == Day("1960-05-04"))
        #expect(reading.people.map(\.gender) == [1, 2])
        #expect(reading.transfers.map(\.minutes.count) == [90, 30])
        #expect(reading.transfers.map(\.from) == [.member("2"), .bank])
        #expect(reading.posts.map(\.kind) == [.offer, .ask])
        #expect(reading.posts[0].ends == Day("2024-12-31"))
    }

    @Test(arguments: [
        (",1,1960", ",9,1960", FaultCode.genderUnreadable),
        ("1960-05-04", "long ago", .dateUnreadable),
        ("\n2,2019", "\n1,2019", .memberNumberRepeated), ("ada@", "ada", .emailMalformed),
    ])
    func `names what is wrong with a member`(good: String, bad: String, code: FaultCode) {
        let wrong = members.replacing(good, with: bad)
        #expect(wrong != members)
        #expect(read(wrong, posts, transfers).faults.map(\.code).contains(code))
    }

    @Test(arguments: [
        ("2,member,1,member", "2,person,1,member", FaultCode.partyKindUnreadable),
        ("5400", "-5400", .quantityNegative), ("5400", "many", .quantityUnreadable),
        ("5400", "", .quantityMissing), ("5400", "540000000", .quantityAbsurd),
        ("2,member,1,member", "2,member,2,member", .sameParty),
        ("2,member,1,member", "7,member,1,member", .memberUnknown),
    ])
    func `names what is wrong with a transfer`(good: String, bad: String, code: FaultCode) {
        let wrong = transfers.replacing(good, with: bad)
        #expect(wrong != transfers)
        #expect(read(members, posts, wrong).faults.map(\.code) == [code])
    }

    @Test(arguments: [
        ("1,Offer", "1,Gift", FaultCode.postKindUnreadable), ("Soup", "", .titleMissing),
        ("1,Offer", "5,Offer", .memberUnknown), ("1,Offer", ",Offer", .partyMissing),
    ])
    func `names what is wrong with a post`(good: String, bad: String, code: FaultCode) {
        let wrong = posts.replacing(good, with: bad)
        #expect(wrong != posts)
        #expect(read(members, wrong, transfers).faults.map(\.code) == [code])
    }
}
