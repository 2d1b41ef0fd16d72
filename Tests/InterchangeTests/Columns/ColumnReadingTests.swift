import Essentials
import Testing

@testable import Interchange

@Suite struct ColumnMappingSuggesting {
    @Test(arguments: [
        "Member number,Full name,E-mail,Phone,Balance", "Socio,Nombre,Correo,Teléfono,Saldo",
        "Número de soci,Nom,Correu,Telèfon,Saldo", "Numéro,Nom,Courriel,Téléphone,Solde",
        "Número,Nome,E-mail,Telefone,Saldo", "Lidnummer,Naam,E-mail,Telefoon,Saldo",
        "Mitgliedsnummer,Name,E-Mail,Telefon,Guthaben",
    ])
    func `knows the headings of people in seven languages`(header: String) {
        let headings = header.split(separator: ",").map(String.init)
        let mapping = ColumnMapping.suggested(for: headings, kind: .people)
        #expect(mapping.columns == [.number: 1, .name: 2, .email: 3, .phone: 4, .balance: 5])
    }

    @Test(arguments: [
        "Date,Given by,Received by,Hours,What for", "Fecha,Da,Recibe,Horas,Servicio",
        "Datum,Gever,Ontvanger,Uren,Waarvoor", "Date,Donneur,Bénéficiaire,Durée,Motif",
    ])
    func `knows the headings of exchanges`(header: String) {
        let headings = header.split(separator: ",").map(String.init)
        let mapping = ColumnMapping.suggested(for: headings, kind: .exchanges)
        #expect(
            mapping.columns == [.day: 1, .giver: 2, .receiver: 3, .length: 4, .purpose: 5])
    }

    @Test func `leaves strange headings open and says what is missing`() {
        let mapping = ColumnMapping.suggested(for: ["Shoe size", "Uren"], kind: .exchanges)
        #expect(mapping.columns == [.length: 2])
        #expect(mapping.missing == [.day, .giver, .receiver])
    }

    @Test func `reads a mapping from the command line`() throws {
        let header = ["Who", "Name of it", "Member no"]
        let mapping = try #require(
            ColumnMapping(typed: "number=Member no, name=2", header: header, kind: .people))
        #expect(mapping.columns == [.number: 3, .name: 2])
        #expect(ColumnMapping(typed: "giver=1", header: header, kind: .people) == nil)
        #expect(ColumnMapping(typed: "name=9", header: header, kind: .people) == nil)
        #expect(ColumnMapping(typed: "name", header: header, kind: .people) == nil)
    }
}

@Suite struct ColumnReading {
    let people = "No,Name,Hours,Tags\n1,Ada Example,1:30,garden; talk\n2,Ben Muster,-1:30,\n"
    let exchanges = "When,Giver,Receiver,Length,For\n2024-03-05,1,Ben Muster (2),1:30,Soup\n"

    func read(
        _ people: String, _ exchanges: String, _ answers: [String: String] = [:]
    ) -> ImportReading {
        .columns(
            [
                (
                    ImportFile(name: "p.csv", text: people),
                    ColumnMapping(
                        kind: .people, columns: [.number: 1, .name: 2, .balance: 3, .tags: 4])
                ),
                (
                    ImportFile(name: "e.csv", text: exchanges),
                    ColumnMapping(
                        kind: .exchanges,
                        columns: [.day: 1, .giver: 2, .receiver: 3, .length: 4, .purpose: 5])
                ),
            ], answers: ImportAnswers(answers))
    }

    @Test func `reads people and exchanges`() {
        let reading = read(people, exchanges)
        #expect(reading.isClean)
        #expect(reading.people.map(\.balance?.count) == [90, -90])
        #expect(reading.people[0].tags == ["garden", "talk"])
        #expect(reading.transfers.map(\.to) == [.member("1")])
        #expect(reading.transfers.map(\.from) == [.member("2")])
        #expect(reading.transfers.map(\.day) == [Day("2024-03-05")])
        #expect(reading.openings() == [])
    }

    @Test func `asks whether a bare number is hours or minutes`() {
        let bare = exchanges.replacing("1:30", with: "45")
        let asked = read(people, bare)
        #expect(asked.questions.map(\.flag) == ["--bare-number"])
        #expect(asked.faults.map(\.code) == [.twoReadings])
        let minutes = read(people, bare, ["bare-number": "minutes"])
        #expect(minutes.transfers.map(\.minutes.count) == [45])
        let hours = read(people, bare, ["bare-number": "hours"])
        #expect(hours.transfers.map(\.minutes.count) == [2_700])
    }

    @Test(arguments: [
        ("2024-03-05", "soon", FaultCode.dateUnreadable), ("2024-03-05", "", .dateMissing),
        (",1,Ben", ",9,Ben", .memberUnknown), (",1,Ben", ",2,Ben", .sameParty),
        (",1,Ben", ",,Ben", .partyMissing), (",1,Ben", ",Ada,Ben", .partyWithoutNumber),
        ("1:30", "1:75", .quantityMinutes), ("1:30", "-1:30", .quantityNegative),
        ("1:30,Soup", "1:30", .rowShort), ("Soup", "Soup,more", .rowLong),
    ])
    func `names what is wrong with an exchange`(good: String, bad: String, code: FaultCode) {
        let wrong = exchanges.replacing(good, with: bad)
        #expect(wrong != exchanges)
        let faults = read(people, wrong).faults
        #expect(faults.map(\.code) == [code])
        #expect(faults.map(\.line) == [2])
    }

    @Test(arguments: [
        ("2,Ben Muster", "1,Ben Muster", FaultCode.memberNumberRepeated),
        ("2,Ben Muster", "2,", .nameMissing), ("-1:30", "a lot", .balanceUnreadable),
        ("2,Ben Muster", "x,Ben Muster", .memberNumberUnreadable),
    ])
    func `names what is wrong with a person`(good: String, bad: String, code: FaultCode) {
        let faults = read(people.replacing(good, with: bad), "When,Giver,Receiver,Length,For\n")
            .faults
        #expect(faults.map(\.code) == [code])
        #expect(faults.map(\.line) == [3])
    }

    @Test func `names a needed column that was not chosen`() {
        let file = ImportFile(name: "p.csv", text: people)
        let reading = ImportReading.columns([(file, ColumnMapping(kind: .people, columns: [:]))])
        #expect(reading.faults.map(\.code) == [.columnMissing])
        #expect(reading.faults[0].help.contains("--columns number="))
    }

    @Test func `enriches only people it knows`() {
        let file = ImportFile(name: "p.csv", text: "No,Phone\n1,600\n9,601\n")
        let mapping = ColumnMapping(kind: .people, columns: [.number: 1, .phone: 2])
        let reading = ImportReading.columns([(file, mapping)], known: ["1", "2"], enriching: true)
        #expect(reading.people.map(\.phone) == ["600"])
        #expect(reading.faults.map(\.code) == [.memberUnknown])
        #expect(reading.faults.map(\.line) == [3])
    }
}

@Suite struct GoodturnFilesWriting {
    @Test func `reads back all that it wrote`() throws {
        let generator = try #require(
            TimeOverflowGenerator(
                seed: 3, language: "ca", size: .init(members: 60, posts: 60, transfers: 300)))
        let first = ImportReading.timeOverflow(generator.files)
        var (people, exchanges, offers, asks) = ("", "", "", "")
        try GoodturnFiles.write(first.people) { people += $0 }
        try GoodturnFiles.write(first.transfers) { exchanges += $0 }
        try GoodturnFiles.write(first.posts, of: .offer) { offers += $0 }
        try GoodturnFiles.write(first.posts, of: .ask) { asks += $0 }
        let files = [
            ImportFile(name: "people.csv", text: people),
            ImportFile(name: "exchanges.csv", text: exchanges),
            ImportFile(name: "offers.csv", text: offers), ImportFile(name: "asks.csv", text: asks),
        ]
        let second = ImportReading.goodturn([
            ImportFile(name: "all.zip", bytes: try Archive(files: files).packed())
        ])
        #expect(second.faults == [])
        #expect(second.people.map(\.name) == first.people.map(\.name))
        #expect(second.people.map(\.phone) == first.people.map(\.phone))
        #expect(second.people.map(\.balance) == first.people.map(\.balance))
        #expect(second.transfers.map(\.key) == first.transfers.map(\.key))
        #expect(second.transfers.map(\.at) == first.transfers.map(\.at))
        #expect(
            second.posts.map(\.title)
                == first.posts.sorted { $0.kind.rawValue > $1.kind.rawValue }.map(\.title))
        #expect(second.openings().map(\.opening) == first.openings().map(\.opening))
    }

    @Test func `says of offers when they come again and again, and of asks not`() throws {
        var lunch = ImportedPost(
            place: LinePlace(file: "", line: 0), kind: .offer, number: "1", title: "Lunch club",
            member: "7")
        (lunch.days, lunch.parts) = (["tue", "thu"], ["morning"])
        let ask = ImportedPost(
            place: LinePlace(file: "", line: 0), kind: .ask, number: "2", title: "A lift",
            member: "7")
        var (offers, asks) = ("", "")
        try GoodturnFiles.write([lunch, ask], of: .offer) { offers += $0 }
        try GoodturnFiles.write([lunch, ask], of: .ask) { asks += $0 }
        #expect(
            offers.hasPrefix(
                "number,member,title,text,category,tags,created,starts,ends,days,parts\r\n"))
        #expect(offers.contains("1,7,Lunch club,,,,,,,tue; thu,morning"))
        #expect(asks.hasPrefix("number,member,title,text,category,tags,created,starts,ends\r\n"))
        let files = [
            ImportFile(name: "offers.csv", text: offers), ImportFile(name: "asks.csv", text: asks),
        ]
        let read = ImportReading.goodturn(files, known: ["7"])
        #expect(read.faults == [])
        #expect(read.posts.map(\.days) == [["tue", "thu"], []])
        #expect(read.posts.map(\.parts) == [["morning"], []])
    }

    @Test func `takes only the words of days and parts, and names the cell`() {
        let text = """
            number,member,title,days,parts
            1,7,Lunch club,Tue; Monday,
            2,7,Bread,SAT; sat; mon,evening
            """
        let read = ImportReading.goodturn(
            [ImportFile(name: "offers.csv", text: text)], known: ["7"])
        #expect(read.faults.map(\.code) == [.wordUnknown])
        #expect(read.faults.map(\.line) == [2])
        #expect(read.faults.first?.help.contains("mon, tue, wed") == true)
        #expect(read.posts.last?.days == ["mon", "sat"])
        #expect(read.posts.last?.parts == ["evening"])
        // A file from before these columns is still one of ours.
        let old = ImportFile(name: "offers.csv", text: "number,member,title\n1,7,Lunch\n")
        #expect(ImportReading.goodturn([old], known: ["7"]).posts.map(\.days) == [[]])
    }

    @Test func `does not take strange headings for its own`() {
        let reading = ImportReading.goodturn([ImportFile(name: "x.csv", text: "a,b\n1,2\n")])
        #expect(reading.faults.map(\.code) == [.fileUnknown])
    }
}
