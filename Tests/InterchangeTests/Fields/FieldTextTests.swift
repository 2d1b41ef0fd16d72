import Essentials
import Testing

@testable import Interchange

@Suite struct MomentTextReading {
    @Test(arguments: [
        ("2024-03-05 10:22:33 UTC", "2024-03-05T10:22:33.000Z"),
        ("2024-03-05T10:22:33Z", "2024-03-05T10:22:33.000Z"),
        ("2024-03-05 10:22:33 +0100", "2024-03-05T09:22:33.000Z"),
        ("2024-03-05 00:22:33 +01:00", "2024-03-04T23:22:33.000Z"),
        ("25/3/2024 1:05 PM", "2024-03-25T13:05:00.000Z"), ("25.03.24", "2024-03-25T12:00:00.000Z"),
        ("2024-02-29", "2024-02-29T12:00:00.000Z"),
    ])
    func `reads`(text: String, expected: String) {
        #expect(MomentText(text)?.instant(nil)?.description == expected)
    }

    @Test(arguments: [
        "", "soon", "2023-02-29", "2024-13-01", "2024-03-05 25:00:00 UTC", "2024-03-05 10:60",
        "2024-03-05 10:22:33 MARS", "1-2-3", "32/1/2024", "2024-03-05 10:22:33 UTC UTC",
        "13/13/2024", "12345678", "2024-03-05 0:30 PM",
    ])
    func `does not read`(text: String) {
        #expect(MomentText(text)?.instant(nil) == nil)
    }
}

@Suite struct SecondsTextReading {
    @Test(
        arguments: [
            ("5459", 90), ("-5459", -90), ("-59", 0), ("0", 0), ("3600.0", 60),
            ("1.234.560", 20576),
        ] as [(String, Int64)])
    func `cuts toward zero`(text: String, expected: Int64) {
        #expect(SecondsText.read(text, decimalMark: nil) == .minutes(Minutes(expected)))
    }

    @Test func `asks about one mark with three digits behind it`() {
        #expect(SecondsText.read("3.600", decimalMark: nil) == .question)
        #expect(SecondsText.read("3.600", decimalMark: ",") == .minutes(Minutes(60)))
        #expect(SecondsText.read("3.600", decimalMark: ".") == .fault(.balanceUnreadable))
    }

    @Test(arguments: ["a lot", "1e5", "12h", "--5", "5.5", "+5"])
    func `does not read`(text: String) {
        #expect(SecondsText.read(text, decimalMark: nil) == .fault(.balanceUnreadable))
    }
}

@Suite struct PartyTextReading {
    @Test(arguments: [
        ("Ada Example (12)", "Ada Example", "12"),
        ("Mar (from 7) Prova (0003)", "Mar (from 7) Prova", "3"),
        ("Teo (7) (12)", "Teo (7)", "12"), ("A\nB (1) ", "A\nB", "1"),
    ])
    func `takes the last bracket for the number`(text: String, name: String, number: String) {
        #expect(PartyText(text).name == name)
        #expect(PartyText(text).number == number)
    }

    @Test(arguments: ["Ada Example", "Mar (mother)", "Ada ()", "Ada (-3)", "(12) Ada", ""])
    func `finds no number`(text: String) {
        #expect(PartyText(text).number == nil)
    }
}

@Suite struct EmailTextReading {
    @Test func `tells what can be an address`() {
        for good in ["a@b.example", "a.b+c@d.e.example"] { #expect(EmailText.isPlausible(good)) }
        for bad in [
            "a", "a@", "@b.example", "a@b", "a b@c.example", "a@@b.example", "a@b..example",
        ] {
            #expect(!EmailText.isPlausible(bad))
        }
    }
}
