extension ImportQuestionKind {
    /// The question with its possible answers; for the bank's name the candidates are added.
    func question(file: String = "", candidates: [String] = []) -> ImportQuestion {
        ImportQuestion(
            kind: self, file: file, text: text,
            answers: answers + candidates.map { .init(value: $0, meaning: $0) }, examples: [])
    }

    private var text: String {
        switch self {
        case .dateOrder: "Does the day or the month come first in these dates?"
        case .decimalQuantity: "Are these hours with a fraction, or hours and minutes?"
        case .shortMinutes: "Which figure of the minutes is missing?"
        case .decimalMark: "Does this mark set off thousands or a fraction?"
        case .bareNumber: "Are these bare numbers hours or minutes?"
        case .bankName: "Which of these is the time bank's own name?"
        case .postKind: "Does this file hold offers or asks?"
        }
    }

    private var answers: [ImportQuestion.Answer] {
        switch self {
        case .dateOrder:
            [
                .init(value: DateOrder.dayFirst.rawValue, meaning: "3/4/2024 is 3 April 2024"),
                .init(value: DateOrder.monthFirst.rawValue, meaning: "3/4/2024 is 4 March 2024"),
            ]
        case .decimalQuantity:
            [
                .init(value: "decimal", meaning: "1.5 is an hour and a half"),
                .init(value: "clock", meaning: "1.5 is 1 hour and 50 minutes"),
            ]
        case .shortMinutes:
            [
                .init(value: "zero-first", meaning: "1:5 is 1:05"),
                .init(value: "zero-last", meaning: "1:5 is 1:50"),
            ]
        case .decimalMark:
            [
                .init(value: "point", meaning: "3.600 is 3 and a fraction, 3,600 is 3600"),
                .init(value: "comma", meaning: "3,600 is 3 and a fraction, 3.600 is 3600"),
            ]
        case .bareNumber:
            [
                .init(value: "hours", meaning: "2 is two hours"),
                .init(value: "minutes", meaning: "2 is two minutes"),
            ]
        case .bankName:
            [.init(value: "none", meaning: "None of them")]
        case .postKind:
            [
                .init(value: "offer", meaning: "Offers"),
                .init(value: "ask", meaning: "Asks"),
            ]
        }
    }
}
