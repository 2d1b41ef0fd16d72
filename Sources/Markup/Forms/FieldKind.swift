/// How a field is answered.
public enum FieldKind: Sendable {
    /// One line of text.
    case text
    /// One line that must not be shown while typing.
    case password
    /// An e-mail address.
    case email
    /// A telephone number.
    case telephone
    /// A web address.
    case address
    /// A whole number, typed on the number keys of a telephone.
    case number
    /// A day as `2026-11-21`.
    case day
    /// A time of day as `14:30`.
    case time
    /// Several lines of text.
    case lines(Int)
    /// One of many answers, folded away.
    case list([Choice])
    /// One of a few answers, all in sight.
    case radios([Choice])
    /// Any number of answers.
    case ticks([Choice])
    /// A file; `accepting` is a list such as `image/*,.csv`.
    case file(accepting: String)

    var inputType: String? {
        switch self {
        case .text, .number: "text"
        case .password: "password"
        case .email: "email"
        case .telephone: "tel"
        case .address: "url"
        case .day: "date"
        case .time: "time"
        case .file: "file"
        case .lines, .list, .radios, .ticks: nil
        }
    }

    var inputMode: String? {
        if case .number = self { "numeric" } else { nil }
    }

    var accepted: String? {
        if case .file(let accepting) = self { accepting } else { nil }
    }

    var choices: [Choice]? {
        switch self {
        case .radios(let choices), .ticks(let choices): choices
        default: nil
        }
    }
}
