import Essentials

/// A length of time as an export writes it, `h:mm`, or as spreadsheets change it.
enum QuantityText: Hashable {
    case minutes(Minutes)
    /// `1:5`, hours and one digit.
    case shortMinutes(hours: Int64, digit: Int64)
    /// `1.5` or `1,30`: the whole part and the digits behind the mark.
    case decimal(hours: Int64, digits: String)
    /// `2`, a bare number.
    case bare(Int64)
    case fault(FaultCode)

    /// What the column agrees on, or what a person answered.
    struct Style: Hashable {
        /// True when 1.5 is an hour and a half; false when it is one hour and fifty minutes.
        var isDecimal: Bool?
        /// True when 1:5 is 1:05; false when it is 1:50.
        var isLeadingZero: Bool?
        /// How many minutes one of a bare number is; nil where bare numbers are asked about.
        var bareMinutes: Int64?
        /// Whether bare numbers may stand at all.
        var allowsBare = false
    }

    init(_ text: String) {
        let compact = text.trimmed
        guard !compact.isEmpty else {
            self = .fault(.quantityMissing)
            return
        }
        // The old system writes a dash for nothing on its pages, and 0 in its files.
        guard !["—", "&mdash;"].contains(compact) else {
            self = .minutes(.zero)
            return
        }
        let sign = compact.first.map { "-−".contains($0) } ?? false
        let value = QuantityText(unsigned: sign ? String(compact.dropFirst()) : compact)
        switch value {
        case .fault(.quantityUnreadable), .fault(.quantityMissing):
            self = .fault(.quantityUnreadable)
        case .minutes(.zero): self = value
        default: self = sign ? .fault(.quantityNegative) : value
        }
    }

    private init(unsigned text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 1 {
            self = QuantityText(number: text)
            return
        }
        guard parts.count <= 3, parts.allSatisfy({ QuantityText.isDigits($0) }),
            parts.count == 2 || (parts[2].count == 2 && parts[2] < "60")
        else {
            self = .fault(.quantityUnreadable)
            return
        }
        guard parts[0].count <= 7, let hours = Int64(parts[0]) else {
            self = .fault(.quantityAbsurd)
            return
        }
        switch (parts[1].count, Int64(parts[1])) {
        case (1, let digit?):
            self =
                digit == 0
                ? .minutes(Minutes(hours * 60)) : .shortMinutes(hours: hours, digit: digit)
        case (2, let minutes?) where minutes < 60:
            self = .minutes(Minutes(hours * 60 + minutes))
        case (2, _), (3, _): self = .fault(.quantityMinutes)
        default: self = .fault(.quantityUnreadable)
        }
    }

    private init(number text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
            .map(String.init)
        guard (1...2).contains(parts.count), parts.allSatisfy({ QuantityText.isDigits($0) })
        else {
            self = .fault(.quantityUnreadable)
            return
        }
        guard parts[0].count <= 7, let hours = Int64(parts[0]) else {
            self = .fault(.quantityAbsurd)
            return
        }
        if parts.count == 1 {
            self = hours == 0 ? .minutes(.zero) : .bare(hours)
        } else if parts[1].allSatisfy({ $0 == "0" }) {
            self = .minutes(Minutes(hours * 60))
        } else if parts[1].count > 6 {
            self = .fault(.quantityUnreadable)
        } else {
            self = .decimal(hours: hours, digits: parts[1])
        }
    }

    static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension QuantityText.Style {
    /// What the cells of a column settle by themselves.
    init(agreedBy cells: some Sequence<QuantityText>) {
        for cell in cells {
            switch cell {
            case .decimal(_, let digits)
            where digits.count > 2 || (digits.count == 2 && digits >= "60")
                || (digits.count == 1 && digits >= "6"):
                isDecimal = true
            case .shortMinutes(_, let digit) where digit >= 6: isLeadingZero = true
            default: continue
            }
        }
    }
}

extension QuantityText {
    /// The minutes, the fault, or the question that must be answered first.
    func read(_ style: Style) -> QuantityReading {
        switch self {
        case .minutes(let minutes): return .minutes(minutes)
        case .fault(let code): return .fault(code)
        case .bare(let hours):
            if style.isDecimal == true { return .minutes(Minutes(hours * 60)) }
            guard style.allowsBare else { return .fault(.quantityUnreadable) }
            return style.bareMinutes.map { .minutes(Minutes(hours * $0)) } ?? .question(.bareNumber)
        case .shortMinutes(let hours, let digit):
            guard let isLeadingZero = style.isLeadingZero else { return .question(.shortMinutes) }
            let minutes = isLeadingZero ? digit : digit * 10
            return minutes < 60 ? .minutes(Minutes(hours * 60 + minutes)) : .fault(.quantityMinutes)
        case .decimal(let hours, let digits):
            guard let isDecimal = style.isDecimal else { return .question(.decimalQuantity) }
            return isDecimal
                ? .minutes(QuantityText.decimal(hours, digits)) : QuantityText.clock(hours, digits)
        }
    }

    /// To the nearest minute: 0.33 of an hour is the 20 minutes that somebody meant.
    private static func decimal(_ hours: Int64, _ digits: String) -> Minutes {
        let scale = digits.reduce(Int64(1)) { scale, _ in scale * 10 }
        let fraction = Int64(digits) ?? 0
        return Minutes(hours * 60 + (fraction * 120 + scale) / (scale * 2))
    }

    private static func clock(_ hours: Int64, _ digits: String) -> QuantityReading {
        guard digits.count <= 2, let value = Int64(digits) else {
            return .fault(.quantityUnreadable)
        }
        let minutes = digits.count == 1 ? value * 10 : value
        return minutes < 60 ? .minutes(Minutes(hours * 60 + minutes)) : .fault(.quantityMinutes)
    }
}

/// What came of reading a length of time.
enum QuantityReading: Hashable {
    case minutes(Minutes)
    case fault(FaultCode)
    case question(ImportQuestionKind)
}
