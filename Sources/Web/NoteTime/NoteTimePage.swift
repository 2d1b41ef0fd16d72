import Communities
import Essentials
import Markup
import People
import Wording

/// One question of noting time, with the answers so far in hidden fields.
struct NoteTimePage: Page {
    let visit: Visit
    let community: Community
    let step: NoteTime.Step
    /// Lengths to choose from, in words; any other can be typed.
    let usual: [String]
    /// Households and organisations that this person may act for.
    let joint: [JointParty]
    var refusal: (any Refusal)?

    private var words: NoteTimeWords { visit.words.noteTime }
    private var form: TypedForm { visit.form }

    var title: String {
        switch step {
        case .way: words.whichWay
        case .whom: words.withWhom
        case .length: words.howLong
        case .day: words.when
        case .content: words.whatFor
        case .check: words.checkIt
        }
    }

    var crumbs: [NavLink] { [NavLink(visit.words.shell.home, to: HomePaths.home(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle, fields: field.map { [$0] } ?? [],
            explanation: refusal.map(visit.words.refusal))
    }

    var body: HTML {
        let count = NoteTime.Step.allCases.count
        let button = SubmitButton(step == .check ? words.send : words.goOn)
        let content: HTML = """
            \(hidden, as: { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })
            \(step == .check ? answers : nil)\(field)
            """
        return """
            \(Steps(words.question(step.number, of: count), current: step.number, of: count))
            \(Form(
                action: ExchangePaths.noteTime(community), seal: visit.seal(), buttons: [button],
                content: content))
            \(back)
            """
    }

    /// Everything answered on other screens.
    private var hidden: [(String, String)] {
        let names = ["exchange", "way", "whom", "name", "length", "day", "content"]
        let kept = names.filter { $0 != step.rawValue && form.has($0) }.map { ($0, form[$0]) }
        return kept + [("step", step.rawValue)]
    }

    private var field: Field? {
        let name = step.rawValue
        let field: Field
        switch step {
        case .way:
            field = Field(
                .radios([
                    Choice("gave", words.iHelped), Choice("received", words.iWasHelped),
                ]), name: name, label: title, value: form[name])
        case .whom:
            field = Field(.text, name: name, label: title, value: form[name])
                .hint(words.whomHint).autofill("off")
        case .length:
            field = Field(.text, name: name, label: title, value: form[name])
                .hint(visit.words.exchanges.lengthNeededHint).width(.middle)
                .suggesting(usual)
        case .day:
            field = Field(.day, name: name, label: title, value: form[name]).width(.short)
        case .content:
            field = Field(.text, name: name, label: title, value: form[name])
                .hint(visit.words.exchanges.contentHint).atMost(200)
        case .check:
            guard !joint.isEmpty else { return nil }
            let own = visit.words.exchanges.myOwnAccount
            return Field(
                .radios(
                    [Choice("", own)] + joint.map { Choice($0.id.description, $0.name) }),
                name: "account", label: visit.words.exchanges.onWhoseAccount,
                value: form["account"]
            ).fault(visit.fault(of: "account"))
        }
        return field.labelHidden().fault(visit.fault(of: name))
    }

    private var answers: HTML {
        let who =
            form["way"] == "gave" ? words.youHelped(form["name"]) : words.helpedYou(form["name"])
        let length = Minutes(typed: form["length"]).map(visit.words.length)
        let day = Day(form["day"]).map(visit.words.longDay)
        return """
            <p><strong>\(who)</strong></p>
            \(SummaryList([
                SummaryList.Line(visit.words.exchanges.length, "\(length)"),
                SummaryList.Line(visit.words.exchanges.day, "\(day)"),
                SummaryList.Line(visit.words.exchanges.content, "\(form["content"])"),
            ]))
            """
    }

    /// The question before, with everything kept.
    private var back: HTML? {
        guard step != .way, let place = NoteTime.Step.allCases.firstIndex(of: step) else {
            return nil
        }
        let before = NoteTime.Step.allCases[place - 1].rawValue
        let names = ["exchange", "way", "whom", "name", "length", "day", "content"]
        let kept = names.filter { form.has($0) }.map { (name: $0, value: form[$0]) }
        return """
            \(OneTap(
                action: ExchangePaths.noteTime(community), seal: visit.seal(),
                button: SubmitButton(words.goBack, tone: .plain),
                hidden: kept + [("back", before)]))
            """
    }
}
