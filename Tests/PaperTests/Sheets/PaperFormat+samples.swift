import Paper

extension PaperFormat {
    /// A hall's paper, with all its running lines.
    static var hall: PaperFormat {
        var format = PaperFormat()
        format.header = "Heron Bank Time Bank"
        format.footer =
            "Ring Sue Barnes on 01632 960 123, or come to The Old Library on Mill Lane. "
            + "The door is open on Tuesdays and Thursdays, 10 to 4."
        format.pageNumber = "Page {page} of {pages}"
        format.ledgerHead = "Ledger head 7f3a 91c2 d04e, 21 November 2026"
        return format
    }

    static var hallInLargePrint: PaperFormat {
        var format = hall
        format.printSize = .large
        return format
    }

    static var arabic: PaperFormat {
        var format = PaperFormat(language: "ar", direction: .rightToLeft)
        format.header = "بنك الوقت في هيرون"
        format.footer = "اتصلوا بسو على الرقم 960123 01632"
        format.pageNumber = "صفحة {page} من {pages}"
        return format
    }
}
