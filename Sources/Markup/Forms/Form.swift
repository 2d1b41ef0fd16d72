/// A form that posts once, safely, with or without scripts.
///
/// It carries two hidden fields: the token that proves the form is ours, and the request key that
/// makes a second press of the button the same request. Browsers' own checks are off, because our
/// refusals say what happened, why, and what to do.
public struct Form: Component {
    let action: String
    let seal: FormSeal
    let content: HTML
    let buttons: [SubmitButton]
    var takesFiles = false
    var draftAddress: String?
    var draftSaved: String?
    var entersOn = false

    /// A form from pieces the page has put together.
    public init(action: String, seal: FormSeal, buttons: [SubmitButton], content: HTML) {
        self.action = action
        self.seal = seal
        self.content = content
        self.buttons = buttons
    }

    /// A form that is nothing but its fields.
    public init(action: String, seal: FormSeal, buttons: [SubmitButton], fields: [Field]) {
        self.init(action: action, seal: seal, buttons: buttons, content: "\(fields)")
    }

    /// Sends files along with the answers.
    public func takingFiles() -> Form {
        var copy = self
        copy.takesFiles = true
        return copy
    }

    /// Keeps a half-filled form at this address while it is typed, when scripts run.
    ///
    /// `saved` is what the form then says ("We kept what you wrote").
    public func keepingDraft(at address: String, saved: String) -> Form {
        var copy = self
        copy.draftAddress = address
        copy.draftSaved = saved
        return copy
    }

    /// Lets Enter go on to the next answer, and send the form from its button only.
    public func goingOnWithEnter() -> Form {
        var copy = self
        copy.entersOn = true
        return copy
    }

    public var html: HTML {
        """
        <form class="form" method="post" action="\(action)" novalidate data-once\
        \(flag: "data-enter", entersOn)\
        \(attribute: "enctype", takesFiles ? "multipart/form-data" : nil)\
        \(attribute: "data-draft", draftAddress)\
        \(attribute: "data-draft-saved", draftSaved)>
        \(seal)\(content)
        <div class="buttons">\(buttons)</div>
        </form>

        """
    }
}
