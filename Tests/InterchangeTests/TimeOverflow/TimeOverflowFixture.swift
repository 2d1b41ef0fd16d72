@testable import Interchange

/// A small export in English, each file of which a test may replace.
struct TimeOverflowFixture {
    var members = """
        N,Name,Email,Phone,Alternative Phone,Created,Last login,Locale,Balance
        1,Ada Example,ada@mail.example,600,,2019-01-01 10:00:00 UTC,,en,5459
        2,Ben Muster,,,,2019-01-02 10:00:00 UTC,2024-01-01 10:00:00 UTC,en,-5459
        12,"Mar (from 7) Prova, jr.",,,,2019-01-03 10:00:00 UTC,,en,

        """
    var transfers = """
        Date,From,To,Post,Quantity
        2024-03-05 10:22:33 UTC,Ben Muster (2),Ada Example (1),"Soup, bread",1:30
        2024-03-05 10:22:33 UTC,"Mar (from 7) Prova, jr. (12)",Ada Example (1),"",0:15
        2024-03-06 10:22:33 UTC,Example Bank,Ben Muster (2),"",0:30

        """
    var offers = """
        "",Offer,Tags,User,Created
        "",Home,"","",""
        7,Soup,"food, talk",Ada Example (1),2024-01-01 10:00:00 UTC
        "",-,"","",""
        9,Walks,"",Ben Muster (2),2024-01-02 10:00:00 UTC

        """
    var inquiries = """
        "",Inquiry,Tags,User,Created
        "",-,"","",""
        8,A lift,"",Ben Muster (2),2024-01-02 10:00:00 UTC

        """
    var bank = "Example Bank"

    var files: [ImportFile] {
        [
            ImportFile(name: "\(bank)_Users_2024-04-01.csv", text: members),
            ImportFile(name: "\(bank)_Transfers_2024-04-01.csv", text: transfers),
            ImportFile(name: "\(bank)_Offers_2024-04-01.csv", text: offers),
            ImportFile(name: "\(bank)_Inquiries_2024-04-01.csv", text: inquiries),
        ]
    }

    func reading(
        _ answers: ImportAnswers = ImportAnswers(),
        _ corrections: ImportCorrections = ImportCorrections()
    ) -> ImportReading {
        .timeOverflow(files, answers: answers, corrections: corrections)
    }

    /// One more transfer row at the end, which is line 5.
    func adding(transfer row: String) -> TimeOverflowFixture {
        var copy = self
        copy.transfers += row + "\n"
        return copy
    }

    var transfersName: String { "\(bank)_Transfers_2024-04-01.csv" }
}
