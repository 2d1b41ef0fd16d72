import Essentials
import Testing

@Suite struct MinutesTypingTests {
    @Test(arguments: [
        ("1.5", 90), ("1,5", 90), ("90", 90), ("1 h 30", 90), ("1h30", 90), ("1h 30min", 90),
        ("1:30", 90),
        ("1h", 60), ("2", 120), ("12", 720), ("13", 13), ("45m", 45), ("45 min", 45),
        ("0.25", 15), ("0.33", 20), (".5", 30), ("1.5h", 90), ("1 hour", 60),
        ("2 hours 5 minutes", 125), ("1H30", 90), ("0:05", 5), ("168h", 10_080),
    ]) func `reads lengths as people write them`(_ typed: String, _ minutes: Int64) {
        #expect(Minutes(typed: typed) == Minutes(minutes))
    }

    @Test(arguments: [
        "", "1 30", "0", "-1", "abc", "1:5", "1:60", "1h60", "1h30x", "1.2.3", "10081", "1e3",
        "99999999999999999999", "٣", "h", "min", "1.555",
    ]) func `reads nothing where it cannot be sure`(_ typed: String) {
        #expect(Minutes(typed: typed) == nil)
    }
}
