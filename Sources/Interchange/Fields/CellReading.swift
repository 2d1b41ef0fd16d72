import Essentials

/// Reads cells one by one and keeps the faults and questions that come up.
struct CellReading {
    let answers: ImportAnswers
    var faults: [LineFault] = []
    private(set) var questions: [String: ImportQuestion] = [:]
    /// What all dates of the import agree on, or the answer.
    var dateOrder: DateOrder?
    var quantityStyle = QuantityText.Style()

    /// Whether the apostrophe that our own files put before `=`, `+`, `-` and `@` is taken off.
    var undoesFormulaGuard = false

    init(answers: ImportAnswers) {
        self.answers = answers
        dateOrder = answers.choice(.dateOrder).flatMap(DateOrder.init)
        quantityStyle.isDecimal = answers.choice(.decimalQuantity).map { $0 == "decimal" }
        quantityStyle.bareMinutes = answers.choice(.bareNumber).map { $0 == "minutes" ? 1 : 60 }
        quantityStyle.isLeadingZero = answers.choice(.shortMinutes).map { $0 == "zero-first" }
    }

    mutating func note(
        _ code: FaultCode, _ cell: SheetCell, problem: String? = nil, help: String? = nil
    ) {
        faults.append(
            LineFault(
                code, at: cell.place, column: cell.heading, read: cell.raw, problem: problem,
                help: help))
    }

    /// Keeps a question and names the line as one that waits for its answer.
    mutating func ask(_ kind: ImportQuestionKind, _ cell: SheetCell) {
        ask(kind.question(), example: .init(place: cell.place, read: cell.raw))
        let values = kind.question().answers.map(\.value).joined(separator: " or ")
        note(
            .twoReadings, cell, problem: kind.question().text,
            help: "Answer \(kind.flag) \(values).")
    }

    mutating func ask(_ question: ImportQuestion, example: ImportQuestion.Example?) {
        var known = questions[question.id] ?? question
        if let example, known.examples.count < 5 { known.examples.append(example) }
        questions[question.id] = known
    }

    /// False, with the fault noted, where the bytes of the cell are no letters.
    mutating func isSound(_ cell: SheetCell) -> Bool {
        if cell.isDamaged { note(.bytesUndecodable, cell) }
        return !cell.isDamaged
    }

    mutating func moment(_ cell: SheetCell, isNeeded: Bool) -> (at: Instant, day: Day?)? {
        guard isSound(cell) else { return nil }
        guard !cell.text.isEmpty else {
            if isNeeded { note(.dateMissing, cell) }
            return nil
        }
        guard let text = MomentText(cell.text) else {
            note(.dateUnreadable, cell)
            return nil
        }
        if text.hasTwoReadings, dateOrder == nil {
            ask(.dateOrder, cell)
            return nil
        }
        guard let instant = text.instant(dateOrder), let day = text.day(dateOrder) else {
            note(.dateUnreadable, cell)
            return nil
        }
        return (instant, text.seconds == nil ? day : nil)
    }

    mutating func day(_ cell: SheetCell, isNeeded: Bool) -> Day? {
        guard moment(cell, isNeeded: isNeeded) != nil else { return nil }
        return MomentText(cell.text)?.day(dateOrder)
    }

    mutating func quantity(_ cell: SheetCell, longest: Minutes) -> Minutes? {
        guard isSound(cell) else { return nil }
        switch QuantityText(cell.text).read(quantityStyle) {
        case .minutes(let minutes):
            if minutes <= longest { return minutes }
            note(.quantityAbsurd, cell)
        case .fault(let code): note(code, cell)
        case .question(let kind): ask(kind, cell)
        }
        return nil
    }

    /// A balance in hours and minutes, which may be below nothing.
    mutating func signedQuantity(_ cell: SheetCell) -> Minutes? {
        guard isSound(cell), !cell.text.isEmpty else { return nil }
        let isNegative = cell.text.first.map { "-−".contains($0) } ?? false
        let unsigned = isNegative ? String(cell.text.dropFirst()) : cell.text
        switch QuantityText(unsigned).read(quantityStyle) {
        case .minutes(let minutes) where minutes.count <= SecondsText.most / 60:
            return isNegative ? -minutes : minutes
        case .minutes: note(.balanceAbsurd, cell)
        case .fault(.quantityMinutes): note(.quantityMinutes, cell)
        case .fault:
            note(.balanceUnreadable, cell, help: "Write hours and minutes, such as -1:30.")
        case .question(let kind): ask(kind, cell)
        }
        return nil
    }

    mutating func balance(_ cell: SheetCell) -> Minutes? {
        guard isSound(cell) else { return nil }
        let mark: Character? = answers.choice(.decimalMark).map { $0 == "comma" ? "," : "." }
        switch SecondsText.read(cell.text, decimalMark: mark) {
        case .none: return .zero
        case .minutes(let minutes): return minutes
        case .fault(let code): note(code, cell)
        case .question: ask(.decimalMark, cell)
        }
        return nil
    }

    mutating func email(_ cell: SheetCell) -> String? {
        guard isSound(cell), !cell.text.isEmpty else { return nil }
        if EmailText.isPlausible(cell.text) { return cell.text }
        note(.emailMalformed, cell)
        return nil
    }

    /// Words that may be missing.
    mutating func words(_ cell: SheetCell) -> String? {
        guard isSound(cell), !cell.text.isEmpty else { return nil }
        let isGuarded =
            undoesFormulaGuard && cell.text.first == "'"
            && cell.text.dropFirst().first.map { "=+-@".contains($0) } ?? false
        return isGuarded ? String(cell.text.dropFirst()) : cell.text
    }
}
