import Communities
import Essentials
import Markup
import People
import Wording

/// The hat worn, the language, the password, and every place where one is signed in.
struct AccountPage: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    /// Whether the password until now is asked for before another is taken.
    let asksOld: Bool
    let sessions: [Session]
    /// Nil for hats without an account, and where time is only counted.
    let hidesBalance: Bool?

    private var words: AccountWords { visit.words.account }

    var title: String { words.title }

    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: passwords)
    }

    var body: HTML {
        """
        \(hats)\(balance)
        \(Card(words.language, content: "\(language)"))
        \(Card(words.sessions, content: places))
        \(Card(words.password, content: "\(passwordForm)"))
        <p><a href="\(TokenPaths.list(community))">\(visit.words.tokens.title)</a></p>
        <p><a href="\(DraftPaths.unsent(community))">\(visit.words.drafts.listTitle)</a></p>
        \(OneTap(
            action: "/c/\(community.name)/sign-out", seal: visit.freshSeal(),
            button: SubmitButton(visit.words.shell.signOut, tone: .plain)))
        """
    }

    private var hats: HTML? {
        guard visit.hats.count > 1 else { return nil }
        let others = visit.hats.filter { $0 != acting.hat }
        let buttons: HTML = """
            <p>\(visit.words.hat(acting.hat))</p><div class="buttons">\(others, as: wear)</div>
            """
        return "\(Card(words.hats, content: buttons))"
    }

    private func wear(_ hat: Hat) -> HTML {
        let button = SubmitButton(words.wear(visit.words.hat(hat)), tone: .plain)
        return """
            \(OneTap(
                action: AccountPaths.hat(community), seal: visit.freshSeal(), button: button,
                hidden: [("hat", hat.code)]))
            """
    }

    private var balance: Card? {
        guard acting.may(.actForSelf), let hidesBalance else { return nil }
        let content: HTML = """
            <p>\(hidesBalance ? words.balanceIsHidden : words.balanceIsShown)</p>
            \(OneTap(
                action: AccountPaths.balance(community), seal: visit.freshSeal(),
                button: SubmitButton(
                    hidesBalance ? words.showBalance : words.hideBalance, tone: .plain),
                hidden: [("hide", hidesBalance ? "no" : "yes")]))
            """
        return Card(words.balance, content: content)
    }

    private var language: Form {
        let choices = Languages.offered.map { Choice($0.tag, $0.name) }
        return Form(
            action: AccountPaths.language(community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.useLanguage, tone: .plain)],
            fields: [
                Field(
                    .list(choices), name: "language", label: words.language,
                    value: visit.words.language)
            ])
    }

    private var places: HTML {
        "<ul class=\"people\">\n\(sessions, as: place)</ul>"
    }

    private func place(_ session: Session) -> HTML {
        let isHere = session.id == visit.person?.session.id
        let day = visit.words.shortDay(community.zone.day(at: session.seen))
        let name = session.device.isEmpty ? words.unknownDevice : session.device
        let end: HTML? =
            isHere
            ? nil
            : """
            \(OneTap(
                action: AccountPaths.session(community, session.id.description),
                seal: visit.freshSeal(),
                button: SubmitButton(words.end, tone: .plain, about: name)))
            """
        let tag: Tag? = isHere ? Tag(words.here) : nil
        return """
            <li class="person"><p class="person-name"><span>\(name)</span>\(tag)</p>
            <p class="person-why">\(words.seen(day))</p>\(end)</li>

            """
    }

    private var passwords: [Field] {
        let old = Field(.password, name: "old-password", label: words.oldPassword)
            .autofill("current-password").fault(visit.fault(of: "old-password"))
        return asksOld ? [old, password] : [password]
    }

    private var password: Field {
        Field(.password, name: "password", label: words.newPassword)
            .autofill("new-password").fault(visit.fault(of: "password"))
    }

    private var passwordForm: Form {
        Form(
            action: AccountPaths.password(community), seal: visit.freshSeal(),
            buttons: [SubmitButton(words.setPassword, tone: .plain)], fields: passwords)
    }
}
