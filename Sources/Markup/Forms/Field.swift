/// One question on a form: its label, its help, what went wrong, and where the answer goes.
///
/// Label, hint and fault are wired to the input, so that they are read out together; what was
/// typed is kept when something is refused. Groups of radios or ticks become a `fieldset`.
///
///     Field(.telephone, name: "telephone", label: "Telephone", value: typed)
///         .hint("We ring you, we never sell your number.")
///         .autofill("tel")
public struct Field: Component {
    let kind: FieldKind
    /// Under which the browser sends it.
    public let name: String
    let label: String
    let values: [String]
    var id: String
    var hint: String?
    var fault: String?
    var mark: String?
    var isNeeded = false
    var autofill: String?
    var width: FieldWidth?
    var lettersMax: Int?
    var isLabelHidden = false
    var suggestions: [String] = []
    var searchAddress: String?
    var filteredList: String?
    var isFirst = false

    /// A field with at most one answer.
    public init(_ kind: FieldKind, name: String, label: String, value: String? = nil) {
        self.init(kind, name: name, label: label, values: value.map { [$0] } ?? [])
    }

    /// A field that may hold several answers, for ticks.
    public init(_ kind: FieldKind, name: String, label: String, values: [String]) {
        self.kind = kind
        self.name = name
        self.label = label
        self.values = values
        id = ElementID.made(from: name)
    }

    /// Adds a line of help between label and input.
    public func hint(_ text: String?) -> Field { changed { $0.hint = text } }

    /// Says what went wrong and what to do; `nil` says nothing.
    public func fault(_ text: String?) -> Field { changed { $0.fault = text } }

    /// Says in words behind the label that an answer is needed, and tells screen readers.
    public func needed(_ word: String) -> Field {
        changed {
            $0.mark = word
            $0.isNeeded = true
        }
    }

    /// Says in words behind the label that it may stay empty.
    public func optional(_ word: String) -> Field { changed { $0.mark = word } }

    /// Lets the browser fill in what it knows, as `autocomplete` names it (`tel`, `name`, `off`).
    public func autofill(_ token: String) -> Field { changed { $0.autofill = token } }

    /// Makes the input as wide as the answer is expected to be.
    public func width(_ width: FieldWidth) -> Field { changed { $0.width = width } }

    /// Takes at most so many letters.
    public func atMost(_ letters: Int) -> Field { changed { $0.lettersMax = letters } }

    /// Keeps the label for screen readers only, when the page's heading is the question.
    public func labelHidden() -> Field { changed { $0.isLabelHidden = true } }

    /// Gives the input another id, when two forms of a page ask for the same name.
    public func id(_ id: String) -> Field { changed { $0.id = ElementID.made(from: id) } }

    /// Offers answers while typing; `address` may serve more of them as lines of text.
    public func suggesting(_ answers: [String], from address: String? = nil) -> Field {
        changed {
            $0.suggestions = answers
            $0.searchAddress = address
        }
    }

    /// Hides the items of a list that lack what is typed, when scripts run.
    public func filtering(list id: String) -> Field { changed { $0.filteredList = id } }

    /// Gives it the keyboard as soon as the page stands there: for desk pages typed one after another.
    public func focused(_ isFirst: Bool = true) -> Field { changed { $0.isFirst = isFirst } }

    /// Where a summary of faults must lead, so that the keyboard lands on the answer.
    public var target: String { kind.choices == nil ? id : "\(id)-1" }

    private func changed(_ change: (inout Field) -> Void) -> Field {
        var copy = self
        change(&copy)
        return copy
    }
}

/// How wide an input is, by the answer that is expected.
public enum FieldWidth: String, Sendable {
    /// Two or three digits.
    case tiny
    /// A day, a time, a postcode.
    case short
    /// A name or a telephone number.
    case middle
}
