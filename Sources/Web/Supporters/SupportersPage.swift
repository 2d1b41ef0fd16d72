import Brokerage
import Communities
import Essentials
import Ledger
import Markup
import People
import Wording

/// The permissions of one person, and the form for another one.
struct SupportersPage: Page {
    let visit: Visit
    let community: Community
    let card: MemberCard
    /// The open asks of the person, which a permission may be limited to.
    let asks: [Ask]
    let isOwn: Bool

    private var words: SupporterWords { visit.words.supporters }
    private var form: TypedForm { visit.form }

    var title: String { words.title }
    var lead: String? { isOwn ? words.ownLead : words.lead(card.member.name) }
    var crumbs: [NavLink] {
        isOwn
            ? [NavLink(visit.words.members.mine, to: MemberPaths.mine(community))]
            : [NavLink(card.member.name, to: MemberPaths.card(community, card.member.id))]
    }
    var faults: FaultSummary? {
        FaultSummary(title: visit.words.shell.faultsTitle, fields: fields)
    }

    var body: HTML {
        """
        \(list)
        \(Form(
            action: isOwn
                ? SupporterPaths.mine(community) : SupporterPaths.show(community, card.member.id),
            seal: visit.seal(), buttons: [SubmitButton(words.allow)], fields: fields))
        """
    }

    private var list: HTML {
        let all = card.supporters + card.supports
        guard !all.isEmpty else { return "<p>\(words.none)</p>" }
        return "<ul class=\"people\">\(all, as: line)</ul>"
    }

    private func line(_ supporting: Supporting) -> HTML {
        let today = visit.today(in: community)
        let line = words.line(supporting, about: content(of: supporting), in: visit.words)
        let isOver = supporting.isRevoked || (supporting.ends ?? today) < today
        let act: HTML? =
            isOwn && supporting.supporter == card.member.id && supporting.holds(on: today)
                && supporting.covers(nil)
            ? """
            \(OneTap(
                action: SupporterPaths.acting(community), seal: visit.freshSeal(),
                button: SubmitButton(words.act, about: supporting.memberName),
                hidden: [("member", supporting.member.description)]))
            """ : nil
        let see: HTML? =
            isOwn && supporting.supporter == card.member.id && supporting.holds(on: today)
            ? supporting.ask.map { ask in
                """
                <a class="button" href="\(AskPaths.show(Ask.ID(sameBytesAs: ask), community))">\
                \(words.seeAsk)</a>
                """
            } : nil
        let end: HTML? =
            isOver
            ? nil
            : """
            \(OneTap(
                action: SupporterPaths.end(community, supporting.id), seal: visit.freshSeal(),
                button: SubmitButton(words.revoke, tone: .stop, about: line),
                hidden: isOwn ? [] : [("member", card.member.id.description)]))
            """
        let said: HTML? =
            supporting.said.isEmpty ? nil : "<p class=\"person-why\">\(supporting.said)</p>"
        return """
            <li class="person"><p class="person-name">\(isOver ? words.ended(line) : line)</p>\
            \(said)<div class="buttons">\(act)\(see)\(end)</div></li>
            """
    }

    /// What is asked for, where the permission is for one ask that is still open.
    private func content(of supporting: Supporting) -> String? {
        supporting.ask.flatMap { id in asks.first { $0.id.bytes == id.bytes }?.content }
    }

    private var matters: [Field] {
        let fault = visit.fault(of: "ask")
        guard !asks.isEmpty || fault != nil else { return [] }
        let choices =
            [Choice("", words.everything)]
            + asks.map { Choice($0.id.description, words.onlyAsk($0.content)) }
        return [
            Field(.radios(choices), name: "ask", label: words.matter, value: form["ask"])
                .fault(fault)
        ]
    }

    private var fields: [Field] {
        var fields = [field(.number, "number", words.number).width(.tiny)]
        fields += matters
        fields += [
            field(.day, "starts", words.starts).width(.short),
            field(.day, "ends", words.ends).hint(words.endsHint).width(.short),
        ]
        guard !isOwn else { return fields }
        let ways: [Word] = [.memberPresent, .phone, .paper]
        fields.append(
            Field(
                .radios(ways.map { Choice($0.code, words.word($0)) }), name: "word",
                label: words.word,
                value: form["word"].isEmpty ? Word.memberPresent.code : form["word"]))
        fields.append(field(.lines(2), "said", words.said))
        return fields
    }

    private func field(_ kind: FieldKind, _ name: String, _ label: String) -> Field {
        Field(kind, name: name, label: label, value: form[name])
            .fault(visit.fault(of: name))
    }
}
