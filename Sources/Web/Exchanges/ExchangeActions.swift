import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// What the person looking at an exchange can do with it now.
struct ExchangeActions {
    let visit: Visit
    let community: Community
    let acting: Acting
    let sheet: ExchangeSheet
    let needsReason: Bool

    private var words: ExchangeWords { visit.words.exchanges }
    private var exchange: Exchange { sheet.exchange }
    private var isCoordinator: Bool {
        acting.may(.noteExchanges) && !exchange.involves(acting.member)
    }
    private var isParty: Bool { exchange.involves(acting.subject) }

    var html: HTML {
        """
        \(saying)
        \(links)
        \(thanking)
        \(asking)
        """
    }

    /// The one thing that is waited for.
    private var saying: HTML? {
        switch exchange.standing {
        case .matched, .met:
            guard sheet.standsInFor == nil else { return nil }
            let address =
                acting.may(.noteExchanges)
                ? "\(ExchangePaths.new(community))?exchange=\(exchange.id)"
                : ExchangePaths.noteTime(on: exchange.id, community)
            return """
                <div class="buttons">\(ButtonLink(words.setLength, to: address, tone: .action))</div>
                """
        case .noted where !sheet.isInTray:
            if isCoordinator { return confirming }
            guard let subject = sheet.standsInFor ?? acting.subject, exchange.mayAnswer(subject)
            else { return nil }
            return tap("confirmation", words.sayYes)
        case .questioned where isCoordinator:
            return needsReason
                ? form("settlement", words.letStand) : tap("settlement", words.letStand)
        default: return nil
        }
    }

    /// A coordinator says on whose word; after a floor stopped it, also why it is noted anyway.
    private var confirming: HTML {
        form("confirmation", words.sayYesFor, told: true)
    }

    private func form(_ verb: String, _ label: String, told: Bool = false) -> HTML {
        var fields: [Field] = []
        if told {
            fields.append(
                Field(
                    .list(ExchangeForm.told.map { Choice($0.code, words.word($0)) }),
                    name: "word", label: words.onWhoseWord, value: visit.form["word"]))
        }
        if needsReason {
            fields.append(
                Field(.text, name: "reason", label: words.reason, value: visit.form["reason"])
                    .hint(words.reasonHint))
        }
        return """
            \(Form(
                action: ExchangePaths.act(verb, exchange.id, community), seal: visit.freshSeal(),
                buttons: [SubmitButton(label)], fields: fields))
            """
    }

    private func tap(_ verb: String, _ label: String, tone: ButtonTone = .action) -> HTML {
        """
        \(OneTap(
            action: ExchangePaths.act(verb, exchange.id, community), seal: visit.freshSeal(),
            button: SubmitButton(label, tone: tone)))
        """
    }

    private var links: HTML? {
        guard exchange.standing != .withdrawn else { return nil }
        let isPosted = exchange.entry != nil
        let mayWithdraw = isCoordinator || (isParty && !isPosted)
        let right: HTML? =
            isCoordinator && isPosted
            ? """
            \(ButtonLink(
                words.putRight, to: ExchangePaths.act("put-right", exchange.id, community)))
            """ : nil
        let back: HTML? = mayWithdraw ? tap("withdrawal", words.takeBack, tone: .plain) : nil
        return "<div class=\"buttons\">\(right)\(back)</div>"
    }

    private var thanking: HTML? {
        let hasHappened = [.noted, .confirmed, .settled].contains(exchange.standing)
        guard hasHappened, isParty || isCoordinator else { return nil }
        var fields: [Field] = []
        if !isParty {
            fields.append(
                Field(
                    .list(exchange.parties.map { Choice($0.member.description, $0.name) }),
                    name: "from", label: words.thanksFrom))
        }
        fields.append(Field(.text, name: "words", label: words.thanksWords).atMost(300))
        let form: HTML = """
            \(Form(
                action: ExchangePaths.act("thanks", exchange.id, community),
                seal: visit.freshSeal(), buttons: [SubmitButton(words.sayThanks, tone: .thanks)],
                fields: fields))
            """
        return "\(Details(words.sayThanks, content: form))"
    }

    private var asking: HTML? {
        let hasHappened = [.noted, .confirmed, .settled].contains(exchange.standing)
        guard hasHappened, isParty || isCoordinator else { return nil }
        var fields = [
            Field(
                .lines(3), name: "question", label: words.question,
                value: visit.form["question"]
            ).fault(visit.fault(of: "question"))
        ]
        if isCoordinator {
            let whose =
                [Choice("", words.ownQuestion)]
                + exchange.parties.map { Choice($0.member.description, $0.name) }
            fields += [
                Field(
                    .list(whose), name: "asker", label: words.whoseQuestion,
                    value: visit.form["asker"]),
                Field(
                    .list(ExchangeForm.told.map { Choice($0.code, words.word($0)) }),
                    name: "word", label: words.onWhoseWord, value: visit.form["word"]
                ).id("question-word"),
            ]
        }
        let form: HTML = """
            \(Form(
                action: ExchangePaths.act("question", exchange.id, community),
                seal: visit.freshSeal(), buttons: [SubmitButton(words.ask, tone: .plain)],
                fields: fields))
            """
        return "\(Details(words.somethingWrong, isOpen: visit.form.has("question"), content: form))"
    }
}
