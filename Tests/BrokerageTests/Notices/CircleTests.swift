import Brokerage
import Testing

@Suite struct `Circle reading` {
    @Test(arguments: [
        ("3, 17, 22", [3, 17, 22]), ("22;3 17", [3, 17, 22]), ("3,3", [3]),
        ("22-25, 3", [3, 22, 23, 24, 25]), ("22 – 24", [22, 23, 24]), ("7,", [7]),
    ])
    func `takes member numbers as people write them`(typed: String, numbers: [Int]) {
        #expect(Circle.numbers(typed: typed) == .numbers(numbers))
    }

    @Test(arguments: ["", " , ", "3 and 4", "-3", "4-2", "0", "1-2-3", "1-5000", "3.5"])
    func `takes nothing else for numbers`(typed: String) {
        #expect(Circle.numbers(typed: typed) == nil)
    }

    @Test func `takes three hundred people and no more`() {
        #expect(Circle.numbers(typed: "1-300") != nil)
        #expect(Circle.numbers(typed: "1-200, 300-450") == nil)
    }
}
