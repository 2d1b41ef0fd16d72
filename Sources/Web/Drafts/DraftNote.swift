import Brokerage
import Communities
import Essentials
import Markup
import Operations
import People
import Wording

/// Says above a form that it was begun before, with a way to start afresh.
struct DraftNote: Component {
    let visit: Visit
    let community: Community
    let at: Instant
    /// Where the form goes, which lets go of the draft when told to.
    let action: String

    var html: HTML {
        let words = visit.words.drafts
        let day = visit.words.longDay(community.zone.day(at: at))
        let drop = OneTap(
            action: action, seal: visit.freshSeal(),
            button: SubmitButton(words.startAfresh, tone: .plain), hidden: [("do", "drop")])
        return "\(Notice(tone: .action, content: "<p>\(words.begun(day))</p>\(drop)"))"
    }
}

/// One quiet line about forms that were begun and not sent, each leading to where it goes on.
struct BegunLine: Component {
    let visit: Visit
    let community: Community
    let begun: [BegunForm]

    var html: HTML {
        let unsent = begun.filter { $0.form.hasPrefix(UnsentDesk.start) }
        var links = begun.compactMap(link)
        if !unsent.isEmpty {
            links.append(
                (visit.words.drafts.unsent(unsent.count), DraftPaths.unsent(community)))
        }
        guard !links.isEmpty else { return "" }
        let list = HTML.joined(
            links.map { "<a\(href: $0.address)>\($0.words)</a>" }, by: " · ")
        return "<p class=\"note\">\(visit.words.drafts.youBegan) \(list)</p>\n"
    }

    /// Nil for forms that this hat may not open, and for those we do not know.
    private func link(_ begun: BegunForm) -> (words: String, address: String)? {
        func may(_ permission: Permission) -> Bool {
            (try? visit.acting.may(permission)) == true
        }
        return switch begun.form {
        case TelephoneAskDoor.form where may(.matchAsks):
            (visit.words.asks.telephone, AskPaths.telephone(community))
        case Slips.draft where may(.noteExchanges):
            (visit.words.slips.title, SlipPaths.sheet(community))
        case JoinPage.draft where may(.editMembers):
            (visit.words.members.joinTitle, MemberPaths.join(community))
        default: nil
        }
    }
}

extension Form {
    /// Keeps the form while it is typed; its own button does so where no scripts run.
    func keptForLater(as form: String, _ visit: Visit, _ community: Community) -> Form {
        keepingDraft(
            at: DraftPaths.keep(form, community), saved: visit.words.asks.draftKept)
    }
}

extension Visit {
    /// The button that keeps a half-filled form without sending it.
    var laterButton: SubmitButton {
        SubmitButton(words.drafts.later, tone: .plain, name: "do", value: "later")
    }

    /// The same visit with what was kept of a form, and a note of that above the page.
    func goingOn(with form: String, at address: String) async throws -> Visit {
        guard let kept = try await desks.drafts.draft(of: form, as: acting) else { return self }
        var copy = filled(with: TypedForm(kept.typed))
        let note = DraftNote(
            visit: self, community: try community, at: kept.at, action: address)
        copy.note = "\(note)"
        return copy
    }

    /// Keeps a form for later or lets go of it, where one of those buttons was pressed.
    ///
    /// - Returns: nil where the form is to be sent.
    func settingAside(_ form: String, at address: String) async throws -> Reply? {
        switch self.form["do"] {
        case "later":
            var typed = self.form.draft
            typed["do"] = nil
            try await desks.drafts.keep(typed, of: form, as: acting)
            return done(words.drafts.keptForLater, at: HomePaths.home(try community))
        case "drop":
            try await desks.drafts.drop(form, as: acting)
            return .see(address)
        default: return nil
        }
    }
}
