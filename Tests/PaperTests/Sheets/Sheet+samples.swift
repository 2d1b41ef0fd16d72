import Paper

extension Sheet {
    /// A statement by post, with a strip to send back.
    static func statement(_ format: PaperFormat = .hall) -> Sheet {
        Sheet(
            title: "Your time, October 2026", format: format,
            blocks: [
                .addressWindow([
                    "Jade Okafor", "Flat 3, Kingfisher House", "12 Mill Lane", "Heron Bank",
                    "HB4 2ZZ",
                ]),
                .heading("Your time in October"),
                .paragraph(
                    "Dear Jade, thank you for the time you gave this month. Here is all of it. "
                        + "Is something not right? Ring Sue, and we will put it right together."),
                .figures([
                    PaperFigure("4 hours 30", caption: "time you gave"),
                    PaperFigure("2 hours", caption: "time you were given"),
                ]),
                .table(
                    PaperTable(
                        columns: [
                            PaperColumn("Day", share: 1.1), PaperColumn("What", share: 2.6),
                            PaperColumn("With", share: 1.4),
                            PaperColumn("Time", share: 1.5, alignment: .end),
                        ],
                        rows: [
                            ["3 October", "You drove Pat to the eye clinic", "Pat", "1 hour 30"],
                            ["12 October", "You were helped with the hedge", "Tomasz", "2 hours"],
                            ["20 October", "Soup lunch, in the kitchen", "The hall", "3 hours"],
                        ])),
                .tearOff([
                    .paragraph("Write here and hand it in at the hall", tone: .strong),
                    .blanks(["I would like help with", "I could help with"]),
                    .checkboxes(["Please ring me", "Print my letters larger"], across: 2),
                ]),
            ])
    }

    /// The sheet a volunteer takes to the telephone.
    static var ringRound: Sheet {
        Sheet(
            title: "Ring-round", format: .hall,
            blocks: [
                .heading("Ring-round, Tuesday 24 November"),
                .paragraph(
                    "Say who you are and ask how things are. "
                        + "Write by the number; no need for a whole sentence."),
                .table(
                    PaperTable(
                        columns: [
                            PaperColumn("No.", share: 0.45, alignment: .end),
                            PaperColumn("Who", share: 1.5), PaperColumn("Ring", share: 1.5),
                            PaperColumn("Answered?", share: 1),
                            PaperColumn("What they said", share: 3),
                        ],
                        rows: [
                            "Ada Green", "Bronwen Hughes", "Chidi Eze", "Dilys Morgan",
                            "Ewa Nowak", "Farida Khan", "Gwen Pryce", "Hassan Ali",
                        ].enumerated().map { index, name in
                            ["\(index + 1)", name, "01632 960 2\(index)4"]
                        }, room: .writing)),
                .blanks(["Your name", "Anything Sue should know today"]),
                .signatureLine("Signed, when done"),
            ])
    }

    /// One page for a funder.
    static var report: Sheet {
        Sheet(
            title: "Heron Bank, July to September 2026", format: .hall,
            blocks: [
                .heading("Heron Bank, July to September 2026"),
                .paragraph(
                    "One page of what people did for each other. Counts below 5 are not shown."),
                .figures([
                    PaperFigure("412", caption: "hours given"),
                    PaperFigure("96", caption: "people took part"),
                    PaperFigure("31", caption: "helped for the first time"),
                ]),
                .heading("What the time was for", level: 2),
                .bars([
                    PaperBar("Lifts and errands", value: 148, shown: "148 hours"),
                    PaperBar("Company and visits", value: 121, shown: "121 hours"),
                    PaperBar("Garden and home", value: 83, shown: "83 hours"),
                    PaperBar("Lessons and skills", value: 60, shown: "60 hours"),
                ]),
                .heading("Month by month", level: 2),
                .table(
                    PaperTable(
                        columns: [
                            PaperColumn("Month", share: 2),
                            PaperColumn("Hours", alignment: .end),
                            PaperColumn("People", alignment: .end),
                            PaperColumn("New members", alignment: .end),
                        ],
                        rows: [
                            ["July", "121", "58", "9"], ["August", "133", "61", "8"],
                            ["September", "158", "72", "14"],
                        ],
                        total: ["All three", "412", "96", "31"])),
                .heading("How to read this", level: 3),
                .list([
                    "People who took part in two months are counted once in the sum.",
                    "Hours are as both people agreed them.",
                ]),
            ])
    }

    /// A notice for the door of the hall, in large print.
    static var door: Sheet {
        Sheet(
            title: "Soup lunch", format: .hallInLargePrint,
            blocks: [
                .heading("Soup lunch today"),
                .figure("12 to 2", caption: "in the big room, all welcome"),
                .paragraph("Come and eat, or come and stir. An hour in the kitchen is an hour."),
                .list(["Soup and bread", "Tea", "Somebody to sit with"]),
                .qr(
                    PaperCode(
                        "https://time.example.org/d/heron-4417",
                        typed: "time.example.org/d/heron-4417",
                        caption: "Say that you came: scan this, or type")),
                .checkboxes(["Wash your hands", "Write your name on a cup"]),
            ])
    }

    /// Right to left, with names and numbers from elsewhere in it.
    static var arabicLetter: Sheet {
        Sheet(
            title: "وقتك في أكتوبر", format: .arabic,
            blocks: [
                .addressWindow(["Farida Khan", "12 Mill Lane", "Heron Bank", "HB4 2ZZ"]),
                .heading("وقتك في أكتوبر"),
                .paragraph(
                    "عزيزتي فريدة، شكرًا لك على الوقت الذي قدمته هذا الشهر. "
                        + "إذا كان هناك خطأ فاتصلي بـ Sue على الرقم 01632 960 123."),
                .figure("٤ ساعات", caption: "الوقت الذي قدمته"),
                .table(
                    PaperTable(
                        columns: [
                            PaperColumn("اليوم"), PaperColumn("ماذا", share: 2),
                            PaperColumn("الوقت", alignment: .end),
                        ],
                        rows: [
                            ["٣ أكتوبر", "توصيل إلى العيادة مع Pat", "ساعة ونصف"],
                            ["٢٠ أكتوبر", "غداء الحساء", "٣ ساعات"],
                        ])),
                .list(["اتصلوا بنا", "تعالوا يوم الثلاثاء"], numbered: true),
                .bars([
                    PaperBar("توصيل", value: 2, shown: "ساعتان"),
                    PaperBar("زيارات", value: 4, shown: "٤ ساعات"),
                ]),
                .blanks(["الاسم", "رقم الهاتف"]),
                .checkboxes(["اتصلوا بي", "أريد طباعة كبيرة"], across: 2),
                .qr(PaperCode("https://time.example.org/4417", caption: "امسحوا الرمز")),
                .signatureLine("التوقيع"),
            ])
    }
}
